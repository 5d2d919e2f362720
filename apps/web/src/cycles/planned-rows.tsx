import { Button, Icon, PlusIcon, useI18n, XIcon } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { type Naming, valueWords } from './answer-words.ts'
import fields from './fields.module.css'
import type { Matrix } from './matrices.ts'
import styles from './new-cycle.module.css'
import { newRow } from './new-row.ts'
import { PromptField } from './prompt-field.tsx'
import type { Answer, AnswerValue, NewCycleModel } from './queries.ts'

type Prompt = NewCycleModel['prompts'][number]

const blankOf = (prompt: Prompt): AnswerValue => (prompt.kind === 'task' ? { what: '', who: [], on: null, where: '' } : '')

const DropRow = (props: { readonly label: string; readonly onDrop: () => void }) => (
  <button type="button" class={fields.drop} aria-label={props.label} onClick={() => props.onDrop()}>
    <Icon of={XIcon} />
  </button>
)

/** One prompt of a plan that is not begun yet: a field, or as many as there are rows. */
export const PlannedRows = (props: {
  readonly prompt: Prompt
  readonly naming: Naming
  readonly rows: Answer
  readonly onRow: (row: string, value: AnswerValue | null) => void
}) => {
  const { t } = useI18n()
  const id = (row: string): string => `plan-${props.prompt.id}-${row}`
  return (
    <Show
      when={props.prompt.many}
      fallback={
        <PromptField
          id={id('one')}
          prompt={props.prompt}
          label={props.prompt.label}
          hint={props.prompt.help || undefined}
          naming={props.naming}
          value={props.rows.one}
          onChange={value => props.onRow('one', value)}
        />
      }
    >
      <fieldset class={fields.rows}>
        <legend class={fields.legend}>{props.prompt.label}</legend>
        <Show when={props.prompt.help}>{help => <p class={fields.hint}>{help()}</p>}</Show>
        <For each={Object.keys(props.rows)}>
          {(row, index) => (
            <div class={fields.row}>
              <PromptField
                id={id(row)}
                prompt={props.prompt}
                label={t('cycles.row_of', { label: props.prompt.label, number: index() + 1 })}
                labelHidden
                naming={props.naming}
                value={props.rows[row]}
                onChange={value => props.onRow(row, value ?? blankOf(props.prompt))}
              />
              <Show when={Object.keys(props.rows).length > 1}>
                <DropRow label={t('cycles.remove_row', { number: index() + 1 })} onDrop={() => props.onRow(row, null)} />
              </Show>
            </div>
          )}
        </For>
        <Button size="row" before={<Icon of={PlusIcon} />} onClick={() => props.onRow(newRow(), blankOf(props.prompt))}>
          {t('cycles.add_row')}
        </Button>
      </fieldset>
    </Show>
  )
}

/** Questions with what is expected of each, one under the other: good on a phone, and nothing is expected of no question. */
export const PlannedQuestions = (props: {
  readonly matrix: Matrix<Prompt>
  readonly naming: Naming
  readonly rowsOf: (prompt: string) => Answer
  readonly onRow: (prompt: string, row: string, value: AnswerValue | null) => void
  readonly onRows: (prompt: string, rows: Answer) => void
}) => {
  const i18n = useI18n()
  const { t } = i18n
  const keys = () => Object.keys(props.rowsOf(props.matrix.root.id))
  const without = (prompt: string, row: string): Answer => {
    const { [row]: _, ...others } = props.rowsOf(prompt)
    return others
  }
  const remove = (row: string): void => {
    for (const { id } of props.matrix.columns) props.onRows(id, without(id, row))
    props.onRows(props.matrix.root.id, without(props.matrix.root.id, row))
  }
  const aboutOf = (prompt: Prompt, row: string): string => {
    const question = valueWords(props.rowsOf(props.matrix.root.id)[row], { prompt: props.matrix.root, naming: props.naming, i18n })
    return question === '' ? prompt.label : t('cycles.about_question', { label: prompt.label, question })
  }
  return (
    <div class={styles.questions}>
      <For each={keys()}>
        {(row, index) => (
          <div class={styles.question}>
            <PromptField
              id={`plan-${props.matrix.root.id}-${row}`}
              prompt={props.matrix.root}
              label={
                keys().length > 1 ? t('cycles.row_of', { label: props.matrix.root.label, number: index() + 1 }) : props.matrix.root.label
              }
              hint={index() === 0 ? props.matrix.root.help || undefined : undefined}
              naming={props.naming}
              value={props.rowsOf(props.matrix.root.id)[row]}
              onChange={value => props.onRow(props.matrix.root.id, row, value ?? '')}
            />
            <For each={props.matrix.columns}>
              {prompt => (
                <PromptField
                  id={`plan-${prompt.id}-${row}`}
                  prompt={prompt}
                  label={keys().length > 1 ? aboutOf(prompt, row) : prompt.label}
                  hint={index() === 0 ? prompt.help || undefined : undefined}
                  naming={props.naming}
                  value={props.rowsOf(prompt.id)[row]}
                  onChange={value => props.onRow(prompt.id, row, value)}
                />
              )}
            </For>
            <Show when={keys().length > 1}>
              <Button variant="quiet" onClick={() => remove(row)}>
                {t('cycles.remove_question', { number: index() + 1 })}
              </Button>
            </Show>
          </div>
        )}
      </For>
      <Button size="row" before={<Icon of={PlusIcon} />} onClick={() => props.onRow(props.matrix.root.id, newRow(), '')}>
        {t('cycles.add_question')}
      </Button>
    </div>
  )
}
