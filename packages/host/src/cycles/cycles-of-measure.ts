import { can } from '@tilth/core/access'
import type { Day } from '@tilth/core/cycles'
import { query, readMany } from '@tilth/db'
import { org } from '@tilth/db/district'
import { dayIn, readTimeZone } from '../calendar/district-time.ts'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type CycleRow, readBeginnings, readCycleRows } from './cycle-store.ts'
import { readModel } from './model-of-cycle.ts'

/** A pin under the time axis of a chart: a test that ran while the measure was counted. */
export interface CyclePin {
  readonly cycleId: string
  readonly number: number
  readonly title: string
  /** Null while it is still being planned. */
  readonly startedOn: Day | null
  readonly endedOn: Day | null
  /** The decision in the language asked for; null while it runs. */
  readonly decision: string | null
}

const names = ({ state }: CycleRow, measureId: string): boolean =>
  state.log.some(entry => entry.measure === measureId && !entry.struck) ||
  Object.values(state.answers).some(rows => Object.values(rows).some(value => Array.isArray(value) && value.includes(measureId)))

/** Cycles that name a measure or counted it in their log, as far as this person may look at them, in the order of their beginning. */
export const cyclesOfMeasure = async (
  context: DistrictContext,
  { measureId, locale }: { readonly measureId: string; readonly locale: 'en' | 'es' },
): Promise<readonly CyclePin[]> => {
  const [rows, [orgs], timeZone] = await Promise.all([
    readCycleRows(context, {}),
    readMany(context.db, [query.select({ id: org.id, parentId: org.parentId }).from(org)]),
    readTimeZone(context),
  ])
  const named = rows.filter(row => names(row, measureId) && can(context.actor, 'cycle.read', { orgPath: orgPathOf(orgs, row.orgId) }))
  const begun = await readBeginnings(
    context,
    named.map(row => row.id),
  )
  const pins = await Promise.all(
    named.map(async row => {
      const startedAt = begun.get(row.id)
      const model = await readModel(context, { hash: row.modelHash, locale })
      return {
        cycleId: row.id,
        number: row.number,
        title: row.title,
        startedOn: startedAt ? dayIn(startedAt, timeZone) : null,
        endedOn: row.state.end?.on ?? null,
        decision: model.decisions.find(decision => decision.id === row.state.end?.decision)?.label ?? null,
      }
    }),
  )
  return pins.toSorted((a, b) => (a.startedOn ?? '9').localeCompare(b.startedOn ?? '9') || a.number - b.number)
}
