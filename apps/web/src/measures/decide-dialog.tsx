import { Select, showToast, TextArea, TextField, useI18n } from '@tilth/ui'
import { createSignal, Show, untrack } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import { type MeasureView, measuresCommands, touchedByMeasures } from './queries.ts'

export interface Deciding {
  readonly kind: 'phase' | 'excluded' | 'note'
  /** The day it began with; otherwise it is chosen. */
  readonly on?: string
}

export interface DecideDialogProps {
  readonly view: MeasureView
  readonly what: Deciding
  readonly onClose: () => void
}

const titles = { phase: 'measures.set_median', excluded: 'measures.leave_out', note: 'measures.add_note' } as const
const texts = { phase: 'measures.phase_text', excluded: 'measures.excluded_text', note: 'measures.note_text' } as const
const saves = { phase: 'measures.phase_save', excluded: 'measures.excluded_save', note: 'common.add' } as const

/** What people decide about a chart, each with a day and in words that are kept with it. */
export const DecideDialog = (props: DecideDialogProps) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const { kind, on: first } = untrack(() => props.what)
  const days = () =>
    props.view.chart.values.toReversed().map(value => ({
      value: value.on,
      label: `${i18n.date(value.on)}: ${words.value(value.y, props.view.measure)}`,
    }))
  const [on, setOn] = createSignal(first ?? untrack(() => days()[0]?.value ?? props.view.today))
  const [label, setLabel] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const saving = useMutationWithIssues({
    mutate: async (): Promise<unknown> => {
      const said = {
        measureId: props.view.measure.id,
        orgId: props.view.place.id,
        on: on(),
        label: label().trim(),
        reason: reason().trim(),
      }
      return kind === 'note' ? measuresCommands(slug()).note(said) : measuresCommands(slug()).decide({ ...said, kind })
    },
    touches: touchedByMeasures,
  })
  const labelProblem = () => (attempts() > 0 && kind !== 'excluded' && label().trim() === '' ? t('issue.measure.label_missing') : undefined)
  const reasonProblem = () => (attempts() > 0 && kind !== 'note' && reason().trim() === '' ? t('issue.measure.reason_missing') : undefined)
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (labelProblem() ?? reasonProblem()) return
    if (!(await saving.run(undefined)).ok) return
    showToast({ text: t('measures.kept_on_chart') })
    props.onClose()
  }
  return (
    <FormDialog
      title={t(titles[kind])}
      lead={<p class={styles.hint}>{t(texts[kind])}</p>}
      saveLabel={t(saves[kind])}
      isBusy={saving.isBusy()}
      error={saving.error()}
      attempt={attempts()}
      problems={[
        { field: 'mark-label', message: labelProblem() },
        { field: 'mark-reason', message: reasonProblem() },
      ]}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <Show
        when={kind !== 'note'}
        fallback={<TextField type="date" width="medium" label={t('measures.day')} max={props.view.today} value={on()} onInput={setOn} />}
      >
        <Select
          label={t(kind === 'phase' ? 'measures.phase_from' : 'measures.which_point')}
          options={days()}
          value={on()}
          onChange={setOn}
        />
      </Show>
      <Show when={kind !== 'excluded'}>
        <TextField
          id="mark-label"
          label={t(kind === 'phase' ? 'measures.phase_label' : 'measures.note_label')}
          hint={kind === 'phase' ? t('measures.phase_label_hint') : undefined}
          value={label()}
          maxlength={120}
          error={labelProblem()}
          onInput={setLabel}
        />
      </Show>
      <Show when={kind !== 'note'}>
        <TextArea
          id="mark-reason"
          label={t('measures.reason')}
          hint={kind === 'phase' ? t('measures.phase_questions') : undefined}
          rows={3}
          value={reason()}
          maxLength={2000}
          error={reasonProblem()}
          onInput={setReason}
        />
      </Show>
    </FormDialog>
  )
}
