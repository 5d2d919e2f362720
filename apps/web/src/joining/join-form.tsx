import { useLocation, useNavigate } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { type Locale, locales } from '@tilth/i18n'
import { Button, RadioGroup, Select, TextField, useI18n } from '@tilth/ui'
import { createSignal, Show, untrack } from 'solid-js'
import { forgetKeptSheets } from '../rate/kept-sheet.ts'
import { NewPasswordField } from '../session/new-password-field.tsx'
import { shortestPassword } from '../session/shortest-password.ts'
import { wordsAtField } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './joining.module.css'
import { acceptInvitation, type HowInvited, type InvitationLook, joinAsGuest } from './queries.ts'

type Way = 'joined' | 'guest' | 'signed-in' | 'account'

export interface JoinFormProps {
  readonly how: HowInvited
  readonly look: InvitationLook
  readonly account: { readonly name: string; readonly email: string } | null
}

/** Name, role and language; with an account also an email address and a password. */
export const JoinForm = (props: JoinFormProps) => {
  const { t, locale, setLocale } = useI18n()
  const navigate = useNavigate()
  const location = useLocation()
  const queries = useQueryClient()
  const code = () => ('code' in props.how && props.look.guestsWelcome ? props.how.code : null)

  const [chosenWay, setWay] = createSignal<Way | null>(null)
  const [name, setName] = createSignal(untrack(() => props.look.name ?? ''))
  const [email, setEmail] = createSignal(untrack(() => props.look.email ?? ''))
  const [position, setPosition] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)

  const joinedAs = () => (code() === null || props.account !== null ? null : props.look.joinedAs)
  const firstWay = (): Way => {
    if (props.account !== null) return 'signed-in'
    if (joinedAs() !== null) return 'joined'
    return code() !== null ? 'guest' : 'account'
  }
  const way = (): Way => chosenWay() ?? firstWay()
  const needsName = () => way() === 'guest' || way() === 'account'
  const accepting = useMutationWithIssues({ mutate: acceptInvitation })
  const joining = useMutationWithIssues({ mutate: joinAsGuest })
  const error = () => (way() === 'guest' ? joining.error() : accepting.error())
  const refused = (field: string) => wordsAtField(locale(), { error: error(), field }) ?? undefined

  const nameProblem = () => (attempts() > 0 && needsName() && name().trim() === '' ? t('joining.name_wrong') : undefined)
  const emailProblem = () =>
    attempts() > 0 && way() === 'account' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email().trim()) ? t('session.email_wrong') : undefined
  const passwordProblem = () =>
    attempts() > 0 && way() === 'account' && password().length < shortestPassword ? t('session.password_short') : undefined

  const options = () => {
    const account = props.account
    return [
      ...(account === null
        ? []
        : [
            {
              value: 'signed-in' as const,
              label: t('joining.signed_in', { name: account.name }),
              hint: t('joining.signed_in_text', { email: account.email }),
            },
          ]),
      ...(joinedAs() === null
        ? []
        : [{ value: 'joined' as const, label: t('joining.joined_as', { name: joinedAs() ?? '' }), hint: t('joining.joined_as_text') }]),
      ...(code() === null
        ? []
        : [
            {
              value: 'guest' as const,
              label: t(joinedAs() === null ? 'joining.as_guest' : 'joining.as_somebody_else'),
              hint: t(joinedAs() === null ? 'joining.as_guest_text' : 'joining.as_somebody_else_text'),
            },
          ]),
      { value: 'account' as const, label: t('joining.with_account'), hint: t('joining.with_account_text') },
    ]
  }

  const join = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (way() === 'joined') {
      navigate(`/d/${props.look.slug}/rounds/${props.look.roundId ?? ''}/rate`)
      return
    }
    setAttempts(count => count + 1)
    if (nameProblem() ?? emailProblem() ?? passwordProblem()) return
    const shared = { position: position().trim() === '' ? null : position().trim(), locale: locale() }
    const guestCode = code()
    const outcome =
      way() === 'guest' && guestCode !== null
        ? await joining.run({ code: guestCode, isSomebodyElse: joinedAs() !== null, name: name().trim(), ...shared })
        : await accepting.run({
            invitation: props.how,
            account: way() === 'account' ? { name: name().trim(), email: email().trim(), password: password() } : null,
            ...shared,
          })
    if (!outcome.ok) return
    queries.clear()
    if (way() === 'guest' && joinedAs() !== null) forgetKeptSheets(localStorage)
    const { slug, roundId } = outcome.value
    navigate(roundId === null ? `/d/${slug}` : `/d/${slug}/rounds/${roundId}/rate`, { replace: true })
  }

  const labels = {
    joined: 'joining.join_joined',
    guest: 'joining.join_guest',
    'signed-in': 'joining.join_signed_in',
    account: 'joining.join_account',
  } as const

  return (
    <form class={styles.form} onSubmit={join} noValidate>
      <FormErrors
        attempt={attempts()}
        error={error()}
        problems={[
          { field: 'join-name', message: nameProblem() },
          { field: 'join-email', message: emailProblem() },
          { field: 'join-password', message: passwordProblem() },
        ]}
      />
      <Show when={options().length > 1}>
        <RadioGroup legend={t('joining.how')} options={options()} value={way()} onChange={setWay} />
      </Show>
      <Show when={needsName()}>
        <TextField
          id="join-name"
          label={t('joining.name')}
          hint={way() === 'guest' ? t('joining.name_hint_guest') : undefined}
          value={name()}
          onInput={setName}
          error={nameProblem() ?? refused('name')}
          autocomplete="name"
          maxlength={120}
        />
      </Show>
      <Show when={way() === 'account'}>
        <TextField
          id="join-email"
          type="email"
          label={t('session.email')}
          value={email()}
          onInput={setEmail}
          error={emailProblem() ?? refused('email')}
          autocomplete="username"
        />
        <NewPasswordField
          id="join-password"
          label={t('session.password')}
          value={password()}
          onInput={setPassword}
          error={passwordProblem() ?? refused('password')}
        />
      </Show>
      <Show when={way() !== 'joined'}>
        <TextField
          id="join-position"
          label={t('joining.position')}
          hint={t('joining.position_hint')}
          value={position()}
          onInput={setPosition}
          autocomplete="organization-title"
          maxlength={120}
        />
        <Select
          id="join-language"
          label={t('joining.language')}
          options={locales.map(one => ({ value: one, label: t(`common.language.${one}`) }))}
          value={locale()}
          onChange={(chosen: Locale) => setLocale(chosen)}
          width="medium"
        />
      </Show>
      <div>
        <Button type="submit" variant="primary" busy={accepting.isBusy() || joining.isBusy()}>
          {t(labels[way()])}
        </Button>
      </div>
      <Show when={props.account === null}>
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>{t('joining.have_account')}</a>
        </p>
      </Show>
    </form>
  )
}
