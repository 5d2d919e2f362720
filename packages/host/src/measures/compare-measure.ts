import { err, issue, ok, type Result } from '@tilth/core'
import type { DistrictContext } from '../use-case/context.ts'
import { drawAt, readChartGround, valuesFor } from './chart-of.ts'
import { type MeasureFacts, readMeasureFacts } from './measure-facts.ts'
import { placesUnder } from './read-measure.ts'
import { policyFor } from './release/read-released.ts'
import type { ComparedSeries, ComparisonOfMeasure } from './views.ts'

interface Asked {
  readonly measureId: string
  readonly by: 'place' | 'group'
  /** The place whose groups are asked for. */
  readonly orgId: string | null
  readonly locale: 'en' | 'es'
}

/**
 * Charts side by side. They are shown in meetings and taken along, so everybody gets the released ones, also who holds the values. All
 * places of the kinds that have values, and all groups that any place has values of: what is empty and what is protected look alike.
 */
export const compareMeasure = async (context: DistrictContext, asked: Asked): Promise<Result<ComparisonOfMeasure>> => {
  const facts = await readMeasureFacts(context, asked.measureId)
  if (!facts) return err(issue('not_found'))
  const { measure, orgs } = facts
  const ground = await readChartGround(context, { measureIds: [measure.id], locale: asked.locale })
  const values = await valuesFor(context, { ground, measure, asReader: true })
  const nameOf = (orgId: string): string => orgs.find(row => row.id === orgId)?.name ?? ''
  const series = (
    asked.by === 'place' ? placesToCompare(facts, ground.values) : groupsToCompare(asked.orgId ?? measure.orgId, ground.values)
  ).map(({ orgId, group }): ComparedSeries => {
    const chart = drawAt(ground, { measure, values, orgId, group })
    return { orgId, orgName: nameOf(orgId), group, chart: chart.values.length > 0 ? chart : null }
  })
  return ok({ by: asked.by, floor: policyFor(measure)?.threshold ?? null, series })
}

interface Named {
  readonly orgId: string
  readonly group: string
}

const placesToCompare = ({ orgs, measure }: MeasureFacts, values: readonly Named[]): readonly Named[] => {
  const below = placesUnder(orgs, measure.orgId).filter(place => place.id !== measure.orgId)
  const withValues = new Set(values.filter(({ group }) => group === '').map(({ orgId }) => orgId))
  const kinds = new Set(below.filter(place => withValues.has(place.id)).map(({ kind }) => kind))
  return below
    .filter(place => kinds.has(place.kind) && (place.archivedAt === null || withValues.has(place.id)))
    .map(place => ({ orgId: place.id, group: '' }))
}

const groupsToCompare = (orgId: string, values: readonly Named[]): readonly Named[] =>
  [...new Set(values.flatMap(({ group }) => (group === '' ? [] : [group])))].toSorted().map(group => ({ orgId, group }))
