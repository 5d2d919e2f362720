import { useQueryClient } from '@tanstack/solid-query'
import { Button, Section, showToast, TextField, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { FormErrors } from '../shell/form-errors.tsx'
import styles from './account.module.css'
import { type AccountView, accountCommands } from './queries.ts'
import { useAccountCommand } from './use-account-command.ts'

export const NameForm = (props: { readonly view: AccountView }) => {
  const { t } = useI18n()
  const queries = useQueryClient()
  const [typed, setTyped] = createSignal<string | null>(null)
  const [attempts, setAttempts] = createSignal(0)
  const renaming = useAccountCommand(accountCommands.rename)
  const name = () => typed() ?? props.view.name
  const problem = () => (attempts() > 0 && name().trim() === '' ? t('setup.problem_name') : undefined)

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const outcome = await renaming.run(name().trim())
    if (!outcome.ok) return
    setTyped(null)
    setAttempts(0)
    await queries.invalidateQueries({ queryKey: ['session'] })
    showToast({ text: t('account.saved') })
  }

  return (
    <Section title={t('account.who')}>
      <form class={styles.form} onSubmit={save} noValidate>
        <FormErrors attempt={attempts()} error={renaming.error()} problems={[{ field: 'account-name', message: problem() }]} />
        <p class={styles.fact}>
          <span>{t('account.email')}</span> {props.view.email}
        </p>
        <TextField
          id="account-name"
          label={t('account.name')}
          hint={t('account.name_hint')}
          value={name()}
          onInput={setTyped}
          error={problem()}
          autocomplete="name"
          maxlength={120}
        />
        <div>
          <Button type="submit" busy={renaming.isBusy()}>
            {t('account.save_name')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
