import { createUniqueId, type JSX, Show } from 'solid-js'
import css from '../radio-group/choice.module.css'

export interface SwitchProps {
  label: JSX.Element
  hint?: JSX.Element
  id?: string | undefined
  checked: boolean
  /** The switch shows `checked`: it moves when the caller says so, not before the change has been kept. */
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
}

/** Something that is on or off at once, without a save button. */
export const Switch = (props: SwitchProps) => {
  const madeId = createUniqueId()
  const id = () => props.id ?? madeId
  return (
    <label class={`${css.option} ${css.single}`} for={id()}>
      <input
        class={css.toggle}
        type="checkbox"
        role="switch"
        aria-checked={props.checked}
        id={id()}
        checked={props.checked}
        disabled={props.disabled ?? false}
        aria-describedby={props.hint ? `${id()}-hint` : undefined}
        onChange={event => {
          const wanted = event.currentTarget.checked
          event.currentTarget.checked = props.checked
          props.onChange(wanted)
        }}
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
  )
}
