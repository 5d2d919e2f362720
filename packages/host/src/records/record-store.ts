import type { FieldValues } from '@tilth/core/fields'
import type { NotedMark } from '@tilth/core/records'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { analysisResult, record, recordChange } from '@tilth/db/district'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
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

/** Records of a form, or of all forms of a plugin, or of all, as far as `where` says. */
export interface RecordsAsked {
  readonly of?: Partial<FormName>
  readonly where?: SQL | undefined
}

const whereAsked = ({ of: { pluginId, formId } = {}, where }: RecordsAsked): SQL | undefined =>
  and(
    pluginId === undefined ? undefined : eq(record.pluginId, pluginId),
    formId === undefined ? undefined : eq(record.formId, formId),
    where,
  )

/** Removed ones too, the oldest first. Nothing is checked: whoever shows them does. */
export const readRecords = async (context: Reads, asked: RecordsAsked = {}): Promise<readonly RecordRowOf[]> => {
  // Of two in the same moment the one that was written first.
  const [rows] = await readMany(context.db, [
    query.select().from(record).where(whereAsked(asked)).orderBy(asc(record.createdAt), sql`rowid`),
  ])
  return rows.map(asRecord)
}

/** Hashes of the documents that they were written with, by form. */
export const readEditions = async (context: Reads, asked: RecordsAsked): Promise<readonly (FormName & { readonly hash: string })[]> => {
  const [rows] = await readMany(context.db, [
    query.selectDistinct({ pluginId: record.pluginId, formId: record.formId, hash: record.formHash }).from(record).where(whereAsked(asked)),
  ])
  return rows
}

/** The document the newest record of a form was written with; null where there is none. */
export const readNewestEdition = async (context: Reads, of: FormName): Promise<string | null> => {
  const [[found]] = await readMany(context.db, [
    query
      .select({ hash: record.formHash })
      .from(record)
      .where(whereAsked({ of }))
      .orderBy(desc(record.createdAt), sql`rowid desc`)
      .limit(1),
  ])
  return found?.hash ?? null
}

/** How many there are, by status and document. */
export const countRecords = async (
  context: Reads,
  asked: RecordsAsked,
): Promise<readonly { readonly status: string | null; readonly hash: string; readonly count: number }[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ status: record.status, hash: record.formHash, count: sql<number>`count(*)` })
      .from(record)
      .where(whereAsked(asked))
      .groupBy(record.status, record.formHash),
  ])
  return rows
}

/** The other records of the visits that two have seen. */
export const readPartners = async (context: Reads, rows: readonly RecordRowOf[]): Promise<readonly RecordRowOf[]> => {
  const pairIds = [...new Set(rows.flatMap(row => row.pairId ?? []))]
  const here = new Set(rows.map(row => row.id))
  const found: RecordRowOf[] = []
  for (let from = 0; from < pairIds.length; from += mostIds)
    found.push(...(await readRecords(context, { where: inArray(record.pairId, pairIds.slice(from, from + mostIds)) })))
  return found.filter(row => !here.has(row.id))
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

/** All of a form that fit, as they are when this is written; how they came to be, and what was worked out from them. */
export const eraseRecords = ({ of, where }: { readonly of: FormName; readonly where: SQL | undefined }): readonly Statement[] => {
  const gone = whereAsked({ of, where })
  return [
    toStatement(query.delete(recordChange).where(inArray(recordChange.recordId, query.select({ id: record.id }).from(record).where(gone)))),
    toStatement(query.delete(record).where(gone)),
    toStatement(query.delete(analysisResult).where(eq(analysisResult.pluginId, of.pluginId))),
  ]
}

/** The record, how it came to be, and what was worked out from it. */
export const eraseRecord = (row: Pick<RecordRowOf, 'id' | 'pluginId'>): readonly Statement[] => [
  toStatement(query.delete(recordChange).where(eq(recordChange.recordId, row.id))),
  toStatement(query.delete(record).where(eq(record.id, row.id))),
  toStatement(query.delete(analysisResult).where(eq(analysisResult.pluginId, row.pluginId))),
]
