import { Button, useI18n } from '@tilth/ui'
import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { TilthError } from '../server/tilth-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { wordsAtField } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import type { PeopleView } from './choosable-people.ts'
import { ConditionsPicker } from './conditions-picker.tsx'
import styles from './form.module.css'
import type { FormPart, FormState } from './form-part.ts'
import { FormSeen } from './form-seen.tsx'
import { FormWhat } from './form-what.tsx'
import { FormWhen } from './form-when.tsx'
import { FormWhom } from './form-whom.tsx'
import { PreviewButton } from './preview-button.tsx'
import { type InstrumentChoice, type RoundView, usePreview } from './queries.ts'
import { instrumentKey, minutesOf, problemsOf, type RoundDraft, type RoundField, roundFields } from './round-draft.ts'
import { RoundSummary } from './round-summary.tsx'

export interface RoundFormProps {
  readonly first: RoundDraft
  readonly state: FormState
  readonly choices: readonly InstrumentChoice[]
  readonly people: PeopleView
  /** Who is on the team already. */
  readonly members: NonNullable<RoundView['progress']['people']>
  readonly error: TilthError | null
  readonly isBusy: boolean
  /** Stands over the fields: what the form begins with. */
  readonly opening?: JSX.Element
  /** Null where it did not work; else where to go, once the form holds nothing unsaved. */
  readonly onSend: (draft: RoundDraft, opens: boolean) => Promise<(() => void) | null>
  /** Each time something was changed. */
  readonly onDraft?: (draft: RoundDraft) => void
  /** Fills the form with the round as it stands now. */
  readonly onReload?: () => void
}

export const RoundForm = (props: RoundFormProps) => {
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const [draft, setDraft] = createStore<RoundDraft>(untrack(() => props.first))
  const [attempt, setAttempt] = createSignal<{ readonly no: number; readonly mustRun: boolean }>({ no: 0, mustRun: false })
  const [isDirty, setDirty] = createSignal(false)
  useUnsavedGuard(isDirty)

  const choice = () => props.choices.find(one => instrumentKey(one) === draft.instrument)
  const timeZone = () => me().district.timeZone
  const problems = createMemo(() =>
    attempt().no === 0 ? [] : problemsOf(draft, { now: Date.now(), timeZone: timeZone(), mustRun: attempt().mustRun }),
  )
  const wrong = (field: RoundField): string | undefined => {
    const found = problems().find(problem => problem.field === field)
    return found === undefined ? (wordsAtField(locale(), { error: props.error, field }) ?? undefined) : t(found.key)
  }
  const part = (): FormPart => ({
    draft,
    change: change => {
      setDirty(true)
      setDraft(change)
      props.onDraft?.({ ...draft })
    },
    wrong,
    isFixed: props.state === 'open',
  })
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

  // The server counts with more than whole minutes; until it has answered, the estimate from here stands.
  const minutes = (): number | null => {
    const counted = preview.isSuccess && preview.data?.items.length === draft.items.length ? preview.data.minutes : undefined
    const known = choice()
    return counted ?? (known === undefined ? null : minutesOf(known, draft.items.length))
  }

  const send = async (opens: boolean): Promise<void> => {
    const mustRun = opens || (props.state === 'new' && draft.opens === 'at')
    setAttempt(({ no }) => ({ no: no + 1, mustRun }))
    if (problems().length > 0) return
    const leave = await props.onSend({ ...draft }, opens)
    if (leave === null) {
      setAttempt(({ no }) => ({ no: no + 1, mustRun }))
      return
    }
    setDirty(false)
    leave()
  }
  const isConflict = () => props.error?.code === 'conflict.round_changed'

  return (
    <form
      class={styles.form}
      novalidate
      onSubmit={event => {
        event.preventDefault()
        void send(props.state === 'new' && draft.opens === 'now')
      }}
    >
      <div class={styles.fields}>
        {props.opening}
        <FormErrors
          error={props.error}
          attempt={attempt().no}
          problems={problems().map(problem => ({ field: roundFields[problem.field], message: t(problem.key) }))}
        />
        <Show when={isConflict() && props.onReload}>
          {reload => (
            <div>
              <Button onClick={() => reload()()}>{t('rounds.form_reload')}</Button>
            </div>
          )}
        </Show>
        <FormWhat part={part()} choices={props.choices} isNew={props.state === 'new'} />
        <FormWhom part={part()} people={props.people} members={props.members} isNew={props.state === 'new'} />
        <Show when={props.state !== 'open'}>
          <Show when={choice()}>{chosen => <ConditionsPicker part={part()} choice={chosen()} minutes={minutes()} />}</Show>
          <FormSeen part={part()} />
        </Show>
        <FormWhen part={part()} state={props.state} />
      </div>
      <aside class={styles.side}>
        <RoundSummary draft={draft} state={props.state} minutes={minutes()} />
        <div class={styles.actions}>
          <Button type="submit" variant="primary" busy={props.isBusy}>
            {t(
              props.state !== 'new'
                ? 'rounds.form_save'
                : draft.opens === 'now'
                  ? 'rounds.form_create_open'
                  : draft.opens === 'at'
                    ? 'rounds.form_create_planned'
                    : 'rounds.form_create_draft',
            )}
          </Button>
          <Show when={props.state === 'new' && draft.opens === 'now'}>
            <Button busy={props.isBusy} onClick={() => void send(false)}>
              {t('rounds.form_create_draft')}
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
