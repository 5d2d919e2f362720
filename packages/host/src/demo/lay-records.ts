import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { FieldValue, FieldValues } from '@tilth/core/fields'
import { decideMove, type Form, whoWrites } from '@tilth/core/records'
import type { Statement } from '@tilth/db'
import type { CheckedDemonstration } from '@tilth/plugin-kit/demo'
import { activityStatement } from '../activity/activity-statement.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import { closedFor, newRecordRow } from '../records/create-record.ts'
import { installedForms } from '../records/list-forms.ts'
import { openLook } from '../records/record-sight.ts'
import { changeRecord, type RecordRowOf, recordStream, storeChange, storeRecord } from '../records/record-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { StreamVersion } from '../use-case/decide-and-write.ts'
import { onDay } from './demo-days.ts'
import { type DemoStage, insist } from './demo-stage.ts'

/** What is written together: all records as they begin, then the first move of each that has one, and so on. */
interface Step {
  readonly statements: Statement[]
  readonly expect: StreamVersion[]
}

/** Keys of records in fields that point to records become their ids. */
const withIds = (form: Form, { fields, ids }: { readonly fields: FieldValues; readonly ids: ReadonlyMap<string, string> }): FieldValues => {
  const pointing = new Set(form.fields.filter(field => field.kind === 'reference' && field.to === 'record').map(field => field.id))
  const idOf = (key: string): string => ids.get(key) ?? key
  const mapped = (value: FieldValue): FieldValue =>
    typeof value === 'string' ? idOf(value) : Array.isArray(value) ? value.map(idOf) : value
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, pointing.has(id) ? mapped(value) : value]))
}

const movesOf = (row: RecordRowOf, { record, form }: CheckedDemonstration): readonly { row: RecordRowOf; reason: string; at: Date }[] => {
  let { status, version } = row
  return (record.moves ?? []).map(({ move, on, reason = '' }) => {
    status = insist('record.move', decideMove(form, { record: { status, fields: row.fields }, move, reason }))
    version += 1
    return { row: { ...row, status, version, changedAt: onDay(on) }, reason, at: onDay(on) }
  })
}

/** Records of a demonstration, ready to be written. */
export interface LaidRecords {
  readonly write: () => Promise<void>
}

/**
 * Records that were found sound, each as whoever fills it in would write it; written in a few writes for all of them. Issues: `denied` and
 * `record.field_closed` for what somebody may not fill in there, `record.form_not_here`.
 */
export const layRecords = async (
  stage: DemoStage,
  { plugin, records }: { readonly plugin: LoadedPluginEntry; readonly records: readonly CheckedDemonstration[] },
): Promise<Result<LaidRecords, Issue>> => {
  const contexts = new Map<string, DistrictContext>()
  for (const personId of new Set(records.map(({ record }) => record.by)))
    contexts.set(personId, await stage.as(stage.keyOf(personId), onDay('2000-01-03')))
  const [anybody] = contexts.values()
  if (!anybody) return ok({ write: async () => {} })
  const look = await openLook(anybody)
  const documents = new Map(
    installedForms(anybody).flatMap(({ pluginId, formId, document }) => (pluginId === plugin.id ? [[formId, document] as const] : [])),
  )
  const ids = new Map(records.map(({ record }) => [record.key, anybody.newId()]))
  const pairs = new Set(records.flatMap(({ record }) => record.seenWith ?? []))
  const written = new Map<string, FieldValues>()
  const pinned = new Set<string>()
  const steps: Step[] = []
  const stepAt = (index: number): Step => {
    const step = steps[index] ?? { statements: [], expect: [] }
    steps[index] = step
    return step
  }

  for (const played of records) {
    const { record, form, filled } = played
    const { orgId, by, on, key, seenWith } = record
    const context = { ...(contexts.get(by) ?? anybody), now: () => onDay(on) }
    const document = documents.get(record.form)
    if (!document) return err(issue('record.form_not_here'))
    const recordId = ids.get(key) ?? ''
    const fields = withIds(form, { fields: filled.fields, ids })
    const viewer = { personId: by, roles: context.actor.kind === 'person' ? context.actor.roles : [] }
    const seen = { orgPath: look.pathOf(orgId), createdBy: null, fields, reach: (id: string) => written.get(id) }
    const closed = closedFor(whoWrites(form, { record: seen, viewer }), { fields, marks: filled.marks })
    if (closed) return err(closed)
    written.set(recordId, fields)
    const pairId = seenWith === undefined ? (pairs.has(key) ? recordId : null) : (ids.get(seenWith) ?? null)
    const made = newRecordRow(context, {
      input: { pluginId: plugin.id, formId: record.form, orgId, clientKey: null },
      document,
      filled: { ...filled, fields },
      recordId,
      pairId,
    })
    const begin = stepAt(0)
    if (!pinned.has(made.pinned.hash)) begin.statements.push(made.pinned.statement)
    pinned.add(made.pinned.hash)
    begin.statements.push(
      activityStatement(context, { kind: 'record.created', orgId, subject: recordId }),
      storeRecord(made.row),
      storeChange(made.row, { kind: 'created', by }),
    )
    begin.expect.push([recordStream(recordId), 0])
    for (const [index, { row, reason, at }] of movesOf(made.row, played).entries()) {
      const step = stepAt(index + 1)
      step.statements.push(
        activityStatement({ ...context, now: () => at }, { kind: 'record.moved', orgId, subject: recordId }),
        changeRecord(row),
        storeChange(row, { kind: 'moved', by, reason }),
      )
      step.expect.push([recordStream(recordId), row.version - 1])
    }
  }
  return ok({
    write: async () => {
      for (const { statements, expect } of steps) insist('records', await anybody.db.write(statements, { expect }))
      anybody.announce()
    },
  })
}
