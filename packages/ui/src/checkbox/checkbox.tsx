import { createUniqueId, type JSX, Show } from 'solid-js'
import { FieldError } from '../field-error/field-error.tsx'
import css from '../radio-group/choice.module.css'

export interface CheckboxProps {
  label: JSX.Element
  hint?: JSX.Element
  error?: string | undefined
  id?: string | undefined
  name?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
}

export const Checkbox = (props: CheckboxProps) => {
  const madeId = createUniqueId()
  const id = () => props.id ?? madeId
  return (
    <div>
      <FieldError id={`${id()}-error`} message={props.error} />
      <label class={`${css.option} ${css.single}`} for={id()}>
        <input
          class={css.check}
          type="checkbox"
          id={id()}
          name={props.name}
          checked={props.checked}
          disabled={props.disabled ?? false}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={[props.hint ? `${id()}-hint` : '', props.error ? `${id()}-error` : ''].filter(Boolean).join(' ') || undefined}
          onChange={event => props.onChange(event.currentTarget.checked)}
        />
        <span>
          {props.label}
          <Show when={props.hint}>
            <span class={css.optionHint} id={`${id()}-hint`}>
              {props.hint}
            </span>
          </Show>
        </span>
      </label>
    </div>
  )
}
