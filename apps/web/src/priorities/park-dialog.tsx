import { TextArea, TextField, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Show, untrack } from 'solid-js'
import { StepDialog } from './step-dialog.tsx'
import { tomorrow } from './tomorrow.ts'
import type { PrioritySteps } from './use-priority-steps.ts'

export interface Parking {
  /** Null parks the rest. */
  readonly item: string | null
  readonly reason: string
  readonly revisitOn: string
  readonly isChosen: boolean
}

export interface ParkDialogProps {
  readonly start: Parking
  readonly labelOf: (item: string) => string
  /** How many are neither chosen nor parked. */
  readonly rest: number
  readonly steps: PrioritySteps
  readonly onClose: () => void
}

/** Parked, not forgotten: with the day it comes back, and for a single condition with why not now. */
export const ParkDialog = (props: ParkDialogProps) => {
  const { t } = useI18n()
  const id = createUniqueId()
  const [reason, setReason] = createSignal(untrack(() => props.start.reason))
  const [revisitOn, setRevisitOn] = createSignal(untrack(() => props.start.revisitOn))
  const [attempts, setAttempts] = createSignal(0)
  const earliest = tomorrow(new Date())
  const dayProblem = () => (attempts() > 0 && revisitOn() < earliest ? t('priorities.park_until_missing') : undefined)
  const park = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (dayProblem() !== undefined) return
    const { item } = props.start
    const done = await props.steps.take(
      item === null
        ? { kind: 'parkRest', revisitOn: revisitOn() }
        : { kind: 'park', item, reason: reason().trim(), revisitOn: revisitOn() },
    )
    if (done) props.onClose()
  }
  const explanation = () => {
    if (props.start.item === null) return t('priorities.rest_text', { count: props.rest })
    return t(props.start.isChosen ? 'priorities.park_text_chosen' : 'priorities.park_text')
  }
  return (
    <StepDialog
      title={
        props.start.item === null ? t('priorities.rest_title') : t('priorities.dialog_park', { label: props.labelOf(props.start.item) })
      }
      confirm={props.start.item === null ? t('priorities.rest_park', { count: props.rest }) : t('priorities.confirm_park')}
      explanation={explanation()}
      steps={props.steps}
      attempt={attempts()}
      problems={[{ field: `${id}-day`, message: dayProblem() }]}
      onConfirm={() => void park()}
      onClose={() => props.onClose()}
    >
      <Show when={props.start.item !== null}>
        <TextArea label={t('priorities.park_reason')} optional rows={2} value={reason()} maxLength={2000} onInput={setReason} />
      </Show>
      <TextField
        id={`${id}-day`}
        type="date"
        width="medium"
        label={t('priorities.park_until')}
        hint={t('priorities.park_until_hint')}
        min={earliest}
        value={revisitOn()}
        error={dayProblem()}
        onInput={setRevisitOn}
      />
    </StepDialog>
  )
}
