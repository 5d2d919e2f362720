import { californiaPolicy, fivePolicy, type Policy } from '@tilth/core/privacy'
import { query, readMany, toStatement } from '@tilth/db'
import { measureRelease } from '@tilth/db/district'
import { desc, eq } from 'drizzle-orm'
import type { OrgRow } from '../../people/org-path.ts'
import { actorId } from '../../rounds/round-facts.ts'
import type { DistrictContext } from '../../use-case/context.ts'
import type { DatumRow, MeasureRow } from '../measure-store.ts'
import { planMeasureRelease } from './plan-measure-release.ts'
import { seriesKey } from './series-key.ts'

/** A value as it may leave the hands of those who entered it: never a note. */
export interface ReleasedValue {
  readonly orgId: string
  readonly group: string
  readonly on: string
  readonly value: number
  readonly denominator: number | null
}

type Numbers = readonly [value: number, denominator: number | null]

/** What a release shows and nothing else. `known` is everything that this one and those before it ever showed, by day and series. */
interface MeasureSnapshot {
  readonly floor: number
  /** Hash of the values it was made from; says nothing of them. */
  readonly print: string
  readonly series: Readonly<Record<string, readonly (readonly [on: string, ...Numbers])[]>>
  readonly known: Readonly<Record<string, Readonly<Record<string, Numbers>>>>
}

type Values = readonly DatumRow[]

/** The floor by whom a measure counts; null where nobody can be told from it. */
export const policyFor = ({ counts, valueKind }: Pick<MeasureRow, 'counts' | 'valueKind'>): Policy | null => {
  if (counts === 'things') return null
  const policy = counts === 'staff' ? fivePolicy() : californiaPolicy()
  // Somebody counted none where a count says 0; nobody is there where a place has no denominator.
  return { ...policy, hideZeros: valueKind === 'count' }
}

/** How many people stand behind a value; none where nobody said, so that it stays with those who know. */
const sizeOf = (row: DatumRow, { valueKind }: Pick<MeasureRow, 'valueKind'>): number =>
  Math.floor(Math.max(0, valueKind === 'count' ? row.value : (row.denominator ?? 0)))

/** A correction that moves fewer people than the floor would tell about them: that day is left out. */
const tellsOnFew = (
  row: DatumRow,
  { before, policy, measure }: { readonly before: Numbers | undefined; readonly policy: Policy; readonly measure: MeasureRow },
): boolean => {
  if (!before) return false
  const moved = Math.abs(sizeOf(row, measure) - sizeOf({ ...row, value: before[0], denominator: before[1] }, measure))
  return moved > 0 && moved < policy.threshold
}

const makeSnapshot = (
  given: {
    readonly measure: MeasureRow
    readonly orgs: readonly OrgRow[]
    readonly values: Values
    readonly earlier: MeasureSnapshot | null
    readonly print: string
  },
  policy: Policy,
): MeasureSnapshot => {
  const { measure, orgs, values, earlier, print } = given
  const known = earlier?.known ?? {}
  const before = new Map(Object.entries(known).map(([on, shown]) => [on, new Set(Object.keys(shown))]))
  const plan = planMeasureRelease(
    {
      ownPlace: measure.orgId,
      orgs,
      values: values.map(row => ({ orgId: row.orgId, group: row.group, on: row.on, size: sizeOf(row, measure) })),
      before,
    },
    policy,
  )
  const series: Record<string, (readonly [string, ...Numbers])[]> = {}
  const next: Record<string, Record<string, Numbers>> = Object.fromEntries(Object.entries(known).map(([on, shown]) => [on, { ...shown }]))
  for (const row of values) {
    const key = seriesKey(row)
    const shownThen = known[row.on]?.[key]
    const isHeldBack = plan.withheld.has(row.on) && shownThen === undefined
    if (!plan.shown.has(key) || isHeldBack || tellsOnFew(row, { before: shownThen, policy, measure })) continue
    series[key] = [...(series[key] ?? []), [row.on, row.value, row.denominator]]
    next[row.on] = { ...next[row.on], [key]: [row.value, row.denominator] }
  }
  return { floor: policy.threshold, print, series, known: next }
}

const readNewest = async (context: DistrictContext, measureId: string) => {
  const [[found]] = await readMany(context.db, [
    query
      .select({ number: measureRelease.number, snapshot: measureRelease.snapshot })
      .from(measureRelease)
      .where(eq(measureRelease.measureId, measureId))
      .orderBy(desc(measureRelease.number))
      .limit(1),
  ])
  return found ? { number: found.number, snapshot: found.snapshot as unknown as MeasureSnapshot } : null
}

const valuesIn = ({ series }: MeasureSnapshot): readonly ReleasedValue[] =>
  Object.entries(series).flatMap(([key, points]) => {
    const [orgId = '', group = ''] = JSON.parse(key) as readonly string[]
    return points.map(([on, value, denominator]) => ({ orgId, group, on, value, denominator }))
  })

/**
 * What those who do not hold a measure's values see of them: the newest release, made anew and kept when values have changed since by
 * whoever looks first, and checked against all before it. Of two who look first at once both get the one that was kept.
 */
export const readReleased = async (
  context: DistrictContext,
  { measure, orgs, values }: { readonly measure: MeasureRow; readonly orgs: readonly OrgRow[]; readonly values: Values },
): Promise<{ readonly floor: number | null; readonly values: readonly ReleasedValue[] }> => {
  const policy = policyFor(measure)
  if (!policy) return { floor: null, values }
  const ordered = values
    .map(row => [row.orgId, row.group, row.on, row.value, row.denominator])
    .toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
  const print = context.sha256(JSON.stringify([policy.id, measure.orgId, measure.valueKind, measure.counts, ordered]))
  const newest = await readNewest(context, measure.id)
  if (newest?.snapshot.print === print) return { floor: newest.snapshot.floor, values: valuesIn(newest.snapshot) }
  if (values.length === 0) return { floor: policy.threshold, values: [] }
  const number = (newest?.number ?? 0) + 1
  const made = makeSnapshot({ measure, orgs, values, earlier: newest?.snapshot ?? null, print }, policy)
  await context.db.write([
    toStatement(
      query
        .insert(measureRelease)
        .values({
          id: `${measure.id}:${number}`,
          measureId: measure.id,
          number,
          policy: { id: policy.id, threshold: policy.threshold },
          snapshot: { ...made },
          releasedBy: actorId(context),
          releasedAt: context.now(),
        })
        .onConflictDoNothing(),
    ),
  ])
  const kept = await readNewest(context, measure.id)
  return { floor: policy.threshold, values: valuesIn(kept?.snapshot ?? made) }
}
