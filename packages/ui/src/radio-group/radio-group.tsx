import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { FieldError } from '../field-error/field-error.tsx'
import css from './choice.module.css'

export interface RadioOption<Value extends string> {
  value: Value
  label: JSX.Element
  hint?: JSX.Element
  disabled?: boolean | undefined
}

export interface RadioGroupProps<Value extends string> {
  /** The question the options answer. */
  legend: string
  legendHidden?: boolean | undefined
  hint?: JSX.Element
  error?: string | undefined
  /** Id of the first option, so that an ErrorSummary can link to the group. */
  id?: string | undefined
  name?: string | undefined
  options: readonly RadioOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  layout?: 'rows' | 'line' | undefined
}

/** Real radio buttons: one tab stop, arrows inside, a row of 44 px each. */
export const RadioGroup = <Value extends string>(props: RadioGroupProps<Value>) => {
  const groupId = createUniqueId()
  const name = () => props.name ?? groupId
  const optionId = (index: number) => (index === 0 && props.id ? props.id : `${groupId}-${index}`)
  return (
    <fieldset
      class={css.group}
      aria-invalid={props.error ? 'true' : undefined}
      aria-describedby={[props.hint ? `${groupId}-hint` : '', props.error ? `${groupId}-error` : ''].filter(Boolean).join(' ') || undefined}
    >
      <legend class={css.legend} data-hidden={props.legendHidden ? '' : undefined}>
        {props.legend}
      </legend>
      <Show when={props.hint}>
        <div class={css.hint} id={`${groupId}-hint`}>
          {props.hint}
        </div>
      </Show>
      <FieldError id={`${groupId}-error`} message={props.error} />
      <div class={css.options} data-layout={props.layout ?? 'rows'}>
        <For each={props.options}>
          {(option, index) => (
            <label class={css.option} for={optionId(index())}>
              <input
                class={css.radio}
                type="radio"
                id={optionId(index())}
                name={name()}
                value={option.value}
                checked={props.value === option.value}
                disabled={option.disabled ?? false}
                aria-describedby={option.hint ? `${optionId(index())}-hint` : undefined}
                onChange={() => props.onChange(option.value)}
              />
              <span>
                <span class={css.label}>{option.label}</span>
                <Show when={option.hint}>
                  <span class={css.optionHint} id={`${optionId(index())}-hint`}>
                    {option.hint}
                  </span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
