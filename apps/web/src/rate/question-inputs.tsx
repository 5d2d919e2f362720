import type { FieldValue, RoundField } from '@tilth/core/fields'
import { For, Show } from 'solid-js'
import { FieldInput } from '../records/field-input.tsx'
import styles from './rate-questions.module.css'

export interface QuestionInputsProps {
  /** Those that are asked, given what is answered. */
  readonly fields: readonly RoundField[]
  /** Before the id of a field, so that ids are unique on the page. */
  readonly prefix: string
  readonly valueOf: (field: RoundField) => FieldValue
  /** Why what stands in a field cannot be kept. */
  readonly faultOf: (fieldId: string) => string | undefined
  readonly onChange: (field: RoundField, value: FieldValue) => void
  /** Said where an answer is wished for. */
  readonly wish?: string | undefined
}

/** Fields of a round point to nothing that would have to be looked up. */
const noSource = { pluginId: '', formId: '', orgId: '', names: {} }

/** An answer is never demanded, so that it can be taken back; where one is wished for, it is said so. */
const asVoluntary = (field: RoundField, wish: string | undefined): RoundField =>
  field.required ? { ...field, required: false, help: [field.help, wish].filter(Boolean).join(' ') } : field

/** The questions of a round to be answered, a question under the other: by whoever rates, and by whoever keys a sheet of paper. */
export const QuestionInputs = (props: QuestionInputsProps) => (
  <div class={styles.questions}>
    <For each={props.fields.map(field => field.id)}>
      {id => (
        <Show when={props.fields.find(field => field.id === id)}>
          {field => (
            <FieldInput
              id={`${props.prefix}-${id}`}
              field={asVoluntary(field(), props.wish)}
              value={props.valueOf(field())}
              error={props.faultOf(id)}
              source={noSource}
              onChange={value => props.onChange(field(), value)}
            />
          )}
        </Show>
      )}
    </For>
  </div>
)
