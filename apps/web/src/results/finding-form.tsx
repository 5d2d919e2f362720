import { markInWords } from '@tilth/core/rubrics'
import { announce, Button, TextArea, useI18n } from '@tilth/ui'
import { createEffect, createSignal, createUniqueId, on, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import { FindingConflict } from './finding-conflict.tsx'
import { type FindingText, isDirty, isEmpty, meetServer, settle, startDraft, takeTheirs } from './finding-draft.ts'
import styles from './finding-form.module.css'
import { PositionInput } from './position-input.tsx'
import { type ItemResult, resultsCommands } from './queries.ts'

export interface FindingFormProps {
  readonly roundId: string
  readonly item: ItemResult
  /** Reads the results again; resolves when they are on the screen. */
  readonly onReload: () => Promise<unknown>
  /** Hears whether there are words here that are not kept yet. */
  readonly onDirty?: ((isDirty: boolean) => void) | undefined
  readonly onKept?: (() => void) | undefined
}

/** What the team agrees about one condition. What somebody else keeps meanwhile stands beside what is typed; nothing is overwritten. */
export const FindingForm = (props: FindingFormProps) => {
  const { t, dateTime, locale } = useI18n()
  const { slug } = useDistrict()
  const id = createUniqueId()
  const [draft, setDraft] = createSignal(untrack(() => startDraft(props.item.finding)))
  const saving = useMutationWithIssues({
    mutate: (input: Parameters<ReturnType<typeof resultsCommands>['recordFinding']>[0]) => resultsCommands(slug()).recordFinding(input),
    touches: ['results', 'meetings', 'home', 'rounds'],
  })
  createEffect(
    on(
      () => props.item.finding,
      finding => setDraft(current => meetServer(current, finding)),
      { defer: true },
    ),
  )
  useUnsavedGuard(() => isDirty(draft()))
  createEffect(() => props.onDirty?.(isDirty(draft())))

  const edit = (change: Partial<FindingText>): void => {
    saving.clear()
    setDraft(current => ({ ...current, text: { ...current.text, ...change } }))
  }
  const describe = (position: number): string => markInWords(position, { scale: props.item.scale, locale: locale() })
  const inWords = (): string | null => {
    const { position } = draft().text
    return position === null ? null : describe(position)
  }
  const refusal = () => (saving.error()?.code === 'conflict.finding_changed' ? null : saving.error())

  const save = async (): Promise<void> => {
    const { text, version } = draft()
    const sent: FindingText = { ...text, reason: text.reason.trim(), minorityNote: text.minorityNote.trim() }
    const outcome = await saving.run({ roundId: props.roundId, item: props.item.code, version, ...sent })
    if (outcome.ok) {
      setDraft(current => settle(current, { sent, version: outcome.value.version }))
      announce(t('results.kept', { label: props.item.label }))
      props.onKept?.()
      return
    }
    if (outcome.error.code === 'conflict.finding_changed') await props.onReload()
  }
  const recorded = (): string | null => {
    const { finding } = props.item
    if (finding === null) return null
    const time = dateTime(finding.recordedAt)
    return finding.recordedBy === ''
      ? t('results.recorded_by_unknown', { time })
      : t('results.recorded_by', { name: finding.recordedBy, time })
  }

  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <FormErrors error={refusal()} />
      <Show when={draft().theirs}>
        {theirs => (
          <FindingConflict
            theirs={theirs()}
            mine={draft().text}
            mineInWords={inWords()}
            isBusy={saving.isBusy()}
            onKeepMine={() => void save()}
            onTakeTheirs={() => {
              saving.clear()
              setDraft(takeTheirs)
            }}
          />
        )}
      </Show>
      <div class={styles.position}>
        <h3 class={styles.label}>{t('results.position')}</h3>
        <p class={styles.hint}>{t('results.position_hint')}</p>
        <PositionInput
          id={`${id}-position`}
          label={t('results.position')}
          scale={props.item.scale}
          descriptors={[]}
          value={draft().text.position}
          onChange={position => edit({ position })}
          describe={describe}
        />
        <Show when={draft().text.position !== null}>
          <Button variant="quiet" onClick={() => edit({ position: null })}>
            {t('results.position_clear')}
          </Button>
        </Show>
      </div>
      <TextArea
        id={`${id}-reason`}
        label={t('results.reason')}
        hint={t('results.reason_hint')}
        value={draft().text.reason}
        maxLength={4000}
        onInput={reason => edit({ reason })}
      />
      <TextArea
        id={`${id}-minority`}
        label={t('results.minority')}
        hint={t('results.minority_hint')}
        optional
        rows={2}
        value={draft().text.minorityNote}
        maxLength={4000}
        onInput={minorityNote => edit({ minorityNote })}
      />
      <div class={styles.foot}>
        <Show when={draft().theirs === null}>
          <Button type="submit" variant="primary" busy={saving.isBusy()} disabled={!isDirty(draft()) || isEmpty(draft())}>
            {t(props.item.finding === null ? 'results.keep' : 'results.keep_again')}
          </Button>
        </Show>
        <span class={styles.when}>
          <Show when={isDirty(draft())} fallback={recorded()}>
            {t('results.unsaved')}
          </Show>
        </span>
      </div>
    </form>
  )
}
