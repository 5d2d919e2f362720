import { TextField, useI18n } from '@tilth/ui'
import { createSignal, untrack } from 'solid-js'
import { readNumber } from './read-number.ts'

export interface NumberInputProps {
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly labelHidden?: boolean
  readonly error?: string | undefined
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A number as people write it; what is no number stays in the field and is not taken. */
export const NumberInput = (props: NumberInputProps) => {
  const { t, locale } = useI18n()
  const [text, setText] = createSignal(untrack(() => (props.value === null ? '' : String(props.value))))
  const isWrong = () => text().trim() !== '' && readNumber(text(), locale()) === null
  return (
    <TextField
      id={props.id}
      label={props.label}
      labelHidden={props.labelHidden}
      hint={props.hint}
      width="short"
      inputmode="decimal"
      autocomplete="off"
      value={text()}
      error={props.error ?? (isWrong() ? t('cycles.no_number') : undefined)}
      onInput={typed => {
        setText(typed)
        props.onChange(readNumber(typed, locale()))
      }}
    />
  )
}
