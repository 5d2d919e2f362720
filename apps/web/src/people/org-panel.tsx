import { Button, Checkbox, EmptyState, Icon, Link2Icon, Menu, Section, UserPlusIcon, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { InvitationList } from './invitation-list.tsx'
import { createOpenDialog } from './open-dialog.ts'
import styles from './people.module.css'
import { peopleAt } from './people-at.ts'
import { PeopleDialogs } from './people-dialogs.tsx'
import { PeopleTable } from './people-table.tsx'
import type { Org, PeopleView } from './people-view.ts'

export interface OrgPanelProps {
  readonly org: Org
  readonly view: PeopleView
  readonly onChoose: (orgId: string) => void
}

/** One place: its people, what can be done there, and the links that are open to it. */
export const OrgPanel = (props: OrgPanelProps) => {
  const { t } = useI18n()
  const [withBelow, setWithBelow] = createSignal(false)
  const dialog = createOpenDialog()

  const mayEdit = () => props.view.editableOrgs.includes(props.org.id)
  const mayInvite = () => props.view.invitableOrgs.includes(props.org.id)
  const hasBelow = () => props.view.orgs.some(org => org.parentId === props.org.id)
  const people = () => peopleAt({ orgId: props.org.id, orgs: props.view.orgs, people: props.view.people, withBelow: withBelow() })

  const placeActions = () => [
    { label: t('people.rename_org'), onSelect: () => dialog.show({ kind: 'edit-org' }) },
    { label: t('people.add_org'), onSelect: () => dialog.show({ kind: 'new-org' }) },
    ...(props.org.parentId === null
      ? []
      : [{ label: t('people.archive_org'), separated: true, onSelect: () => dialog.show({ kind: 'archive-org' }) }]),
  ]

  return (
    <div class={styles.panel}>
      <Section title={props.org.name} aside={`${t(`people.kind_${props.org.kind}`)} · ${t('people.count', { count: people().length })}`}>
        <div class={styles.bar}>
          <Show when={mayInvite()}>
            <Button variant="primary" before={<Icon of={UserPlusIcon} />} onClick={() => dialog.show({ kind: 'add' })}>
              {t('people.add')}
            </Button>
            <Button before={<Icon of={Link2Icon} />} onClick={() => dialog.show({ kind: 'invite' })}>
              {t('people.invite')}
            </Button>
          </Show>
          <Show when={mayEdit()}>
            <Menu
              look="button"
              label={t('people.place_actions')}
              accessibleLabel={t('people.org_actions', { org: props.org.name })}
              items={placeActions()}
            />
          </Show>
        </div>
        <Show when={hasBelow()}>
          <Checkbox label={t('people.show_below')} checked={withBelow()} onChange={setWithBelow} />
        </Show>
        <Show
          when={people().length > 0}
          fallback={
            <EmptyState title={t('people.empty_title', { org: props.org.name })} picture={null}>
              {t(mayInvite() ? 'people.empty_text' : 'people.empty_plain')}
            </EmptyState>
          }
        >
          <PeopleTable
            people={people()}
            org={props.org}
            view={props.view}
            mayEdit={mayEdit()}
            mayInvite={mayInvite()}
            onOpen={dialog.show}
          />
        </Show>
      </Section>
      <Show when={mayInvite()}>
        <InvitationList org={props.org} view={props.view} />
      </Show>
      <PeopleDialogs open={dialog.open()} org={props.org} view={props.view} onClose={() => dialog.show(null)} onChoose={props.onChoose} />
    </div>
  )
}
