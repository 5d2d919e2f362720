import { Button, RadioGroup, Section, Select, useI18n } from '@tilth/ui'
import { createMemo, createSignal, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { PeopleView } from '../rounds/choosable-people.ts'
import { ConditionsPicker } from '../rounds/conditions-picker.tsx'
import styles from '../rounds/form.module.css'
import type { FormPart } from '../rounds/form-part.ts'
import { FormSeen } from '../rounds/form-seen.tsx'
import { FormWhat } from '../rounds/form-what.tsx'
import { FormWhen } from '../rounds/form-when.tsx'
import { PreviewButton } from '../rounds/preview-button.tsx'
import { type InstrumentChoice, usePreview } from '../rounds/queries.ts'
import { instrumentKey, minutesOf } from '../rounds/round-draft.ts'
import type { TilthError } from '../server/tilth-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { wordsAtField } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import { schoolChoices, windowOrgs } from './school-choices.ts'
import { SchoolsPicker } from './schools-picker.tsx'
import { problemsOfWindow, type WindowDraft, type WindowField, windowFields } from './window-draft.ts'
import { WindowSummary } from './window-summary.tsx'

export interface WindowFormProps {
  readonly first: WindowDraft
  readonly choices: readonly InstrumentChoice[]
  readonly people: PeopleView
  readonly error: TilthError | null
  readonly isBusy: boolean
  /** Null where it did not work; else where to go, once the form holds nothing unsaved. */
  readonly onSend: (draft: WindowDraft, opens: boolean) => Promise<(() => void) | null>
}

/** One set-up for many schools, with what it comes to beside it: the parts of a round's form, and the schools instead of the people. */
export const WindowForm = (props: WindowFormProps) => {
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const [draft, setDraft] = createStore<WindowDraft>(untrack(() => props.first))
  const [attempt, setAttempt] = createSignal(0)
  const [isDirty, setDirty] = createSignal(false)
  useUnsavedGuard(isDirty)

  const choice = () => props.choices.find(one => instrumentKey(one) === draft.instrument)
  const offAt = () => choice()?.offAt ?? []
  // A school where the framework is off keeps its place in the draft and comes back with another framework; it is never sent.
  const going = createMemo(() => draft.schools.filter(id => !offAt().includes(id)))
  const asked = (): WindowDraft => ({ ...draft, schools: going() })
  const problems = createMemo(() =>
    attempt() === 0 ? [] : problemsOfWindow(asked(), { now: Date.now(), timeZone: me().district.timeZone }),
  )
  const wrong = (field: WindowField): string | undefined => {
    const found = problems().find(problem => problem.field === field)
    return found === undefined ? (wordsAtField(locale(), { error: props.error, field }) ?? undefined) : t(found.key)
  }
  const change = (changed: Partial<WindowDraft>): void => {
    setDirty(true)
    setDraft(changed)
  }
  const part = (): FormPart => ({ draft, change, wrong, isFixed: false })
  const orgs = createMemo(() => windowOrgs(props.people, locale()))
  const schools = createMemo(() => schoolChoices(props.people, { orgId: draft.orgId, locale: locale() }))

  const switchedOff = (of: InstrumentChoice) => {
    const all = [...schools().groups.flatMap(group => group.schools), ...schools().others]
    const off = all.filter(school => of.offAt.includes(school.id))
    if (off.length === 0) return null
    const isEverywhere = off.length === all.length
    return {
      isEverywhere,
      words: t(isEverywhere ? 'windows.framework_off' : 'windows.framework_off_at', { count: off.length, total: all.length }),
    }
  }

  const preview = usePreview(() => ({
    slug: slug(),
    locale: locale(),
    pluginId: choice()?.pluginId ?? '',
    frameworkId: choice()?.frameworkId ?? '',
    instrumentId: choice()?.instrumentId ?? '',
    items:
      choice()
        ?.items.map(item => item.code)
        .filter(code => draft.items.includes(code)) ?? [],
    asksImportance: draft.asksImportance,
  }))
  const minutes = (): number | null => {
    const counted = preview.isSuccess && preview.data?.items.length === draft.items.length ? preview.data.minutes : undefined
    const known = choice()
    return counted ?? (known === undefined ? null : minutesOf(known, draft.items.length))
  }

  const send = async (opens: boolean): Promise<void> => {
    setAttempt(count => count + 1)
    if (problems().length > 0) return
    const leave = await props.onSend(asked(), opens)
    if (leave === null) {
      setAttempt(count => count + 1)
      return
    }
    setDirty(false)
    leave()
  }

  return (
    <form
      class={styles.form}
      novalidate
      onSubmit={event => {
        event.preventDefault()
        void send(draft.opens === 'now')
      }}
    >
      <div class={styles.fields}>
        <FormErrors
          error={props.error}
          attempt={attempt()}
          problems={problems().map(problem => ({ field: windowFields[problem.field], message: t(problem.key) }))}
        />
        <FormWhat part={part()} choices={props.choices} isNew switchedOff={switchedOff} />
        <Section title={t('windows.form_where')}>
          <div class={styles.part}>
            <Show when={orgs().length > 1}>
              <Select
                id={windowFields.orgId}
                label={t('windows.form_org')}
                hint={t('windows.form_org_hint')}
                options={orgs().map(org => ({ value: org.id, label: org.name }))}
                value={draft.orgId}
                error={wrong('orgId')}
                onChange={orgId => change({ orgId, schools: [] })}
              />
            </Show>
            <SchoolsPicker
              choices={schools()}
              chosen={going()}
              offAt={offAt()}
              onChange={chosen => change({ schools: [...chosen, ...draft.schools.filter(id => offAt().includes(id))] })}
              error={wrong('schools')}
            />
            <RadioGroup
              legend={t('windows.form_team')}
              options={(['role-holders', 'none'] as const).map(value => ({
                value,
                label: t(`windows.form_team_${value}`),
                hint: t(`windows.form_team_${value}_text`),
              }))}
              value={draft.team}
              onChange={team => change({ team })}
            />
          </div>
        </Section>
        <Show when={choice()}>{chosen => <ConditionsPicker part={part()} choice={chosen()} minutes={minutes()} />}</Show>
        <FormSeen part={part()} />
        <FormWhen part={part()} state="new" />
      </div>
      <aside class={styles.side}>
        <WindowSummary draft={asked()} schools={schools()} minutes={minutes()} />
        <div class={styles.actions}>
          <Button type="submit" variant="primary" busy={props.isBusy}>
            {t(draft.opens === 'now' ? 'windows.form_create_open' : 'windows.form_create')}
          </Button>
          <Show when={draft.opens === 'now'}>
            <Button busy={props.isBusy} onClick={() => void send(false)}>
              {t('windows.form_create_draft')}
            </Button>
          </Show>
          <Show when={draft.items.length > 0}>
            <PreviewButton form={preview} />
          </Show>
        </div>
      </aside>
    </form>
  )
}
