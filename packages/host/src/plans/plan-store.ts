import type { PlanEntryContents, PlanEntryKind } from '@tilth/core/plans'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { org, person, plan, planComment, planEntry, planVersion } from '@tilth/db/district'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export type PlanRow = typeof plan.$inferSelect
export type PlanVersionRow = typeof planVersion.$inferSelect
export type PlanCommentRow = typeof planComment.$inferSelect

type Stored = typeof planEntry.$inferSelect

/** A version of an entry whose content was checked when it was written. */
export type PlanEntryRow = {
  readonly [Kind in PlanEntryKind]: Omit<Stored, 'kind' | 'content'> & { readonly kind: Kind; readonly content: PlanEntryContents[Kind] }
}[PlanEntryKind]

export type EntryOf<Kind extends PlanEntryKind> = Extract<PlanEntryRow, { readonly kind: Kind }>

type Reads = Pick<DistrictContext, 'db'>

/** A plan's own facts: who leads it, where it stands. */
export const planStream = (planId: string): string => `plan:${planId}`
/** Moves with everything that is added, moved or taken out, for what is decided over all entries together. */
export const planEntriesStream = (planId: string): string => `plan_entries:${planId}`
export const planEntryStream = (entryId: string): string => `plan_entry:${entryId}`
/** There is one plan a priority. */
export const priorityPlanStream = ({ roundId, item }: { readonly roundId: string; readonly item: string }): string =>
  `plan_of:${roundId}:${item}`

const asEntry = (row: Stored): PlanEntryRow => row as unknown as PlanEntryRow

/** The newest version of each, in the order of the plan; what was taken out is among them. */
export const newestOf = (rows: readonly PlanEntryRow[]): readonly PlanEntryRow[] => {
  const newest = new Map<string, PlanEntryRow>()
  for (const row of rows) if (row.version > (newest.get(row.id)?.version ?? 0)) newest.set(row.id, row)
  return [...newest.values()].toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

export const isStanding = (entry: PlanEntryRow): boolean => entry.removedAt === null

/** Everything that was ever written into a plan, the oldest version first. */
export const readEntryVersions = async (context: Reads, planId: string): Promise<readonly PlanEntryRow[]> => {
  const [rows] = await readMany(context.db, [
    query.select().from(planEntry).where(eq(planEntry.planId, planId)).orderBy(asc(planEntry.version)),
  ])
  return rows.map(asEntry)
}

export const readPlanRow = async (context: Reads, planId: string) => {
  const [[found], orgs] = await readMany(context.db, [
    query.select().from(plan).where(eq(plan.id, planId)),
    query.select({ id: org.id, parentId: org.parentId, name: org.name }).from(org),
  ])
  return found ? { row: found, orgs } : null
}

/** Null before there is a plan for that priority. */
export const readPlanOf = async (context: Reads, of: { readonly roundId: string; readonly item: string }): Promise<PlanRow | null> => {
  const [[found]] = await readMany(context.db, [
    query
      .select()
      .from(plan)
      .where(and(eq(plan.roundId, of.roundId), eq(plan.item, of.item))),
  ])
  return found ?? null
}

/** Every plan of the district and its standing entries' newest versions. Nothing is checked: whoever shows them does. */
export const readPlansAndEntries = async (context: Reads) => {
  const [plans, versions] = await readMany(context.db, [
    query.select().from(plan).orderBy(asc(plan.createdAt), asc(plan.id)),
    query.select().from(planEntry),
  ])
  const entries = newestOf(versions.map(asEntry)).filter(isStanding)
  return plans.map(row => ({ row, entries: entries.filter(entry => entry.planId === row.id) }))
}

export const readPlanVersions = async (context: Reads, planId: string): Promise<readonly PlanVersionRow[]> => {
  const [rows] = await readMany(context.db, [
    query.select().from(planVersion).where(eq(planVersion.planId, planId)).orderBy(desc(planVersion.version)),
  ])
  return rows
}

export const readPlanComments = async (context: Reads, planId: string): Promise<readonly PlanCommentRow[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select()
      .from(planComment)
      .where(and(eq(planComment.planId, planId), isNull(planComment.removedAt)))
      .orderBy(asc(planComment.writtenAt), asc(planComment.id)),
  ])
  return rows
}

export const readPlanComment = async (context: Reads, commentId: string): Promise<PlanCommentRow | null> => {
  const [[found]] = await readMany(context.db, [query.select().from(planComment).where(eq(planComment.id, commentId))])
  return found ?? null
}

export const readNames = async (context: Reads): Promise<ReadonlyMap<string, string>> => {
  const [rows] = await readMany(context.db, [query.select({ id: person.id, name: person.name }).from(person)])
  return new Map(rows.map(row => [row.id, row.name]))
}

export const storePlan = (row: typeof plan.$inferInsert): Statement => toStatement(query.insert(plan).values(row))

export const changePlan = (planId: string, change: Partial<typeof plan.$inferInsert>): Statement =>
  toStatement(query.update(plan).set(change).where(eq(plan.id, planId)))

export const storePlanVersion = (row: typeof planVersion.$inferInsert): Statement => toStatement(query.insert(planVersion).values(row))

export const storeEntry = (row: PlanEntryRow): Statement =>
  toStatement(query.insert(planEntry).values({ ...row, content: { ...row.content } }))

export const storeComment = (row: typeof planComment.$inferInsert): Statement => toStatement(query.insert(planComment).values(row))

export const takeBackCommentAt = (commentId: string, removedAt: Date): Statement =>
  toStatement(query.update(planComment).set({ removedAt }).where(eq(planComment.id, commentId)))
