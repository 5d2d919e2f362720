import { createUniqueId, type JSX, splitProps } from 'solid-js'
import css from './field.module.css'
import { describedBy, FieldFrame, type FieldText } from './field-frame.tsx'

export interface TextFieldProps
  extends FieldText,
    Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'value' | 'onInput' | 'onChange' | 'style' | 'width'> {
  value: string
  onInput: (value: string) => void
  /** Called when the person leaves the field or presses Enter after a change. */
  onCommit?: ((value: string) => void) | undefined
  width?: 'short' | 'medium' | 'default' | 'full' | undefined
}

/** One line of text with its label, hint and error. Give `id` where an ErrorSummary links to it. */
export const TextField = (props: TextFieldProps) => {
  const [field, own, rest] = splitProps(
    props,
    ['label', 'hint', 'error', 'optional', 'labelHidden'],
    ['value', 'onInput', 'onCommit', 'width', 'id', 'class'],
  )
  const madeId = createUniqueId()
  const id = () => own.id ?? madeId
  return (
    <FieldFrame id={id()} field={field}>
      <input
        {...rest}
        id={id()}
        class={`${css.control} ${own.class ?? ''}`}
        data-width={own.width ?? 'default'}
        value={own.value}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(id(), field)}
        onInput={event => own.onInput(event.currentTarget.value)}
        onChange={event => own.onCommit?.(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
