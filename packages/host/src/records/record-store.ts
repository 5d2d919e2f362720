import type { FieldValues } from '@tilth/core/fields'
import type { NotedMark } from '@tilth/core/records'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { analysisResult, record, recordChange } from '@tilth/db/district'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import type { FormName } from './views.ts'

type Stored = typeof record.$inferSelect

/** A record whose fields and marks were checked when it was written. */
export type RecordRowOf = Omit<Stored, 'fields' | 'marks'> & {
  readonly fields: FieldValues
  readonly marks: Readonly<Record<string, NotedMark>>
}

export type RecordChangeRow = Omit<typeof recordChange.$inferSelect, 'fields'> & { readonly fields: FieldValues }

type Reads = Pick<DistrictContext, 'db'>

/** Counts with the versions of the record. */
export const recordStream = (recordId: string): string => `record:${recordId}`
/** What a device sends twice is written once. */
export const recordKeyStream = (clientKey: string): string => `record_key:${clientKey}`
/** Of two who join the same visit at the same moment one is told. */
export const recordPairStream = (recordId: string): string => `record_pair:${recordId}`

const asRecord = (row: Stored): RecordRowOf => row as unknown as RecordRowOf

/** Ids in one statement: far below what SQLite takes. */
const mostIds = 500

export const readRecord = async (context: Reads, recordId: string): Promise<RecordRowOf | null> => {
  const [[found]] = await readMany(context.db, [query.select().from(record).where(eq(record.id, recordId))])
  return found ? asRecord(found) : null
}

export const readRecordByKey = async (context: Reads, clientKey: string): Promise<RecordRowOf | null> => {
  const [[found]] = await readMany(context.db, [query.select().from(record).where(eq(record.clientKey, clientKey))])
  return found ? asRecord(found) : null
}

export const readRecordsById = async (context: Reads, ids: Iterable<string>): Promise<readonly RecordRowOf[]> => {
  const wanted = [...new Set(ids)]
  const found: RecordRowOf[] = []
  for (let from = 0; from < wanted.length; from += mostIds) {
    const part = wanted.slice(from, from + mostIds)
    const [rows] = await readMany(context.db, [query.select().from(record).where(inArray(record.id, part))])
    found.push(...rows.map(asRecord))
  }
  return found
}

/** Every record of a form, or of all forms of a plugin, or of all; removed ones too, the oldest first. Nothing is checked: whoever shows them does. */
export const readRecords = async (context: Reads, of: Partial<FormName> = {}): Promise<readonly RecordRowOf[]> => {
  const where = and(
    of.pluginId === undefined ? undefined : eq(record.pluginId, of.pluginId),
    of.formId === undefined ? undefined : eq(record.formId, of.formId),
  )
  // Of two in the same moment the one that was written first.
  const [rows] = await readMany(context.db, [query.select().from(record).where(where).orderBy(asc(record.createdAt), sql`rowid`)])
  return rows.map(asRecord)
}

/** Both records of a visit that two have seen; one alone where there is no other. */
export const readPair = async (context: Reads, row: Pick<RecordRowOf, 'id' | 'pairId'>): Promise<readonly RecordRowOf[]> => {
  if (row.pairId === null) return []
  const [rows] = await readMany(context.db, [
    query.select().from(record).where(eq(record.pairId, row.pairId)).orderBy(asc(record.createdAt), asc(record.id)),
  ])
  return rows.map(asRecord)
}

export const readChanges = async (context: Reads, recordId: string): Promise<readonly RecordChangeRow[]> => {
  const [rows] = await readMany(context.db, [
    query.select().from(recordChange).where(eq(recordChange.recordId, recordId)).orderBy(asc(recordChange.version)),
  ])
  return rows as unknown as readonly RecordChangeRow[]
}

export const storeRecord = (row: RecordRowOf): Statement =>
  toStatement(query.insert(record).values({ ...row, fields: { ...row.fields }, marks: { ...row.marks } }))

export const changeRecord = (row: RecordRowOf): Statement => {
  const { id, fields, marks, focus, status, version, changedAt, removedAt } = row
  return toStatement(
    query
      .update(record)
      .set({ fields: { ...fields }, marks: { ...marks }, focus, status, version, changedAt, removedAt })
      .where(eq(record.id, id)),
  )
}

export const setPair = (recordId: string, pairId: string): Statement =>
  toStatement(query.update(record).set({ pairId }).where(eq(record.id, recordId)))

export const storeChange = (
  row: RecordRowOf,
  change: { readonly kind: RecordChangeRow['kind']; readonly reason?: string; readonly by: string | null },
): Statement =>
  toStatement(
    query.insert(recordChange).values({
      recordId: row.id,
      version: row.version,
      kind: change.kind,
      fields: { ...row.fields },
      status: row.status,
      reason: change.reason ?? '',
      by: change.by,
      at: row.changedAt,
    }),
  )

/** The record, how it came to be, and what was worked out from it. */
export const eraseRecord = (row: Pick<RecordRowOf, 'id' | 'pluginId'>): readonly Statement[] => [
  toStatement(query.delete(recordChange).where(eq(recordChange.recordId, row.id))),
  toStatement(query.delete(record).where(eq(record.id, row.id))),
  toStatement(query.delete(analysisResult).where(eq(analysisResult.pluginId, row.pluginId))),
]
