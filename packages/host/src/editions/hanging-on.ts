import type { Framework } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { cycle, finding, measure, plan, priority, round } from '@tilth/db/district'
import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { readPlansAndEntries } from '../plans/plan-store.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { refOf } from './edition-ref.ts'
import type { HangingCounts } from './views.ts'

export interface Hanging {
  readonly of: ReadonlyMap<string, HangingCounts>
  readonly totals: HangingCounts
  readonly roundsUnderWay: number
}

type Kind = keyof HangingCounts

const kinds = ['rounds', 'findings', 'priorities', 'plans', 'cycles', 'measures', 'links'] as const satisfies readonly Kind[]

/** Every thing once for each condition it hangs on, and once in all. */
class Counting {
  readonly #ids = new Map<string, Map<Kind, Set<string>>>()

  add(code: string, { kind, id }: { readonly kind: Kind; readonly id: string }): void {
    const here = this.#ids.get(code) ?? new Map<Kind, Set<string>>()
    this.#ids.set(code, here.set(kind, (here.get(kind) ?? new Set()).add(id)))
  }

  counts(code: string): HangingCounts {
    return this.#count(kind => this.#ids.get(code)?.get(kind)?.size ?? 0)
  }

  totals(): HangingCounts {
    return this.#count(kind => new Set([...this.#ids.values()].flatMap(here => [...(here.get(kind) ?? [])])).size)
  }

  #count(of: (kind: Kind) => number): HangingCounts {
    const [rounds = 0, findings = 0, priorities = 0, plans = 0, cycles = 0, measures = 0, links = 0] = kinds.map(of)
    return { rounds, findings, priorities, plans, cycles, measures, links }
  }
}

/** What of the district's work hangs on each condition of an edition. Counts alone: nothing of any answer is read. */
export const hangingOn = async (context: DistrictContext, framework: Framework): Promise<Hanging> => {
  const { frameworkId, edition } = refOf(framework)
  const [rounds, findings, priorities, cycles, measures] = await readMany(context.db, [
    query
      .select({ id: round.id, items: round.items, hash: round.frameworkHash, instrumentId: round.instrumentId, state: round.state })
      .from(round)
      .where(and(eq(round.frameworkId, frameworkId), eq(round.edition, edition))),
    query.select({ roundId: finding.roundId, item: finding.item, position: finding.position }).from(finding).orderBy(desc(finding.version)),
    query.select({ id: priority.id, roundId: priority.roundId, item: priority.item }).from(priority).where(eq(priority.state, 'chosen')),
    query.select({ id: cycle.id, planId: cycle.planId }).from(cycle).where(isNull(cycle.endedAt)),
    query
      .select({ id: measure.id, planId: measure.planId })
      .from(measure)
      .innerJoin(plan, eq(plan.id, measure.planId))
      .where(and(isNull(measure.archivedAt), ne(plan.state, 'ended'))),
  ])
  const plans = await readPlansAndEntries(context)
  const counting = new Counting()
  const conditionOf = new Map<string, string>()
  for (const row of rounds) {
    const { index } = await readPinnedFramework(context, row.hash)
    for (const item of row.items) {
      const condition = index.item(row.instrumentId, item)?.condition
      if (condition === undefined) continue
      conditionOf.set(`${row.id}/${item}`, condition)
      counting.add(condition, { kind: 'rounds', id: row.id })
    }
  }
  const addOn = (of: { readonly roundId: string; readonly item: string }, thing: { readonly kind: Kind; readonly id: string }): void => {
    const condition = conditionOf.get(`${of.roundId}/${of.item}`)
    if (condition !== undefined) counting.add(condition, thing)
  }
  const seen = new Set<string>()
  for (const row of findings) {
    const id = `${row.roundId}/${row.item}`
    if (!seen.has(id) && row.position !== null) addOn(row, { kind: 'findings', id })
    seen.add(id)
  }
  for (const row of priorities) addOn(row, { kind: 'priorities', id: row.id })
  for (const { row, entries } of plans) {
    if (row.state === 'ended') continue
    addOn(row, { kind: 'plans', id: row.id })
    for (const each of cycles) if (each.planId === row.id) addOn(row, { kind: 'cycles', id: each.id })
    for (const each of measures) if (each.planId === row.id) addOn(row, { kind: 'measures', id: each.id })
    for (const entry of entries)
      if (entry.kind === 'node')
        for (const named of entry.content.conditions)
          if (named.frameworkId === frameworkId) counting.add(named.code, { kind: 'links', id: `${entry.id}/${named.code}` })
  }
  return {
    of: new Map(framework.conditions.map(({ code }) => [code, counting.counts(code)])),
    totals: counting.totals(),
    roundsUnderWay: rounds.filter(row => row.state === 'open').length,
  }
}
