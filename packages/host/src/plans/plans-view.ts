import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { priority, reveal, round } from '@tilth/db/district'
import { desc, eq } from 'drizzle-orm'
import { readCalendars } from '../calendar/calendars.ts'
import { type CycleRow, readCycleRows } from '../cycles/cycle-store.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree, type StoredOrg } from '../people/people-store.ts'
import type { PriorityRow } from '../priorities/priority-store.ts'
import type { Locale } from '../results/item-result.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type PlanEntryRow, type PlanRow, readNames, readPlansAndEntries } from './plan-store.ts'
import { threadOf } from './priority-state.ts'
import { createRoundReader, type RoundReader } from './round-words.ts'
import type { ParkedRow, PlanCard, PlanListRow, PlansOfPlace, PlansView } from './views.ts'

interface Kept {
  readonly row: PlanRow
  readonly entries: readonly PlanEntryRow[]
}

const cardOf = (
  { row, entries }: Kept,
  { names, cycles, today }: { readonly names: ReadonlyMap<string, string>; readonly cycles: readonly CycleRow[]; readonly today: string },
): PlanCard => {
  const actions = entries.filter(entry => entry.kind === 'action').map(entry => entry.content)
  const open = actions.filter(action => action.status === 'todo' || action.status === 'doing')
  const mine = cycles.filter(cycle => cycle.planId === row.id)
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    lead: row.leadId === null ? null : (names.get(row.leadId) ?? null),
    actions: {
      open: open.length,
      done: actions.filter(action => action.status === 'done').length,
      late: open.filter(action => action.dueOn !== null && action.dueOn < today).length,
    },
    cycles: { running: mine.filter(cycle => cycle.endedAt === null).length, all: mine.length },
    changedAt: row.changedAt.toISOString(),
  }
}

interface Asked {
  readonly context: DistrictContext
  readonly orgs: readonly StoredOrg[]
  readonly read: RoundReader
  readonly priorities: readonly PriorityRow[]
}

const rowOf = async (
  { context, orgs, read, priorities }: Asked,
  { roundId, item, card }: { readonly roundId: string; readonly item: string; readonly card: PlanCard | null },
): Promise<(PlanListRow & { readonly orgId: string }) | null> => {
  const found = await read(roundId)
  if (!found || (card === null && !found.mayReadResults)) return null
  const own = priorities.find(row => row.roundId === roundId && row.item === item)
  const thread = threadOf(context, { round: found, item, row: own })
  const { orgId } = found.facts.round
  return {
    orgId,
    roundId,
    item,
    label: thread.label,
    roundTitle: thread.round?.title ?? null,
    priority: thread.priority.state,
    rank: own?.rank ?? null,
    reason: thread.priority.reason,
    agreed: thread.finding?.agreed ?? null,
    agreement: thread.rating?.agreement ?? null,
    plan: card,
    mayStart: card === null && can(context.actor, 'plan.write', { orgPath: orgPathOf(orgs, orgId) }),
  }
}

const parkedRow = async ({ context, read }: Asked, row: PriorityRow): Promise<(ParkedRow & { readonly orgId: string }) | null> => {
  const found = await read(row.roundId)
  if (!found?.mayReadResults) return null
  const { label, priority: parked } = threadOf(context, { round: found, item: row.item, row })
  return { orgId: found.facts.round.orgId, roundId: row.roundId, item: row.item, label, reason: parked.reason, revisitOn: row.revisitOn }
}

/** The newest round of each place and framework in which something was chosen: what an older one left without a plan is over. */
const currentRounds = (
  rounds: readonly { readonly id: string; readonly orgId: string; readonly frameworkId: string }[],
  priorities: readonly PriorityRow[],
): ReadonlySet<string> => {
  const newest = new Map<string, string>()
  for (const { id, orgId, frameworkId } of rounds) {
    const key = `${orgId}/${frameworkId}`
    if (!newest.has(key) && priorities.some(row => row.roundId === id && row.state === 'chosen')) newest.set(key, id)
  }
  return new Set(newest.values())
}

const placesOf = (
  orgs: readonly StoredOrg[],
  {
    rows,
    parked,
  }: {
    readonly rows: readonly (PlanListRow & { readonly orgId: string })[]
    readonly parked: readonly (ParkedRow & { readonly orgId: string })[]
  },
): readonly PlansOfPlace[] => {
  const inOrder = (parentId: string | null): readonly StoredOrg[] =>
    orgs.filter(row => row.parentId === parentId).flatMap(row => [row, ...inOrder(row.id)])
  return inOrder(null)
    .map(({ id, name, kind }) => ({
      orgId: id,
      orgName: name,
      kind,
      rows: rows.filter(row => row.orgId === id).map(({ orgId: _, ...row }) => row),
      parked: parked.filter(row => row.orgId === id).map(({ orgId: _, ...row }) => row),
    }))
    .filter(place => place.rows.length + place.parked.length > 0)
}

const stateOrder = { active: 0, paused: 1, ended: 2 } as const

/** Priorities first by rank, then what is only a plan any more; what has ended comes last. */
const inListOrder = (a: PlanListRow, b: PlanListRow): number =>
  stateOrder[a.plan?.state ?? 'active'] - stateOrder[b.plan?.state ?? 'active'] || (a.rank ?? 9) - (b.rank ?? 9)

/** Every plan this person may read, and every current priority without one. */
export const plansView = async (context: DistrictContext, locale: Locale): Promise<PlansView> => {
  const [[rounds, priorities], plans, cycles, orgs, names, calendars] = await Promise.all([
    readMany(context.db, [
      query
        .selectDistinct({ id: round.id, orgId: round.orgId, frameworkId: round.frameworkId, createdAt: round.createdAt })
        .from(round)
        .innerJoin(reveal, eq(reveal.roundId, round.id))
        .orderBy(desc(round.createdAt), desc(round.id)),
      query.select().from(priority),
    ]),
    readPlansAndEntries(context),
    readCycleRows(context, {}),
    readOrgTree(context),
    readNames(context),
    readCalendars(context, locale),
  ])
  const asked: Asked = { context, orgs, read: createRoundReader(context, locale), priorities }
  const mine = plans.filter(({ row }) => can(context.actor, 'plan.read', { orgPath: orgPathOf(orgs, row.orgId) }))
  const current = currentRounds(rounds, priorities)
  const ofCurrent = priorities.filter(row => current.has(row.roundId))
  const hasPlan = (row: PriorityRow): boolean => plans.some(kept => kept.row.roundId === row.roundId && kept.row.item === row.item)
  const [withPlan, without, parked] = await Promise.all([
    Promise.all(
      mine.map(kept =>
        rowOf(asked, { roundId: kept.row.roundId, item: kept.row.item, card: cardOf(kept, { names, cycles, today: calendars.today }) }),
      ),
    ),
    Promise.all(
      ofCurrent
        .filter(row => row.state === 'chosen' && !hasPlan(row))
        .map(row => rowOf(asked, { roundId: row.roundId, item: row.item, card: null })),
    ),
    Promise.all(ofCurrent.filter(row => row.state === 'parked' && !hasPlan(row)).map(row => parkedRow(asked, row))),
  ])
  const rows = [...withPlan, ...without].flatMap(row => row ?? []).toSorted(inListOrder)
  return { places: placesOf(orgs, { rows, parked: parked.flatMap(row => row ?? []) }) }
}
