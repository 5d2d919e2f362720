import { PasswordField, showToast, TextField, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { accountCommands } from './queries.ts'
import { useAccountCommand } from './use-account-command.ts'

export const TurnOffDialog = (props: { readonly onClose: () => void }) => {
  const { t } = useI18n()
  const [password, setPassword] = createSignal('')
  const [code, setCode] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const ending = useAccountCommand(accountCommands.endSecondFactor)
  const passwordProblem = () => (attempts() > 0 && password() === '' ? t('account.current_missing') : undefined)
  const codeProblem = () => (attempts() > 0 && code().trim() === '' ? t('account.code_missing') : undefined)
  const end = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (passwordProblem() ?? codeProblem()) return
    const outcome = await ending.run({ password: password(), code: code() })
    if (!outcome.ok) return
    showToast({ text: t('account.turned_off') })
    props.onClose()
  }
  return (
    <FormDialog
      title={t('account.turn_off_title')}
      lead={<p>{t('account.turn_off_text')}</p>}
      saveLabel={t('account.turn_off')}
      isBusy={ending.isBusy()}
      error={ending.error()}
      attempt={attempts()}
      problems={[
        { field: 'turn-off-password', message: passwordProblem() },
        { field: 'turn-off-code', message: codeProblem() },
      ]}
      onSave={end}
      onClose={props.onClose}
    >
      <PasswordField
        id="turn-off-password"
        label={t('account.current_password')}
        value={password()}
        onInput={setPassword}
        error={passwordProblem()}
        autocomplete="current-password"
      />
      <TextField
        id="turn-off-code"
        label={t('account.any_code')}
        hint={t('account.any_code_hint')}
        value={code()}
        onInput={setCode}
        error={codeProblem()}
        autocomplete="one-time-code"
        width="medium"
        maxlength={30}
      />
    </FormDialog>
  )
}
