import type { CycleEvent, CycleState } from '@tilth/core/cycles'
import { query, readMany, type Statement, selectVersions, toStatement, versionsOf } from '@tilth/db'
import { cycle, cycleEvent, org, plan } from '@tilth/db/district'
import { and, asc, eq, inArray, min, sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import type { StreamVersion } from '../use-case/decide-and-write.ts'

export type CycleRow = typeof cycle.$inferSelect
export type OrgOfCycle = Pick<typeof org.$inferSelect, 'id' | 'parentId' | 'name' | 'kind' | 'archivedAt'>

type Reads = Pick<DistrictContext, 'db'>

export const cycleStream = (cycleId: string): string => `cycle:${cycleId}`
/** Moves with every cycle that is begun on an idea, so that two never get the same number. */
export const rampStream = (ideaId: string): string => `ramp:${ideaId}`

/** All there is of one cycle, read at one moment: its row, its history, the cycles of its idea, and the places of the district. */
export const readCycle = async (context: Reads, cycleId: string) => {
  const [found] = await readMany(context.db, [query.select({ ideaId: cycle.ideaId }).from(cycle).where(eq(cycle.id, cycleId))])
  const ideaId = found[0]?.ideaId
  if (ideaId === undefined) return null
  const streams = [cycleStream(cycleId), rampStream(ideaId)]
  const [versions, cycles, events, orgs, [planRow]] = await readMany(context.db, [
    selectVersions(streams),
    query.select().from(cycle).where(eq(cycle.ideaId, ideaId)).orderBy(asc(cycle.number)),
    query.select().from(cycleEvent).where(eq(cycleEvent.cycleId, cycleId)).orderBy(asc(cycleEvent.no)),
    query.select({ id: org.id, parentId: org.parentId, name: org.name, kind: org.kind, archivedAt: org.archivedAt }).from(org),
    query
      .select({
        id: plan.id,
        orgId: plan.orgId,
        leadId: plan.leadId,
        title: plan.title,
        roundId: plan.roundId,
        item: plan.item,
        state: plan.state,
      })
      .from(plan)
      .innerJoin(cycle, eq(cycle.planId, plan.id))
      .where(eq(cycle.id, cycleId)),
  ])
  const row = cycles.find(candidate => candidate.id === cycleId)
  if (!row || !planRow) return null
  return { row, events, ramp: cycles, orgs: orgs as readonly OrgOfCycle[], plan: planRow, versions: versionsOf(streams, versions) }
}

export type StoredCycle = NonNullable<Awaited<ReturnType<typeof readCycle>>>

/** What a write that rests on one cycle expects, and what one that rests on its ramp relies on. */
export const ownVersion = ({ versions: [own] }: StoredCycle): readonly StreamVersion[] => (own ? [own] : [])
export const rampVersion = ({ versions: [, ofRamp] }: StoredCycle): readonly StreamVersion[] => (ofRamp ? [ofRamp] : [])

/** Rows of all cycles of a plan, at these places; of the whole district where neither is said. Nothing is checked: whoever shows them does. */
export const readCycleRows = async (
  context: Reads,
  { planId, orgIds }: { readonly planId?: string; readonly orgIds?: readonly string[] },
): Promise<readonly CycleRow[]> => {
  const all = query.select().from(cycle).orderBy(asc(cycle.createdAt), asc(cycle.id))
  const where = and(
    planId === undefined ? undefined : eq(cycle.planId, planId),
    orgIds === undefined ? undefined : inArray(cycle.orgId, [...orgIds]),
  )
  const [rows] = await readMany(context.db, [all.where(where)])
  return rows
}

export const storeCycle = (row: typeof cycle.$inferInsert): Statement => toStatement(query.insert(cycle).values(row))

export const changeCycle = (cycleId: string, change: Partial<typeof cycle.$inferInsert>): Statement =>
  toStatement(query.update(cycle).set(change).where(eq(cycle.id, cycleId)))

/** The events and the state they fold to, always together. */
export const appendEvents = (
  cycleId: string,
  given: {
    readonly events: readonly CycleEvent[]
    readonly after: number
    readonly state: CycleState
    readonly by: string | null
    readonly at: Date
  },
): readonly Statement[] => [
  ...given.events.map((event, index) =>
    toStatement(query.insert(cycleEvent).values({ cycleId, no: given.after + index + 1, event, by: given.by, at: given.at })),
  ),
  changeCycle(cycleId, { state: given.state, endedAt: given.state.end ? given.at : null }),
]

/** When each of these cycles first left its first stage; one that never did is not among them. */
export const readBeginnings = async (context: Reads, cycleIds: readonly string[]): Promise<ReadonlyMap<string, Date>> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ cycleId: cycleEvent.cycleId, at: min(cycleEvent.at) })
      .from(cycleEvent)
      .where(and(inArray(cycleEvent.cycleId, [...cycleIds]), sql`json_extract(${cycleEvent.event}, '$.kind') = 'moved'`))
      .groupBy(cycleEvent.cycleId),
  ])
  return new Map(rows.flatMap(row => (row.at === null ? [] : [[row.cycleId, row.at] as const])))
}
