import { Button, Icon, LockIcon, PlusIcon, Section, useI18n, XIcon } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { AnswerClash } from './answer-clash.tsx'
import { isUnsaved } from './answer-draft.ts'
import { AnswerState } from './answer-state.tsx'
import { type Naming, valueWords } from './answer-words.ts'
import { ChangedSince } from './changed-since.tsx'
import { LateNotes } from './late-notes.tsx'
import type { Matrix } from './matrices.ts'
import { focusSoon, newRow } from './new-row.ts'
import { PromptField } from './prompt-field.tsx'
import type { CycleView, PromptView } from './queries.ts'
import styles from './question-table.module.css'
import type { Answers } from './use-answers.ts'

export interface QuestionTableProps {
  readonly view: CycleView
  readonly matrix: Matrix<PromptView>
  /** The stage that is looked at: its prompts are fields, the others are words. */
  readonly stage: string
  readonly answers: Answers
  readonly onNote: (prompt: PromptView, text: string) => void
}

/** What was asked, what was expected and what came of it, a row a question: each expectation as it was written before, beside what was seen. */
export const QuestionTable = (props: QuestionTableProps) => {
  const i18n = useI18n()
  const { t, shortDay } = i18n
  const naming = (): Naming => ({ people: props.view.people, measures: props.view.measures, scales: props.view.model.scales })
  const prompts = () => [props.matrix.root, ...props.matrix.columns]
  const stageOf = (prompt: PromptView) => props.view.stages.find(stage => stage.prompts.some(other => other.id === prompt.id))
  const isOpen = (prompt: PromptView): boolean => props.view.can.answer.includes(prompt.id) && stageOf(prompt)?.id === props.stage
  const control = (prompt: PromptView) => props.answers.of(prompt.id)
  const rowsOf = (prompt: PromptView) => (isOpen(prompt) ? control(prompt).draft().rows : prompt.rows)
  const keys = () => Object.keys(rowsOf(props.matrix.root))
  const lock = () => prompts().find(prompt => prompt.isLocked)
  const lockedOn = () => {
    const prompt = lock()
    return prompt === undefined ? null : (stageOf(prompt)?.lockedOn ?? null)
  }
  const isOfPredictions = () => prompts().some(prompt => prompt.isLocked) || props.view.stages.some(stage => stage.standing === 'later')
  const shownColumns = () =>
    props.matrix.columns.filter(prompt => isOpen(prompt) || Object.keys(prompt.rows).length > 0 || stageOf(prompt)?.isOpened)
  const questionOf = (row: string): string =>
    valueWords(rowsOf(props.matrix.root)[row], { prompt: props.matrix.root, naming: naming(), i18n })
  /** One word for the whole table: of the prompt that was written last. */
  const lastSaved = () => {
    const open = prompts().filter(isOpen)
    const unsaved = open.find(prompt => isUnsaved(control(prompt).draft()))
    if (unsaved) return unsaved.id
    const saved = open.map(prompt => ({ id: prompt.id, at: Number(control(prompt).savedAt() ?? 0) })).filter(({ at }) => at > 0)
    return saved.toSorted((left, right) => right.at - left.at)[0]?.id
  }
  const add = (): void => {
    const row = newRow()
    control(props.matrix.root).change(row, '')
    void control(props.matrix.root).save()
    focusSoon(fieldId(props.matrix.root, row))
  }
  /** What is said about a question goes before the question itself. */
  const remove = async (row: string): Promise<void> => {
    for (const prompt of props.matrix.columns) {
      if (control(prompt).draft().rows[row] === undefined) continue
      control(prompt).change(row, null)
      if (!(await control(prompt).save())) return
    }
    control(props.matrix.root).change(row, null)
    await control(props.matrix.root).save()
  }
  return (
    <Section
      title={isOfPredictions() ? t('cycles.predicted_title') : props.matrix.root.label}
      aside={
        <Show when={lockedOn()}>
          {day => (
            <span class={styles.lock}>
              <Icon of={LockIcon} />
              {t('cycles.locked_on', { date: shortDay(day()) })}
            </span>
          )}
        </Show>
      }
    >
      <div class={styles.frame}>
        <table class={styles.table}>
          <thead>
            <tr>
              <For each={[props.matrix.root, ...shownColumns()]}>{prompt => <th scope="col">{prompt.label}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For
              each={keys()}
              fallback={
                <tr>
                  <td colSpan={1 + shownColumns().length}>{t('cycles.no_questions')}</td>
                </tr>
              }
            >
              {(row, index) => (
                <tr>
                  <th scope="row" data-label={props.matrix.root.label}>
                    <Cell prompt={props.matrix.root} row={row} index={index()} />
                    <Show when={isOpen(props.matrix.root)}>
                      <button type="button" class={styles.drop} onClick={() => void remove(row)}>
                        <Icon of={XIcon} />
                        {t('cycles.remove_question', { number: index() + 1 })}
                      </button>
                    </Show>
                  </th>
                  <For each={shownColumns()}>
                    {prompt => (
                      <td data-label={prompt.label}>
                        <Cell prompt={prompt} row={row} index={index()} />
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={isOpen(props.matrix.root)}>
        <Button variant="secondary" size="row" before={<Icon of={PlusIcon} />} onClick={add}>
          {t('cycles.add_question')}
        </Button>
      </Show>
      <div class={styles.under}>
        <For each={prompts()}>
          {prompt => (
            <>
              <ChangedSince prompt={prompt} naming={naming()} follows={props.view.follows?.number ?? null} />
              <Show when={isOpen(prompt)}>
                <AnswerClash prompt={prompt} naming={naming()} control={control(prompt)} />
              </Show>
              <Show when={isOpen(prompt) && (control(prompt).error() !== null || prompt.id === lastSaved())}>
                <AnswerState control={control(prompt)} onNote={text => props.onNote(prompt, text)} />
              </Show>
              <LateNotes
                prompt={prompt}
                mayNote={prompt.isLocked && props.view.can.note.includes(prompt.id)}
                onNote={() => props.onNote(prompt, '')}
              />
            </>
          )}
        </For>
      </div>
    </Section>
  )

  function Cell(cell: { readonly prompt: PromptView; readonly row: string; readonly index: number }) {
    const words = (): string => valueWords(rowsOf(cell.prompt)[cell.row], { prompt: cell.prompt, naming: naming(), i18n })
    const label = (): string =>
      cell.prompt === props.matrix.root
        ? t('cycles.row_of', { label: cell.prompt.label, number: cell.index + 1 })
        : t('cycles.about_question', {
            label: cell.prompt.label,
            question: questionOf(cell.row) || t('cycles.question', { number: cell.index + 1 }),
          })
    return (
      <Show
        when={isOpen(cell.prompt)}
        fallback={<span class={words() === '' ? styles.open : styles.words}>{words() || t('cycles.not_yet')}</span>}
      >
        <PromptField
          id={fieldId(cell.prompt, cell.row)}
          prompt={cell.prompt}
          label={label()}
          labelHidden
          naming={naming()}
          value={control(cell.prompt).draft().rows[cell.row]}
          onChange={value => control(cell.prompt).change(cell.row, value)}
          onCommit={() => void control(cell.prompt).save()}
        />
      </Show>
    )
  }
}

const fieldId = (prompt: PromptView, row: string): string => `prompt-${prompt.id}-${row}`
