import { Button, PasswordField, Section, showToast, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { NewPasswordField } from '../session/new-password-field.tsx'
import { shortestPassword } from '../session/shortest-password.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import styles from './account.module.css'
import { accountCommands } from './queries.ts'
import { useAccountCommand } from './use-account-command.ts'

export const PasswordForm = () => {
  const { t } = useI18n()
  const [current, setCurrent] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const changing = useAccountCommand(accountCommands.changePassword)
  const currentProblem = () => (attempts() > 0 && current() === '' ? t('account.current_missing') : undefined)
  const problem = () => (attempts() > 0 && password().length < shortestPassword ? t('session.password_short') : undefined)

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setAttempts(count => count + 1)
    if (currentProblem() ?? problem()) return
    const outcome = await changing.run({ current: current(), password: password() })
    if (!outcome.ok) return
    setCurrent('')
    setPassword('')
    setAttempts(0)
    showToast({ text: t('account.password_saved') })
  }

  return (
    <Section title={t('account.password')} lead={t('account.password_lead')}>
      <form class={styles.form} onSubmit={save} noValidate>
        <FormErrors
          attempt={attempts()}
          error={changing.error()}
          problems={[
            { field: 'current-password', message: currentProblem() },
            { field: 'new-password', message: problem() },
          ]}
        />
        <PasswordField
          id="current-password"
          label={t('account.current_password')}
          value={current()}
          onInput={setCurrent}
          error={currentProblem()}
          autocomplete="current-password"
        />
        <NewPasswordField id="new-password" label={t('session.new_password')} value={password()} onInput={setPassword} error={problem()} />
        <div>
          <Button type="submit" busy={changing.isBusy()}>
            {t('account.save_password')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
