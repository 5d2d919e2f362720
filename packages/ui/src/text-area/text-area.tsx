import { createUniqueId, type JSX, splitProps } from 'solid-js'
import css from '../text-field/field.module.css'
import { describedBy, FieldFrame, type FieldText } from '../text-field/field-frame.tsx'

export interface TextAreaProps
  extends FieldText,
    Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onInput' | 'onChange' | 'style'> {
  value: string
  onInput: (value: string) => void
  onCommit?: ((value: string) => void) | undefined
}

/** Several lines of text; it grows with what is written. */
export const TextArea = (props: TextAreaProps) => {
  const [field, own, rest] = splitProps(
    props,
    ['label', 'hint', 'error', 'optional', 'labelHidden'],
    ['value', 'onInput', 'onCommit', 'id', 'class'],
  )
  const madeId = createUniqueId()
  const id = () => own.id ?? madeId
  return (
    <FieldFrame id={id()} field={field}>
      <textarea
        rows={3}
        {...rest}
        id={id()}
        class={`${css.control} ${own.class ?? ''}`}
        value={own.value}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(id(), field)}
        onInput={event => own.onInput(event.currentTarget.value)}
        onChange={event => own.onCommit?.(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
