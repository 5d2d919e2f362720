import { createUniqueId, For, type JSX, splitProps } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { ChevronDownIcon } from '../icon/icons.ts'
import css from '../text-field/field.module.css'
import { describedBy, FieldFrame, type FieldText } from '../text-field/field-frame.tsx'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  disabled?: boolean | undefined
}

export interface SelectProps<Value extends string>
  extends FieldText,
    Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'style'> {
  options: readonly SelectOption<Value>[]
  value: Value
  onChange: (value: Value) => void
  width?: 'short' | 'medium' | 'default' | undefined
}

/** The platform's own list: on a phone it opens the phone's picker. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const [field, own, rest] = splitProps(
    props,
    ['label', 'hint', 'error', 'optional', 'labelHidden'],
    ['options', 'value', 'onChange', 'width', 'id', 'class'],
  )
  const madeId = createUniqueId()
  const id = () => own.id ?? madeId
  const choose = (value: string) => {
    const option = own.options.find(candidate => candidate.value === value)
    if (option) own.onChange(option.value)
  }
  return (
    <FieldFrame id={id()} field={field}>
      <div class={css.selectFrame} data-width={own.width ?? 'default'}>
        <select
          {...rest}
          id={id()}
          class={`${css.control} ${own.class ?? ''}`}
          aria-invalid={field.error ? 'true' : undefined}
          aria-describedby={describedBy(id(), field)}
          onChange={event => choose(event.currentTarget.value)}
        >
          <For each={own.options}>
            {option => (
              <option value={option.value} selected={option.value === own.value} disabled={option.disabled ?? false}>
                {option.label}
              </option>
            )}
          </For>
        </select>
        <Icon of={ChevronDownIcon} />
      </div>
    </FieldFrame>
  )
}
