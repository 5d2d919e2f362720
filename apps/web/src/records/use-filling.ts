import type { FieldValue } from '@tilth/core/fields'
import { nothing } from '@tilth/core/rubrics'
import { useI18n } from '@tilth/ui'
import { type Accessor, createEffect, createSignal, on, untrack } from 'solid-js'
import { isReachable } from '../server/reachability.ts'
import type { TilthError } from '../server/tilth-error.ts'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { fieldDomId } from './field-set.tsx'
import type { KeptRecord } from './kept-record.ts'
import { type FormView, touchedByRecords } from './queries.ts'
import { type DraftMark, fieldFaults, fieldsAsked, focusFault, type RecordDraft } from './record-draft.ts'

export interface FillingOf<Written> {
  readonly form: Accessor<FormView>
  readonly writes: Accessor<ReadonlySet<string>>
  /** Ids of fields begin with it. */
  readonly idPrefix: string
  readonly kept: KeptRecord
  readonly fresh: () => RecordDraft
  readonly send: (draft: RecordDraft) => Promise<Written>
  readonly onDone: (written: Written) => void
}

export interface Filling {
  readonly draft: Accessor<RecordDraft>
  /** Found on this device from an earlier try. */
  readonly isRestored: Accessor<boolean>
  readonly hasChanged: Accessor<boolean>
  readonly setField: (id: string, value: FieldValue) => void
  readonly setMark: (code: string, part: Partial<DraftMark>) => void
  readonly change: (part: Partial<Pick<RecordDraft, 'focus' | 'forTwo' | 'fields' | 'marks'>>) => void
  readonly save: () => Promise<void>
  /** What is on this device is thrown away. */
  readonly startOver: () => void
  readonly errorOf: (fieldId: string) => string | undefined
  readonly problems: Accessor<readonly { readonly field: string; readonly message: string | undefined }[]>
  readonly attempts: Accessor<number>
  readonly error: Accessor<TilthError | null>
  readonly isBusy: Accessor<boolean>
  /** Save was pressed without a signal: it is sent by itself. */
  readonly isWaiting: Accessor<boolean>
  readonly clearError: () => void
}

/** Filling in one record: what is typed is kept on this device at once and until the server has it, and sent when there is a signal again. */
export const useFilling = <Written>(of: FillingOf<Written>): Filling => {
  const { issue, locale } = useI18n()
  const found = of.kept.read()
  const [isRestored, setRestored] = createSignal(found !== null)
  const [hasChanged, setChanged] = createSignal(found !== null)
  const [draft, setDraft] = createSignal<RecordDraft>(found ?? untrack(of.fresh))
  const [attempts, setAttempts] = createSignal(0)
  const sending = useMutationWithIssues({ mutate: of.send, touches: touchedByRecords })

  const put = (next: RecordDraft): void => {
    setDraft(next)
    of.kept.keep(next)
  }
  const change = (part: Partial<RecordDraft>): void => {
    setChanged(true)
    put({ ...draft(), ...part, isSent: false })
  }
  const faults = () => fieldFaults(of.form(), { values: draft().fields, writes: of.writes() })
  const send = async (): Promise<void> => {
    put({ ...draft(), isSent: true })
    const outcome = await sending.run(draft())
    if (outcome.ok) {
      of.kept.forget()
      setChanged(false)
      of.onDone(outcome.value)
    } else if (outcome.error.kind !== 'offline') put({ ...draft(), isSent: false })
  }
  createEffect(
    on(isReachable, reachable => {
      if (reachable && draft().isSent && !sending.isBusy()) void send()
    }),
  )
  const isServerError = (fieldId: string): boolean => {
    const path = sending.error()?.path ?? []
    return path[0] === 'fields' && path[1] === fieldId
  }
  const errorOf = (fieldId: string): string | undefined => {
    const fault = attempts() > 0 ? faults()[fieldId] : undefined
    if (fault) return issue(fault)
    const error = sending.error()
    return error !== null && isServerError(fieldId) ? errorWords(locale(), error) : undefined
  }
  return {
    draft,
    isRestored,
    hasChanged,
    setField: (id, value) => change({ fields: { ...draft().fields, [id]: value } }),
    setMark: (code, part) => change({ marks: { ...draft().marks, [code]: { mark: nothing, note: '', ...draft().marks[code], ...part } } }),
    change,
    save: async () => {
      setAttempts(count => count + 1)
      if (Object.keys(faults()).length > 0 || focusFault(of.form(), draft().focus) !== null) {
        sending.clear()
        return
      }
      await send()
    },
    startOver: () => {
      of.kept.forget()
      setDraft(of.fresh())
      setRestored(false)
      setChanged(false)
      setAttempts(0)
      sending.clear()
    },
    errorOf,
    problems: () =>
      fieldsAsked(of.form(), draft().fields).map(field => {
        const message = errorOf(field.id)
        return { field: fieldDomId(of.idPrefix, field.id), message: message === undefined ? undefined : `${field.label}: ${message}` }
      }),
    attempts,
    // What belongs to a field stands there.
    error: () => {
      const error = sending.error()
      const isAtField = of.form().fields.some(field => isServerError(field.id))
      return error === null || error.kind === 'offline' || isAtField ? null : error
    },
    isBusy: sending.isBusy,
    isWaiting: () => draft().isSent && sending.error()?.kind === 'offline',
    clearError: sending.clear,
  }
}
