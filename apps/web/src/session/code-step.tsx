import { Button, Section, TextField, useI18n } from '@tilth/ui'
import { createSignal, onMount } from 'solid-js'
import { FormErrors } from '../shell/form-errors.tsx'
import { Page } from '../shell/page.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { signInWithCode } from './queries.ts'
import styles from './session.module.css'

/** After the password: a code of the app or a recovery code. The field has the focus, for that is all there is to do here. */
export const CodeStep = (props: { readonly onIn: () => void; readonly onBack: () => void }) => {
  const { t } = useI18n()
  const [code, setCode] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const sending = useMutationWithIssues({ mutate: signInWithCode })
  const problem = () => (attempts() > 0 && code().trim() === '' ? t('session.code_missing') : undefined)
  onMount(() => document.getElementById('sign-in-code')?.focus())

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const outcome = await sending.run(code())
    if (outcome.ok) props.onIn()
  }

  return (
    <Page title={t('session.code_title')} lead={t('session.code_lead')} width="text">
      <form class={styles.form} onSubmit={send} noValidate>
        <FormErrors attempt={attempts()} error={sending.error()} problems={[{ field: 'sign-in-code', message: problem() }]} />
        <TextField
          id="sign-in-code"
          label={t('session.code_label')}
          hint={t('session.code_hint')}
          value={code()}
          onInput={setCode}
          error={problem()}
          autocomplete="one-time-code"
          autocapitalize="off"
          spellcheck={false}
          width="medium"
          maxlength={30}
        />
        <div class={styles.actions}>
          <Button type="submit" variant="primary" busy={sending.isBusy()}>
            {t('session.code_send')}
          </Button>
          <Button onClick={() => props.onBack()}>{t('session.code_back')}</Button>
        </div>
      </form>
      <Section title={t('session.code_lost')}>
        <p>{t('session.code_lost_text')}</p>
      </Section>
    </Page>
  )
}
