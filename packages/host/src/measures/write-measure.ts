import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { chartMark, datum, fedMeasure, measure, measureRelease, person, plan } from '@tilth/db/district'
import { and, count, eq, isNull } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { measureChanged } from './datum-statements.ts'
import { type MeasureFacts, readMeasureFacts } from './measure-facts.ts'
import { checkMeasure, type MeasureInput } from './measure-input.ts'
import { changeMeasure, measureStream, storeMeasure } from './measure-store.ts'
import { readMeasureUses } from './uses-of-measure.ts'

/** Issues: `measure.unknown_place`, `measure.place_outside_plan`, `measure.unknown_collector`. */
const checkReferences = async (context: DistrictContext, input: MeasureInput): Promise<Issue | null> => {
  const [orgs, [[planRow], [collector]]] = await Promise.all([
    readOrgTree(context),
    readMany(context.db, [
      query
        .select({ orgId: plan.orgId })
        .from(plan)
        .where(eq(plan.id, input.planId ?? '')),
      query
        .select({ id: person.id })
        .from(person)
        .where(and(eq(person.id, input.collectorId ?? ''), isNull(person.removedAt))),
    ]),
  ])
  const place = orgs.find(row => row.id === input.orgId)
  if (!place || place.archivedAt !== null) return issue('measure.unknown_place', { path: ['orgId'] })
  if (input.planId !== null && !(planRow && orgPathOf(orgs, input.orgId).includes(planRow.orgId)))
    return issue('measure.place_outside_plan', { path: ['orgId'] })
  return input.collectorId !== null && !collector ? issue('measure.unknown_collector', { path: ['collectorId'] }) : null
}

/** Issues: those of `checkMeasure` and `measure.unknown_place`, `measure.place_outside_plan`, `measure.unknown_collector`. */
export const create = (context: DistrictContext, input: MeasureInput): Promise<Result<{ readonly measureId: string }>> =>
  decideAndWrite<{ readonly measureId: string }>(context, async () => {
    const wrong = checkMeasure(input) ?? (await checkReferences(context, input))
    if (wrong) return err(wrong)
    const measureId = context.newId()
    return ok({
      statements: [
        measureChanged(context, { id: measureId, orgId: input.orgId }),
        storeMeasure({
          id: measureId,
          ...input,
          chart: { rules: 'anhoj', baselineUntil: null },
          createdBy: actorId(context),
          createdAt: context.now(),
        }),
      ],
      expect: [[measureStream(measureId), 0]],
      output: { measureId },
    })
  })

type OnScreen = { readonly measureId: string; readonly version: number }

/** Every change of a measure as a whole: under the version on the screen. */
const change = <Output>(
  context: DistrictContext,
  input: OnScreen,
  decide: (facts: MeasureFacts) => Promise<Result<{ readonly statements: readonly Statement[]; readonly output: Output }>>,
): Promise<Result<Output>> =>
  decideAndWrite<Output>(context, async () => {
    const facts = await readMeasureFacts(context, input.measureId)
    if (!facts) return err(issue('not_found'))
    if (facts.version[1] !== input.version) return err(issue('conflict.measure_changed', { params: { version: facts.version[1] } }))
    const decided = await decide(facts)
    if (!decided.ok) return decided
    const { statements, output } = decided.value
    return ok({
      statements: statements.length === 0 ? [] : [measureChanged(context, facts.measure), ...statements],
      expect: [facts.version],
      output,
    })
  })

/**
 * Issues: those of `create`, `conflict.measure_changed`, `measure.value_kind_fixed` and `measure.place_fixed` once there are values,
 * `measure.fed_by_plugin` where what is counted, or where, would no longer be what the plugin counts.
 */
export const edit = (
  context: DistrictContext,
  { version, measureId, ...input }: OnScreen & MeasureInput,
): Promise<Result<{ readonly version: number }>> =>
  change<{ readonly version: number }>(context, { measureId, version }, async ({ measure: before, isFed }) => {
    const wrong = checkMeasure(input) ?? (await checkReferences(context, input))
    if (wrong) return err(wrong)
    const [[values]] = await readMany(context.db, [query.select({ count: count() }).from(datum).where(eq(datum.measureId, measureId))])
    const hasValues = (values?.count ?? 0) > 0
    if (isFed && (before.valueKind !== input.valueKind || before.orgId !== input.orgId || before.counts !== input.counts))
      return err(issue('measure.fed_by_plugin'))
    if (hasValues && before.valueKind !== input.valueKind) return err(issue('measure.value_kind_fixed', { path: ['valueKind'] }))
    if (hasValues && before.orgId !== input.orgId) return err(issue('measure.place_fixed', { path: ['orgId'] }))
    return ok({ statements: [changeMeasure(measureId, input)], output: { version: version + 1 } })
  })

/** Out of the lists; its chart and its history stay. */
export const setArchived = (
  context: DistrictContext,
  { isArchived, ...input }: OnScreen & { readonly isArchived: boolean },
): Promise<Result<{ readonly version: number }>> =>
  change<{ readonly version: number }>(context, input, async ({ measure: { archivedAt } }) =>
    (archivedAt !== null) === isArchived
      ? ok({ statements: [], output: { version: input.version } })
      : ok({
          statements: [changeMeasure(input.measureId, { archivedAt: isArchived ? context.now() : null })],
          output: { version: input.version + 1 },
        }),
  )

/** Rules and baseline. Issue: `conflict.measure_changed`. */
export const setChart = (
  context: DistrictContext,
  { rules, baselineUntil, ...input }: OnScreen & { readonly rules: 'anhoj' | 'ihi'; readonly baselineUntil: string | null },
): Promise<Result<{ readonly version: number }>> =>
  change<{ readonly version: number }>(context, input, async ({ measure: { chart } }) =>
    chart.rules === rules && chart.baselineUntil === baselineUntil
      ? ok({ statements: [], output: { version: input.version } })
      : ok({ statements: [changeMeasure(input.measureId, { chart: { rules, baselineUntil } })], output: { version: input.version + 1 } }),
  )

/**
 * Only what nothing needs is deleted. Issue `measure.in_use` with the numbers of `values` on its charts, of `cycles` that name it, of
 * `plans` with it at a driver and of `challenges` that rest on it: then it can be archived.
 */
export const remove = (context: DistrictContext, input: OnScreen): Promise<Result<null>> =>
  change<null>(context, input, async () => {
    const { measureId } = input
    const { values, cycles, plans, challenges } = await readMeasureUses(context, measureId)
    if (values + cycles + plans + challenges > 0) return err(issue('measure.in_use', { params: { values, cycles, plans, challenges } }))
    return ok({
      statements: [
        toStatement(query.delete(measureRelease).where(eq(measureRelease.measureId, measureId))),
        toStatement(query.delete(chartMark).where(eq(chartMark.measureId, measureId))),
        toStatement(query.delete(fedMeasure).where(eq(fedMeasure.measureId, measureId))),
        toStatement(query.delete(datum).where(eq(datum.measureId, measureId))),
        toStatement(query.delete(measure).where(eq(measure.id, measureId))),
      ],
      output: null,
    })
  })
