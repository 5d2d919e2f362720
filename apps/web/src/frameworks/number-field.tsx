import { TextField, useI18n } from '@tilth/ui'
import { createEffect, createSignal, on, untrack } from 'solid-js'
import { readNumber } from '../cycles/read-number.ts'

export interface NumberFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  readonly placeholder: string
  readonly value: number | null
  /** Not a number where what was typed is none, so that it is said and not left out unseen. */
  readonly onChange: (value: number | null) => void
}

const textOf = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value))

/** A number as people of the screen's language write it. It also takes a number from outside, as when a preset is chosen. */
export const NumberField = (props: NumberFieldProps) => {
  const { locale } = useI18n()
  const [text, setText] = createSignal(untrack(() => textOf(props.value)))
  const read = (typed: string): number | null => (typed.trim() === '' ? null : (readNumber(typed, locale()) ?? Number.NaN))
  createEffect(
    on(
      () => props.value,
      value => {
        if (!Object.is(value, read(untrack(text)))) setText(textOf(value))
      },
      { defer: true },
    ),
  )
  return (
    <TextField
      id={props.id}
      label={props.label}
      hint={props.hint}
      error={props.error}
      placeholder={props.placeholder}
      width="short"
      inputmode="decimal"
      autocomplete="off"
      value={text()}
      onInput={typed => {
        setText(typed)
        props.onChange(read(typed))
      }}
    />
  )
}
