import { ErrorSummary, useI18n } from '@tilth/ui'
import { createMemo, on, Show } from 'solid-js'
import type { TilthError } from '../server/tilth-error.ts'
import { errorWords } from './error-words.ts'
import { RequestNumber } from './request-number.tsx'

export interface FormErrorsProps {
  /** What the server refused, if anything. */
  readonly error: TilthError | null
  /** What this page finds itself, each with the id of its field; undefined where a field is right. */
  readonly problems?: readonly { readonly field: string; readonly message: string | undefined }[]
  /** How often the form was sent: the list is made anew then, and not while somebody is putting a field right. */
  readonly attempt?: number
}

/** Everything that stands in the way of a form, above it: links to the fields, then what the server said. */
export const FormErrors = (props: FormErrorsProps) => {
  const { t, locale } = useI18n()
  const errors = createMemo(
    on([() => props.attempt, () => props.error, locale], ([, error, spoken]) => [
      ...(props.problems ?? []).flatMap(({ field, message }) => (message === undefined ? [] : [{ fieldId: field, message }])),
      ...(error === null ? [] : [{ message: errorWords(spoken, error) }]),
    ]),
  )
  const isRefusalAlone = () => errors().every(error => !('fieldId' in error))
  return (
    <Show when={errors().length > 0}>
      <ErrorSummary errors={errors()} title={isRefusalAlone() ? t('errors.refused') : undefined} />
      <Show when={props.error?.kind === 'fault' && props.error.requestId}>{id => <RequestNumber id={id()} />}</Show>
    </Show>
  )
}
