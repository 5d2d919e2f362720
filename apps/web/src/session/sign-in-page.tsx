import { useNavigate, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { Button, LinkButton, Notice, PasswordField, Section, TextField, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { Personas } from '../demo/personas.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { OutsideLayout } from '../shell/outside-layout.tsx'
import { Page } from '../shell/page.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { CodeStep } from './code-step.tsx'
import { pathAfterSignIn } from './path-after-sign-in.ts'
import { signIn, useSession } from './queries.ts'
import styles from './session.module.css'

const PasswordStep = (props: { readonly onIn: () => void; readonly onCode: () => void }) => {
  const { t } = useI18n()
  const [search] = useSearchParams<{ next?: string; done?: string }>()
  const session = useSession()
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const entering = useMutationWithIssues({ mutate: signIn })

  const emailProblem = () => (attempts() > 0 && !email().includes('@') ? t('session.email_wrong') : undefined)
  const passwordProblem = () => (attempts() > 0 && password() === '' ? t('session.password_missing') : undefined)

  const enter = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setAttempts(count => count + 1)
    if (emailProblem() !== undefined || passwordProblem() !== undefined) return
    const outcome = await entering.run({ email: email().trim(), password: password() })
    if (!outcome.ok) return
    if (outcome.value.next === 'code') props.onCode()
    else props.onIn()
  }

  return (
    <Page title={t('session.title')} width="text">
      <Show when={search.done === 'reset'}>
        <Notice tone="wash">{t('session.reset_done')}</Notice>
      </Show>
      <Show when={search.next !== undefined && search.done === undefined}>
        <p class={styles.quiet}>{t('session.ended')}</p>
      </Show>
      <form class={styles.form} onSubmit={enter} noValidate>
        <FormErrors
          attempt={attempts()}
          error={entering.error()}
          problems={[
            { field: 'sign-in-email', message: emailProblem() },
            { field: 'sign-in-password', message: passwordProblem() },
          ]}
        />
        <TextField
          id="sign-in-email"
          type="email"
          label={t('session.email')}
          value={email()}
          onInput={setEmail}
          error={emailProblem()}
          autocomplete="username"
        />
        <PasswordField
          id="sign-in-password"
          label={t('session.password')}
          value={password()}
          onInput={setPassword}
          error={passwordProblem()}
          autocomplete="current-password"
        />
        <div class={styles.actions}>
          <Button type="submit" variant="primary" busy={entering.isBusy()}>
            {t('session.sign_in')}
          </Button>
        </div>
      </form>
      <Show when={session.isSuccess && session.data?.demo}>
        <Personas />
      </Show>
      <Section title={t('session.have_code')}>
        <p>{t('session.have_code_text')}</p>
        <LinkButton href="/join" variant="secondary">
          {t('session.enter_code')}
        </LinkButton>
      </Section>
      <Section title={t('session.forgot')}>
        <p>{t('session.forgot_text')}</p>
      </Section>
    </Page>
  )
}

/** Email and password, then the code where the account asks for one. */
const SignInPage = () => {
  const { t } = useI18n()
  const [search] = useSearchParams<{ next?: string }>()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [step, setStep] = createSignal<'password' | 'code'>('password')
  const goOn = (): void => {
    queries.clear()
    navigate(pathAfterSignIn(search.next), { replace: true })
  }
  return (
    <OutsideLayout aside={<p>{t('session.lead')}</p>}>
      <Show when={step() === 'code'} fallback={<PasswordStep onIn={goOn} onCode={() => setStep('code')} />}>
        <CodeStep onIn={goOn} onBack={() => setStep('password')} />
      </Show>
    </OutsideLayout>
  )
}

export default SignInPage
