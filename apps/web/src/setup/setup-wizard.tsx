import { useNavigate, useSearchParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import { ArrowRightIcon, Button, CheckIcon, Icon, Thread, useI18n } from '@tilth/ui'
import { createEffect, createMemo, createSignal, Match, on, Show, Switch } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { FormErrors } from '../shell/form-errors.tsx'
import { OutsideLayout } from '../shell/outside-layout.tsx'
import { Page } from '../shell/page.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { completeSetup } from './queries.ts'
import { AccountStep, CalendarStep, DistrictStep, SchoolsStep } from './question-steps.tsx'
import styles from './setup.module.css'
import { emptyDraft, forgetDraft, keepDraft, readDraft, type SetupDraft } from './setup-draft.ts'
import { districtCodeOf, problemsOf, type SetupStep, schoolsOf, setupSteps } from './setup-steps.ts'
import { StartStep } from './start-step.tsx'

const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** One question a step. What is typed stays in this tab over back and reload, all but the password. */
export const SetupWizard = (props: { readonly token: string }) => {
  const { t, locale } = useI18n()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [search, setSearch] = useSearchParams<{ step?: string }>()
  const [draft, setDraft] = createStore<SetupDraft>(readDraft(sessionStorage, emptyDraft(browserTimeZone())))
  const [password, setPassword] = createSignal('')
  const [tried, setTried] = createSignal<SetupStep | null>(null)
  const [attempts, setAttempts] = createSignal(0)
  const completing = useMutationWithIssues({ mutate: completeSetup })

  const firstUnfinished = (): number => {
    const index = setupSteps.findIndex(step => problemsOf(step, { draft, password: password() }).length > 0)
    return index === -1 ? setupSteps.length - 1 : index
  }
  const asked = () => Math.max(0, setupSteps.map(String).indexOf(search.step ?? ''))
  // Looked at when the step changes and not while somebody types, so that no page turns under the fingers.
  const index = createMemo(on(asked, wanted => Math.min(wanted, firstUnfinished())))
  const [isSentBack, setSentBack] = createSignal(false)
  createEffect(() => {
    if (asked() <= index()) return
    setSentBack(true)
    setSearch({ step: step() }, { replace: true })
  })
  const step = (): SetupStep => setupSteps[index()] ?? 'account'
  const problems = () => (tried() === step() ? problemsOf(step(), { draft, password: password() }) : [])
  const problemAt = (field: string): string | undefined => {
    const found = problems().find(problem => problem.field === field)
    return found === undefined ? undefined : t(found.message)
  }
  const mustRetype = () => isSentBack() && step() === 'account' && password() === ''

  const change = (fields: Partial<SetupDraft>): void => {
    setDraft(fields)
    keepDraft(sessionStorage, unwrap(draft))
  }
  const goTo = (target: SetupStep): void => setSearch({ step: target })

  createEffect(
    on(
      step,
      () => {
        const heading = document.querySelector('main h1')
        if (heading instanceof HTMLElement) {
          heading.tabIndex = -1
          heading.focus()
        }
      },
      { defer: true },
    ),
  )

  const advance = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const current = step()
    setTried(current)
    setAttempts(count => count + 1)
    if (problemsOf(current, { draft, password: password() }).length > 0) return
    const next = setupSteps[index() + 1]
    if (next !== undefined) {
      setTried(null)
      goTo(next)
      return
    }
    const outcome = await completing.run({
      token: props.token,
      account: { name: draft.name.trim(), email: draft.email.trim(), password: password() },
      district: {
        name: draft.districtName.trim(),
        code: districtCodeOf(draft.code),
        languages: draft.languages === 'both' ? ['en', 'es'] : [draft.languages],
        timeZone: draft.timeZone,
        schoolYearStart: draft.schoolYearStart,
      },
      schools: [...schoolsOf(draft.schools)],
      withDemo: draft.withDemo,
    })
    if (!outcome.ok) return
    forgetDraft(sessionStorage)
    queries.clear()
    navigate(`/d/${outcome.value.demoSlug ?? outcome.value.slug}`, { replace: true })
  }

  const fields = { draft, change, problemAt }

  return (
    <OutsideLayout
      aside={
        <div class={styles.aside}>
          <p class={styles.intro}>{t('setup.intro')}</p>
          <div class={styles.thread}>
            <Thread
              label={t('setup.progress')}
              steps={setupSteps.map((one, at) => ({
                label: t(`setup.step_${one}`),
                state: at < index() ? 'past' : at === index() ? 'current' : 'future',
                ...(at < index() ? { href: `/setup?token=${encodeURIComponent(props.token)}&step=${one}` } : {}),
              }))}
            />
          </div>
        </div>
      }
    >
      <Page
        eyebrow={t('setup.step_of', { step: index() + 1, steps: setupSteps.length })}
        title={t(`setup.title_${step()}`)}
        lead={t(`setup.lead_${step()}`)}
        width="text"
      >
        <form class={styles.form} onSubmit={advance} noValidate lang={locale()}>
          <FormErrors
            attempt={attempts()}
            error={completing.error()}
            problems={problems().map(problem => ({ field: problem.field, message: t(problem.message) }))}
          />
          <Show when={mustRetype()}>
            <p class={styles.quiet}>{t('setup.password_again')}</p>
          </Show>
          <Switch>
            <Match when={step() === 'account'}>
              <AccountStep {...fields} password={password()} onPassword={setPassword} />
            </Match>
            <Match when={step() === 'district'}>
              <DistrictStep {...fields} />
            </Match>
            <Match when={step() === 'calendar'}>
              <CalendarStep {...fields} />
            </Match>
            <Match when={step() === 'schools'}>
              <SchoolsStep {...fields} />
            </Match>
            <Match when={step() === 'start'}>
              <StartStep {...fields} onChange={goTo} />
            </Match>
          </Switch>
          <div class={styles.actions}>
            <Button type="submit" variant="primary" busy={completing.isBusy()} after={<Icon of={ArrowRightIcon} />}>
              {t(step() === 'start' ? 'setup.finish' : 'setup.continue')}
            </Button>
            <Show
              when={completing.isBusy()}
              fallback={
                <span class={styles.kept}>
                  <Icon of={CheckIcon} /> {t('setup.kept')}
                </span>
              }
            >
              <span class={styles.kept} role="status">
                {t('setup.working')}
              </span>
            </Show>
          </div>
        </form>
      </Page>
    </OutsideLayout>
  )
}
