import { Button, Dialog, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { PasswordQuestion } from './password-question.tsx'
import { accountCommands } from './queries.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useAccountCommand } from './use-account-command.ts'

export const RenewCodesDialog = (props: { readonly onClose: () => void }) => {
  const { t } = useI18n()
  const [codes, setCodes] = createSignal<readonly string[] | null>(null)
  const renewing = useAccountCommand(accountCommands.renewRecoveryCodes)
  return (
    <Show
      when={codes()}
      fallback={
        <PasswordQuestion
          title={t('account.renew_codes')}
          text={t('account.renew_text')}
          askLabel={t('account.renew_codes')}
          command={renewing}
          onDone={made => setCodes(made.recoveryCodes)}
          onClose={props.onClose}
        />
      }
    >
      {made => (
        <Dialog
          open
          onOpenChange={isOpen => {
            if (!isOpen) props.onClose()
          }}
          title={t('account.codes_title')}
          actions={
            <Button variant="primary" onClick={() => props.onClose()}>
              {t('account.codes_kept')}
            </Button>
          }
        >
          <RecoveryCodes codes={made()} />
        </Dialog>
      )}
    </Show>
  )
}
