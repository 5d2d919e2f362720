import { PasswordField, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import type { Command } from '../shell/use-mutation-with-issues.ts'

export interface PasswordQuestionProps<Output> {
  readonly title: string
  readonly text: string
  readonly askLabel: string
  readonly command: Command<string, Output>
  readonly onDone: (output: Output) => void
  readonly onClose: () => void
}

/** Asks once more who it is, before something a screen left open must not do. */
export const PasswordQuestion = <Output,>(props: PasswordQuestionProps<Output>) => {
  const { t } = useI18n()
  const [password, setPassword] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const problem = () => (attempts() > 0 && password() === '' ? t('account.current_missing') : undefined)
  const ask = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const outcome = await props.command.run(password())
    if (outcome.ok) props.onDone(outcome.value)
  }
  return (
    <FormDialog
      title={props.title}
      lead={<p>{props.text}</p>}
      saveLabel={props.askLabel}
      isBusy={props.command.isBusy()}
      error={props.command.error()}
      attempt={attempts()}
      problems={[{ field: 'asked-password', message: problem() }]}
      onSave={ask}
      onClose={props.onClose}
    >
      <PasswordField
        id="asked-password"
        label={t('account.current_password')}
        value={password()}
        onInput={setPassword}
        error={problem()}
        autocomplete="current-password"
      />
    </FormDialog>
  )
}
