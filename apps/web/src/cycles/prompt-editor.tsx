import { Button, Icon, PlusIcon, useI18n, XIcon } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { AnswerClash } from './answer-clash.tsx'
import { AnswerState } from './answer-state.tsx'
import type { Naming } from './answer-words.ts'
import { ChangedSince } from './changed-since.tsx'
import styles from './fields.module.css'
import { focusSoon, newRow } from './new-row.ts'
import { PromptField } from './prompt-field.tsx'
import type { PromptView } from './queries.ts'
import type { AnswerControl } from './use-answers.ts'

export interface PromptEditorProps {
  readonly prompt: PromptView
  readonly naming: Naming
  readonly control: AnswerControl
  /** Where the same prompt stands on the page twice, what the ids here begin with. */
  readonly idPrefix?: string | undefined
  /** Number of the cycle this one follows, where it does. */
  readonly follows: number | null
  readonly onNote: (prompt: PromptView, text: string) => void
}

/** A prompt with its answer, saved by itself: one field, or as many as there are rows. */
export const PromptEditor = (props: PromptEditorProps) => {
  const { t } = useI18n()
  const rows = () => props.control.draft().rows
  const keys = () => Object.keys(rows())
  const id = (): string => `${props.idPrefix ?? 'prompt'}-${props.prompt.id}`
  const fieldId = (row: string): string => `${id()}-${row}`
  const add = (): void => {
    const row = newRow()
    props.control.change(row, props.prompt.kind === 'task' ? { what: '', who: [], on: null, where: '' } : '')
    focusSoon(fieldId(row))
  }
  return (
    <div class={styles.prompt} id={id()} tabindex="-1">
      <Show
        when={props.prompt.many}
        fallback={
          <PromptField
            id={fieldId('one')}
            prompt={props.prompt}
            label={props.prompt.label}
            hint={props.prompt.help || undefined}
            naming={props.naming}
            value={rows().one}
            onChange={value => props.control.change('one', value)}
            onCommit={() => void props.control.save()}
          />
        }
      >
        <fieldset class={styles.rows}>
          <legend class={styles.legend}>{props.prompt.label}</legend>
          <Show when={props.prompt.help}>{help => <p class={styles.hint}>{help()}</p>}</Show>
          <For each={keys()}>
            {(row, index) => (
              <div class={styles.row}>
                <PromptField
                  id={fieldId(row)}
                  prompt={props.prompt}
                  label={t('cycles.row_of', { label: props.prompt.label, number: index() + 1 })}
                  labelHidden
                  naming={props.naming}
                  value={rows()[row]}
                  onChange={value => props.control.change(row, value ?? '')}
                  onCommit={() => void props.control.save()}
                />
                <button
                  type="button"
                  class={styles.drop}
                  aria-label={t('cycles.remove_row', { number: index() + 1 })}
                  onClick={() => props.control.change(row, null)}
                >
                  <Icon of={XIcon} />
                </button>
              </div>
            )}
          </For>
          <Button variant="secondary" size="row" before={<Icon of={PlusIcon} />} onClick={add}>
            {t('cycles.add_row')}
          </Button>
        </fieldset>
      </Show>
      <ChangedSince prompt={props.prompt} naming={props.naming} follows={props.follows} />
      <AnswerClash prompt={props.prompt} naming={props.naming} control={props.control} />
      <AnswerState control={props.control} onNote={text => props.onNote(props.prompt, text)} />
    </div>
  )
}
