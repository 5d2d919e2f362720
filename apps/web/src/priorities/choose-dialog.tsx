import { Select, TextArea, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Show, untrack } from 'solid-js'
import type { LensName } from '../results/queries.ts'
import { StepDialog } from './step-dialog.tsx'
import type { PrioritySteps } from './use-priority-steps.ts'

export interface Choosing {
  /** Null where the condition is still to be chosen from `options`. */
  readonly item: string | null
  readonly lens: LensName | null
  readonly reason: string
  /** A reason is changed; the condition is chosen already. */
  readonly isChange: boolean
}

export interface ChooseDialogProps {
  readonly start: Choosing
  readonly labelOf: (item: string) => string
  readonly options: readonly { readonly item: string; readonly label: string }[]
  readonly steps: PrioritySteps
  readonly onClose: () => void
}

/** Why this one: a condition is chosen with a reason in words, or its reason is put better. */
export const ChooseDialog = (props: ChooseDialogProps) => {
  const { t } = useI18n()
  const id = createUniqueId()
  const [item, setItem] = createSignal(untrack(() => props.start.item ?? ''))
  const [reason, setReason] = createSignal(untrack(() => props.start.reason))
  const [attempts, setAttempts] = createSignal(0)
  const itemProblem = () => (attempts() > 0 && item() === '' ? t('priorities.condition_missing') : undefined)
  const reasonProblem = () => (attempts() > 0 && reason().trim() === '' ? t('priorities.reason_missing') : undefined)
  const title = () => {
    if (props.start.item === null) return t('priorities.dialog_other')
    return t(props.start.isChange ? 'priorities.dialog_reason' : 'priorities.dialog_choose', { label: props.labelOf(props.start.item) })
  }
  const choose = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (itemProblem() !== undefined || reasonProblem() !== undefined) return
    if (await props.steps.take({ kind: 'choose', item: item(), lens: props.start.lens, reason: reason().trim() })) props.onClose()
  }
  return (
    <StepDialog
      title={title()}
      confirm={t(props.start.isChange ? 'priorities.confirm_reason' : 'priorities.confirm_choose')}
      steps={props.steps}
      attempt={attempts()}
      problems={[
        { field: `${id}-item`, message: itemProblem() },
        { field: `${id}-reason`, message: reasonProblem() },
      ]}
      onConfirm={() => void choose()}
      onClose={() => props.onClose()}
    >
      <Show when={props.start.item === null}>
        <Select
          id={`${id}-item`}
          label={t('priorities.condition')}
          value={item()}
          error={itemProblem()}
          options={[
            { value: '', label: t('priorities.condition_none') },
            ...props.options.map(option => ({ value: option.item, label: option.label })),
          ]}
          onChange={setItem}
        />
      </Show>
      <TextArea
        id={`${id}-reason`}
        label={t('priorities.reason')}
        hint={t('priorities.reason_hint')}
        value={reason()}
        error={reasonProblem()}
        maxLength={2000}
        onInput={setReason}
      />
    </StepDialog>
  )
}
