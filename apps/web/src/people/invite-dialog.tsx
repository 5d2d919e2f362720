import { Button, Dialog, Select, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { DialogProps } from './dialog-props.ts'
import { FormDialog } from './form-dialog.tsx'
import styles from './people.module.css'
import { type InvitationSecret, type Role, rolesAt } from './people-view.ts'
import { peopleCommands } from './queries.ts'
import { SecretLink } from './secret-link.tsx'

type InvitableRole = Exclude<Role, 'administrator'>

const isInvitable = (role: Role): role is InvitableRole => role !== 'administrator'
const spans = ['1', '7', '14', '30', '90'] as const

/** One link for whoever holds it, never for administrators. */
export const InviteDialog = (props: DialogProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [role, setRole] = createSignal<InvitableRole>('member')
  const [days, setDays] = createSignal<(typeof spans)[number]>('14')
  const [made, setMade] = createSignal<InvitationSecret | null>(null)
  const making = useMutationWithIssues({ mutate: peopleCommands(slug()).createInvitation, touches: ['people'] })
  const title = () => t('people.invite_title', { org: props.org.name })
  const make = async (): Promise<void> => {
    const outcome = await making.run({ orgId: props.org.id, role: role(), days: Number(days()) })
    if (outcome.ok) setMade(outcome.value)
  }
  return (
    <Show
      when={made()}
      fallback={
        <FormDialog
          title={title()}
          lead={<p>{t('people.invite_lead', { org: props.org.name })}</p>}
          saveLabel={t('people.invite_make')}
          isBusy={making.isBusy()}
          error={making.error()}
          attempt={0}
          onSave={make}
          onClose={props.onClose}
        >
          <Select
            label={t('people.invite_role')}
            hint={t(`people.does_${role()}`)}
            options={rolesAt(props.org)
              .filter(isInvitable)
              .map(value => ({ value, label: t(`people.role_${value}`) }))}
            value={role()}
            onChange={setRole}
            width="medium"
          />
          <Select
            label={t('people.invite_days')}
            options={spans.map(value => ({ value, label: t('people.invite_days_option', { count: Number(value) }) }))}
            value={days()}
            onChange={setDays}
            width="medium"
          />
        </FormDialog>
      }
    >
      {link => (
        <Dialog
          open
          onOpenChange={isOpen => {
            if (!isOpen) props.onClose()
          }}
          title={title()}
          actions={<Button onClick={() => props.onClose()}>{t('common.done')}</Button>}
        >
          <div class={styles.dialogForm}>
            <p role="status">{t('people.invite_made')}</p>
            <SecretLink url={link().url} expiresAt={link().expiresAt} />
          </div>
        </Dialog>
      )}
    </Show>
  )
}
