import type { FieldValue, FieldValues } from '@tilth/core/fields'
import { Index, Show } from 'solid-js'
import type { ChoiceSource } from './choice-picker.tsx'
import { FieldInput } from './field-input.tsx'
import type { FormView } from './queries.ts'
import { fieldsAsked } from './record-draft.ts'
import styles from './records.module.css'

export interface FieldSetProps {
  readonly idPrefix: string
  readonly form: Pick<FormView, 'fields'>
  readonly values: FieldValues
  /** Ids of the fields this person may fill in. */
  readonly writes: ReadonlySet<string>
  /** Ids of fields that are settled elsewhere. */
  readonly without?: ReadonlySet<string>
  readonly source: ChoiceSource
  readonly errorOf: (fieldId: string) => string | undefined
  readonly onChange: (fieldId: string, value: FieldValue) => void
}

export const fieldDomId = (prefix: string, fieldId: string): string => `${prefix}-${fieldId}`

/** The fields that are asked, in the form's order; one that hangs on another comes and goes with it and keeps what was typed. */
export const FieldSet = (props: FieldSetProps) => {
  const asked = () => fieldsAsked(props.form, props.values).filter(field => props.writes.has(field.id) && !props.without?.has(field.id))
  return (
    <div class={styles.fields}>
      <Index each={asked()}>
        {field => (
          // A field keeps its input while others come and go: another id is another input.
          <Show when={field().id} keyed>
            {id => (
              <FieldInput
                id={fieldDomId(props.idPrefix, id)}
                field={field()}
                value={props.values[id] ?? null}
                error={props.errorOf(id)}
                source={props.source}
                onChange={value => props.onChange(id, value)}
              />
            )}
          </Show>
        )}
      </Index>
    </div>
  )
}
