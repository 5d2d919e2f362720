import { Menu, type MenuItem, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import type { OpenDialog } from './open-dialog.ts'
import styles from './people.module.css'
import type { Org, PeopleView, Person } from './people-view.ts'

export interface PeopleTableProps {
  readonly people: readonly Person[]
  readonly org: Org
  readonly view: PeopleView
  readonly mayEdit: boolean
  readonly mayInvite: boolean
  readonly onOpen: (dialog: OpenDialog) => void
}

/** The people of a place with their roles, and what can be done about each. On a phone every row becomes a short card. */
export const PeopleTable = (props: PeopleTableProps) => {
  const { t } = useI18n()
  const { me } = useDistrict()
  const orgName = (orgId: string): string => props.view.orgs.find(org => org.id === orgId)?.name ?? ''
  const actions = (person: Person): readonly MenuItem[] => {
    const { id: personId } = person
    const open = (kind: 'edit' | 'roles' | 'remove' | 'password' | 'renew') => props.onOpen({ kind, personId })
    return [
      ...(props.mayEdit ? [{ label: t('people.edit'), onSelect: () => open('edit') }] : []),
      ...(props.mayEdit && person.status !== 'guest' ? [{ label: t('people.edit_roles'), onSelect: () => open('roles') }] : []),
      ...(props.mayInvite && person.status === 'invited' ? [{ label: t('people.renew'), onSelect: () => open('renew') }] : []),
      ...(props.mayEdit && person.status === 'active' ? [{ label: t('people.reset'), onSelect: () => open('password') }] : []),
      ...(props.mayEdit ? [{ label: t('people.remove'), separated: true, onSelect: () => open('remove') }] : []),
    ]
  }
  return (
    <table class={styles.people}>
      <thead>
        <tr>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.roles')}</th>
          <th scope="col">{t('people.email')}</th>
          <th scope="col">
            <span class={styles.hiddenHead}>{t('common.change')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {/* By id, so that an open menu stays open while the list is read again. */}
        <For each={props.people.map(person => person.id)}>
          {id => (
            <Show when={props.people.find(person => person.id === id)}>
              {person => (
                <tr>
                  <th scope="row">
                    <span class={styles.personName}>
                      {person().name}
                      <Show when={person().id === me().personId}> ({t('people.this_is_you')})</Show>
                    </span>
                    <Show when={person().position}>{position => <span class={styles.quiet}>{position()}</span>}</Show>
                  </th>
                  <td>
                    <Show when={person().status === 'guest'}>
                      <span class={styles.role}>{t('people.role_guest')}</span>
                    </Show>
                    <For each={person().roles}>
                      {held => (
                        <span class={styles.role}>
                          {held.orgId === props.org.id
                            ? t(`people.role_${held.role}`)
                            : t('people.role_at', { role: t(`people.role_${held.role}`), org: orgName(held.orgId) })}
                        </span>
                      )}
                    </For>
                    <Show when={person().status === 'invited'}>
                      <span class={styles.quiet}>{t('people.status_invited')}</span>
                    </Show>
                  </td>
                  <td class={styles.email}>{person().email ?? <span class={styles.quiet}>{t('people.no_email')}</span>}</td>
                  <td class={styles.rowActions}>
                    <Show when={actions(person()).length > 0}>
                      <Menu
                        label={t('common.change')}
                        accessibleLabel={t('people.actions_for', { name: person().name })}
                        items={actions(person())}
                      />
                    </Show>
                  </td>
                </tr>
              )}
            </Show>
          )}
        </For>
      </tbody>
    </table>
  )
}
