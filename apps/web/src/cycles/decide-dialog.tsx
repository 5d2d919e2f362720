import { Notice, RadioGroup, TextArea, useI18n } from '@tilth/ui'
import { createSignal, For, Show, untrack } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { Naming } from './answer-words.ts'
import { promptsOf } from './matrices.ts'
import { PromptEditor } from './prompt-editor.tsx'
import { type CycleView, cyclesCommands, touchedByCycles } from './queries.ts'
import type { Answers } from './use-answers.ts'

export interface DecideDialogProps {
  readonly view: CycleView
  readonly answers: Answers
  /** Chosen already; null leaves the choice open. */
  readonly decision: string | null
  readonly onDone: (opens: CycleView['decisions'][number]['opens']) => void
  readonly onClose: () => void
}

/** The decision that ends a cycle: what each one means, what it asks for, why this one. A warning is asked once and never forbids. */
export const DecideDialog = (props: DecideDialogProps) => {
  const { t, locale, list } = useI18n()
  const { slug } = useDistrict()
  const [chosen, setChosen] = createSignal(untrack(() => props.decision))
  const [reason, setReason] = createSignal('')
  const [confirmed, setConfirmed] = createSignal<readonly string[]>([])
  const [isAsking, setAsking] = createSignal(false)
  const [attempts, setAttempts] = createSignal(0)
  const naming = (): Naming => ({ people: props.view.people, measures: props.view.measures, scales: props.view.model.scales })
  const isAtLastStage = () => props.view.stages.at(-1)?.standing === 'now'
  const decision = () => props.view.decisions.find(candidate => candidate.id === chosen())
  const neededPrompts = () => (isAtLastStage() ? (decision()?.needs ?? []) : [])
  const needed = () =>
    neededPrompts().flatMap(id =>
      promptsOf(props.view.stages).filter(prompt => prompt.id === id && prompt.forEach === null && props.view.can.answer.includes(id)),
    )
  const deciding = useMutationWithIssues({
    mutate: (decided: string) =>
      cyclesCommands(slug()).decide({
        cycleId: props.view.id,
        decision: decided,
        reason: reason(),
        confirmed: [...confirmed()],
        locale: locale(),
      }),
    touches: touchedByCycles,
  })
  const isTried = () => attempts() > 0
  const choiceProblem = () => (isTried() && chosen() === null ? t('cycles.decision_missing') : undefined)
  const reasonProblem = () => (isTried() && reason().trim() === '' ? t('issue.cycle.reason_missing') : undefined)
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    const made = decision()
    if (made === undefined || reasonProblem() !== undefined) return
    if (!(await props.answers.saveAll())) return
    const open = made.warnings.filter(warning => !confirmed().includes(warning.id))
    if (open.length > 0) {
      setConfirmed(made.warnings.map(warning => warning.id))
      setAsking(true)
      return
    }
    if ((await deciding.run(made.id)).ok) props.onDone(made.opens)
  }
  const choose = (id: string): void => {
    setChosen(id)
    setConfirmed([])
    setAsking(false)
    deciding.clear()
  }
  return (
    <FormDialog
      title={t(isAtLastStage() ? 'cycles.decide_title' : 'cycles.stop_title')}
      width="wide"
      lead={<p>{t(isAtLastStage() ? 'cycles.decide_text' : 'cycles.stop_text')}</p>}
      saveLabel={
        decision() === undefined
          ? t('cycles.do_decide')
          : isAsking()
            ? t('cycles.decide_anyway', { decision: decision()?.label ?? '' })
            : (decision()?.label ?? '')
      }
      isBusy={deciding.isBusy()}
      error={deciding.error()}
      attempt={attempts()}
      problems={[
        { field: 'cycle-decision', message: choiceProblem() },
        { field: 'cycle-reason', message: reasonProblem() },
      ]}
      onSave={save}
      onClose={props.onClose}
    >
      <RadioGroup
        id="cycle-decision"
        legend={t('cycles.decision_label')}
        error={choiceProblem()}
        options={props.view.decisions
          .filter(candidate => isAtLastStage() || candidate.isAnytime)
          .map(candidate => ({ value: candidate.id, label: candidate.label, hint: candidate.meaning }))}
        value={chosen()}
        onChange={choose}
      />
      <For each={needed().map(prompt => prompt.id)}>
        {id => (
          <Show when={promptsOf(props.view.stages).find(prompt => prompt.id === id)}>
            {prompt => (
              <PromptEditor
                prompt={prompt()}
                naming={naming()}
                control={props.answers.of(id)}
                idPrefix="decide"
                follows={null}
                onNote={() => {}}
              />
            )}
          </Show>
        )}
      </For>
      <TextArea
        id="cycle-reason"
        label={t('cycles.decide_reason')}
        hint={t('cycles.decide_reason_hint')}
        rows={3}
        maxLength={10_000}
        value={reason()}
        error={reasonProblem()}
        onInput={setReason}
      />
      <Show when={isAsking()}>
        <Notice tone="straw" role="alert" title={t('cycles.warning_title')}>
          {list((decision()?.warnings ?? []).map(warning => warning.text))}
        </Notice>
      </Show>
    </FormDialog>
  )
}
