import { ok, type Result } from '@tilth/core'
import { query, readMany } from '@tilth/db'
import { fedMeasure } from '@tilth/db/district'
import type { MeasureValue } from '@tilth/plugin-kit/server'
import { eq } from 'drizzle-orm'
import { measureChanged, nextVersion, standOrFall } from '../measures/datum-statements.ts'
import { readMeasureFacts } from '../measures/measure-facts.ts'
import { type DatumRow, selectNewestValues } from '../measures/measure-store.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import type { AnalysisPlaces } from './analysis-places.ts'
import type { StoredResult } from './analysis-store.ts'

export type FedMeasureRow = typeof fedMeasure.$inferSelect

export const readFedMeasures = async (context: Pick<DistrictContext, 'db'>, pluginId: string): Promise<readonly FedMeasureRow[]> => {
  const [rows] = await readMany(context.db, [query.select().from(fedMeasure).where(eq(fedMeasure.pluginId, pluginId))])
  return rows
}

interface Fed {
  readonly plugin: LoadedPluginEntry
  readonly places: AnalysisPlaces
  /** Results to take values from. */
  readonly stored: readonly StoredResult[]
}

const keyOf = ({ orgId, on }: { readonly orgId: string; readonly on: string }): string => `${on} ${orgId}`

interface NewValues {
  readonly values: readonly MeasureValue[]
  /** Whether a value that stands is one of those that these results speak of, or would if it were still so. */
  readonly speaksOf: (row: DatumRow) => boolean
}

/**
 * The values for one measure: of each result those of the places it is the nearest run for, for days that are over, because a week that
 * still runs is not counted yet. A result says nothing about the days before its first value: records of long ago may have been deleted,
 * and what was counted of them stays.
 */
const valuesFor = ({ orgId, definitionId }: FedMeasureRow, { plugin, places, stored }: Fed): NewValues => {
  const isOfMeasure = (place: string): boolean => places.pathOf(place).includes(orgId)
  const spoken = stored.flatMap(({ analysisId, result, orgId: ranFor, on: today }) => {
    const declaration = plugin.analyses.find(({ id }) => id === analysisId)
    if (!declaration?.measures.includes(definitionId)) return []
    const all = (result.measures ?? []).filter(value => value.measure === definitionId)
    const [first = ''] = all.map(({ on }) => on).toSorted()
    const isSpoken = (at: { readonly orgId: string; readonly on: string }): boolean =>
      all.length > 0 && at.on <= today && at.on >= first && isOfMeasure(at.orgId) && places.runFor(plugin, at.orgId) === ranFor
    return [{ values: all.filter(isSpoken), isSpoken }]
  })
  return { values: spoken.flatMap(({ values }) => values), speaksOf: row => spoken.some(({ isSpoken }) => isSpoken(row)) }
}

const isSame = (before: DatumRow | undefined, given: Pick<DatumRow, 'value' | 'denominator'>): boolean =>
  before !== undefined && before.removedAt === null && before.value === given.value && before.denominator === given.denominator

/** One measure in one write; what has not changed writes nothing, and a measure in the archive takes nothing in. */
export const enterFedValues = (
  context: DistrictContext,
  { measureId, values, speaksOf }: NewValues & { readonly measureId: string },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const [facts, [newest]] = await Promise.all([
      readMeasureFacts(context, measureId),
      readMany(context.db, [selectNewestValues(measureId)]),
    ])
    if (!facts || facts.measure.archivedAt !== null) return ok({ statements: [], output: null })
    const standing = new Map(newest.filter(({ group }) => group === '').map(each => [keyOf(each), each]))
    const given = new Set(values.map(keyOf))
    const changed = values.flatMap(({ orgId, on, value, denominator = null }) => {
      const before = standing.get(keyOf({ orgId, on }))
      if (isSame(before, { value, denominator })) return []
      return [nextVersion(context, { before, given: { measureId, source: 'plugin', orgId, on, value, denominator } })]
    })
    const gone = [...standing.values()].filter(
      each => each.source === 'plugin' && each.removedAt === null && !given.has(keyOf(each)) && speaksOf(each),
    )
    const statements = [...changed, ...gone.map(row => standOrFall(context, { row, isRemoved: true }))]
    return ok({
      statements: statements.length === 0 ? [] : [measureChanged(context, facts.measure), ...statements],
      expect: [facts.valuesVersion],
      output: null,
    })
  })

/** Gives what analyses found to the measures that were made of it. As often as one likes: the same again writes nothing. */
export const feedMeasures = async (context: DistrictContext, fed: Fed): Promise<void> => {
  for (const row of await readFedMeasures(context, fed.plugin.id))
    await enterFedValues(context, { measureId: row.measureId, ...valuesFor(row, fed) })
}
