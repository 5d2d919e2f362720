import { err, issue, ok, type Result } from '@tilth/core'
import type { FieldValue, FieldValues } from '@tilth/core/fields'
import { checkValues, decideMove, type FilledForm, fieldChanges, type RawForm } from '@tilth/core/records'
import { activityStatement } from '../activity/activity-statement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { closedFor, givenMarks, type NewRecord } from './create-record.ts'
import { formIn } from './form-document.ts'
import { type RecordFacts, readRecordFacts } from './record-facts.ts'
import { changeRecord, eraseRecord, type RecordChangeRow, type RecordRowOf, readRecord, recordStream, storeChange } from './record-store.ts'
import { readValueFacts } from './value-facts.ts'
import type { WrittenRecord } from './views.ts'

interface OnScreen {
  readonly recordId: string
  readonly version: number
}

interface Change {
  /** What is to stand; null where nothing is to be done. */
  readonly row: RecordRowOf | null
  readonly kind: RecordChangeRow['kind']
  readonly reason?: string
}

/**
 * Every change of a record that stands there, under the version on the writer's screen. Whoever was slower is told
 * (`conflict.record_changed` with the version that stands) and nothing is overwritten.
 */
const change = (
  context: DistrictContext,
  { recordId, version, decide }: OnScreen & { readonly decide: (facts: RecordFacts) => Promise<Result<Change>> },
): Promise<Result<WrittenRecord>> =>
  decideAndWrite<WrittenRecord>(context, async () => {
    const facts = await readRecordFacts(context, recordId)
    if (!facts) return err(issue('not_found'))
    const { row } = facts.seen
    if (row.version !== version) return err(issue('conflict.record_changed', { params: { version: row.version } }))
    const decided = await decide(facts)
    if (!decided.ok) return decided
    const { row: after, kind, reason } = decided.value
    if (after === null) return ok({ statements: [], output: { recordId, version } })
    const by = context.actor.kind === 'person' ? context.actor.personId : null
    const written: RecordRowOf = { ...after, version: version + 1, changedAt: context.now() }
    return ok({
      statements: [
        activityStatement(context, { kind: `record.${kind}`, orgId: row.orgId, subject: recordId }),
        changeRecord(written),
        storeChange(written, { kind, by, ...(reason !== undefined && { reason }) }),
      ],
      expect: [[recordStream(recordId), version]],
      output: { recordId, version: written.version },
    })
  })

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const sameFilled = (a: FilledForm, b: FilledForm): boolean =>
  fieldChanges(a.fields, b.fields).length === 0 &&
  isSame(a.focus, b.focus) &&
  isSame(Object.entries(a.marks).toSorted(), Object.entries(b.marks).toSorted())

/** The values of `patch` over those that stand; what is null is taken away. */
const patched = (fields: FieldValues, patch: RawForm['fields']): RawForm['fields'] => ({ ...fields, ...patch })

/**
 * Only what changes. Issues: `record.removed`, `record.pair_is_closed` for marks of a visit that two have handed in, `record.field_closed`,
 * those of `checkValues`.
 */
export const editOne = (
  context: DistrictContext,
  input: OnScreen & {
    readonly fields: Readonly<Record<string, FieldValue>>
    readonly marks: NewRecord['marks']
    readonly focus?: readonly string[] | null | undefined
  },
): Promise<Result<WrittenRecord>> =>
  change(context, {
    ...input,
    decide: async ({ seen, look }) => {
      const { row, form, writes, sees, pair } = seen
      if (row.removedAt !== null) return err(issue('record.removed'))
      const touched = Object.fromEntries(Object.entries(input.fields).filter(([id, value]) => !isSame(value, row.fields[id] ?? null)))
      const hidden = Object.keys(touched).find(id => sees === 'none' || !sees.fields.has(id))
      if (hidden !== undefined) return err(issue('record.field_closed', { path: ['fields', hidden] }))
      const closed = closedFor(writes, { fields: touched, marks: {} })
      if (closed) return err(closed)
      const marks = givenMarks({ ...row.marks, ...input.marks })
      const focus = input.focus === undefined ? row.focus : input.focus
      const fields = patched(row.fields, input.fields)
      const facts = await readValueFacts(context, { form, pluginId: row.pluginId, fields, look })
      const checked = checkValues(form, { raw: { fields, marks, focus }, before: row.fields, facts })
      if (!checked.ok) return err(checked.error[0] ?? issue('input.invalid'))
      const marksMove = !isSame(checked.value.marks, row.marks) || !isSame(checked.value.focus, row.focus)
      if (marksMove && (writes === 'none' || !writes.isWhole)) return err(issue('record.field_closed', { path: ['marks'] }))
      if (marksMove && pair === 'joined') return err(issue('record.pair_is_closed', { path: ['marks'] }))
      return ok({ kind: 'edited', row: sameFilled(checked.value, row) ? null : { ...row, ...checked.value } })
    },
  })

/** Issues: `record.removed`, those of `decideMove`. */
export const moveOne = (
  context: DistrictContext,
  input: OnScreen & { readonly move: string; readonly reason: string },
): Promise<Result<WrittenRecord>> =>
  change(context, {
    ...input,
    decide: async ({ seen: { row }, document }) => {
      if (row.removedAt !== null) return err(issue('record.removed'))
      const { form } = formIn(document, 'en')
      const decided = decideMove(form, { record: row, move: input.move, reason: input.reason })
      return decided.ok ? ok({ kind: 'moved', row: { ...row, status: decided.value }, reason: input.reason }) : decided
    },
  })

/** Out of every list and sum. What is out already stays out. */
export const removeOne = (context: DistrictContext, input: OnScreen): Promise<Result<WrittenRecord>> =>
  change(context, {
    ...input,
    decide: async ({ seen: { row } }) => ok({ kind: 'removed', row: row.removedAt === null ? { ...row, removedAt: context.now() } : null }),
  })

export const restoreOne = (context: DistrictContext, input: OnScreen): Promise<Result<WrittenRecord>> =>
  change(context, {
    ...input,
    decide: async ({ seen: { row } }) => ok({ kind: 'restored', row: row.removedAt === null ? null : { ...row, removedAt: null } }),
  })

/** Gone for good: the record, how it came to be, and what was worked out from it. Nothing of it is left but that something was erased. */
export const eraseOne = (context: DistrictContext, recordId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const row = await readRecord(context, recordId)
    if (!row) return err(issue('not_found'))
    return ok({
      statements: [activityStatement(context, { kind: 'record.erased', orgId: row.orgId, subject: row.id }), ...eraseRecord(row)],
      expect: [[recordStream(recordId), row.version]],
      output: null,
    })
  })
