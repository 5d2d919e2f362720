import { TextField, useI18n } from '@tilth/ui'
import { createEffect, createSignal, on, untrack } from 'solid-js'
import { readNumber } from '../cycles/read-number.ts'

export interface TypedNumberProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional: boolean
  readonly value: number | null
  /** What was typed and is no number is not a number, so that it is not left out unseen. */
  readonly onChange: (value: number | null) => void
}

/** A number as people write it; what is no number stays in the field and is said so where the form is sent. */
export const TypedNumber = (props: TypedNumberProps) => {
  const { locale } = useI18n()
  const [text, setText] = createSignal(untrack(() => (props.value === null || Number.isNaN(props.value) ? '' : String(props.value))))
  const read = (typed: string): number | null => (typed.trim() === '' ? null : (readNumber(typed, locale()) ?? Number.NaN))
  createEffect(
    on(
      () => props.value,
      value => {
        // Set from outside, as when another one's words are taken over.
        if (!Object.is(value, read(untrack(text)))) setText(value === null || Number.isNaN(value) ? '' : String(value))
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
      optional={props.optional}
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
