import { useNavigate, useSearchParams } from '@solidjs/router'
import { Button, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { FormErrors } from '../shell/form-errors.tsx'
import { OutsideLayout } from '../shell/outside-layout.tsx'
import { Page } from '../shell/page.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { resetPassword } from './queries.ts'
import styles from './session.module.css'
import { shortestPassword } from './shortest-password.ts'

const ResetForm = (props: { readonly token: string }) => {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [password, setPassword] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const resetting = useMutationWithIssues({ mutate: resetPassword })
  const problem = () => (attempts() > 0 && password().length < shortestPassword ? t('session.password_short') : undefined)

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const outcome = await resetting.run({ token: props.token, password: password() })
    if (outcome.ok) navigate('/sign-in?done=reset', { replace: true })
  }

  return (
    <Page title={t('session.reset_title')} lead={t('session.reset_lead')} width="text">
      <form class={styles.form} onSubmit={save} noValidate>
        <FormErrors attempt={attempts()} error={resetting.error()} problems={[{ field: 'reset-password', message: problem() }]} />
        <NewPasswordField
          id="reset-password"
          label={t('session.new_password')}
          value={password()}
          onInput={setPassword}
          error={problem()}
        />
        <div class={styles.actions}>
          <Button type="submit" variant="primary" busy={resetting.isBusy()}>
            {t('session.reset_save')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

const ResetPage = () => {
  const { t } = useI18n()
  const [search] = useSearchParams<{ token?: string }>()
  return (
    <OutsideLayout>
      <Show
        when={search.token}
        fallback={
          <Page title={t('session.reset_missing_title')} lead={t('session.reset_missing_text')} width="text">
            <p>
              <a href="/sign-in">{t('session.sign_in')}</a>
            </p>
          </Page>
        }
      >
        {token => <ResetForm token={token()} />}
      </Show>
    </OutsideLayout>
  )
}

export default ResetPage
