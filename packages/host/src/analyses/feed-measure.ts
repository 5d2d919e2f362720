import { err, issue, ok, type Result } from '@tilth/core'
import { isUniqueViolation, query, toStatement } from '@tilth/db'
import { fedMeasure } from '@tilth/db/district'
import type { Locale } from '@tilth/i18n'
import { measureChanged } from '../measures/datum-statements.ts'
import { checkMeasure, type MeasureInput } from '../measures/measure-input.ts'
import { measureStream, storeMeasure } from '../measures/measure-store.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import { sayInPlugin } from '../plugins/say-in-plugin.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readAnalysisPlaces } from './analysis-places.ts'
import { readResults } from './analysis-store.ts'
import { feedMeasures, readFedMeasures } from './feed-measures.ts'
import { asSystem } from './run-analysis.ts'
import type { FedMeasureView } from './views.ts'

interface Asked {
  readonly pluginId: string
  readonly definitionId: string
  readonly orgId: string
  readonly locale: Locale
}

const measureFor = (
  plugin: LoadedPluginEntry,
  {
    definition,
    orgId,
    locale,
  }: { readonly definition: LoadedPluginEntry['measures'][number]; readonly orgId: string; readonly locale: Locale },
): MeasureInput => {
  const { id, kind, valueKind, direction, cadence, counts } = definition
  const inLanguage = sayInPlugin(plugin, locale)
  const say = (part: 'name' | 'definition' | 'numerator' | 'denominator' | 'unit') => inLanguage(`measures/${id}/${part}`, definition[part])
  return {
    orgId,
    planId: null,
    name: say('name'),
    kind,
    definition: say('definition'),
    valueKind,
    numerator: say('numerator'),
    denominator: say('denominator'),
    unit: say('unit'),
    multiplier: 1,
    direction,
    target: null,
    source: plugin.name,
    cadence: { unit: cadence, every: 1 },
    collectorId: null,
    counts,
    purpose: null,
    isInTime: null,
  }
}

/**
 * Makes a measure of the org of what a plugin counts; its values come by themselves whenever the plugin's analysis ran. Chosen once more it
 * is the same measure. Issues: `analysis.not_enabled`, `analysis.unknown_measure`, those of `checkMeasure`.
 */
export const feedMeasureAt = async (context: DistrictContext, asked: Asked): Promise<Result<FedMeasureView>> => {
  const { pluginId, definitionId, orgId, locale } = asked
  const places = await readAnalysisPlaces(context)
  const plugin = context.plugins.loaded.find(({ id, hasServer }) => id === pluginId && hasServer)
  if (!plugin || !places.isOn(plugin, orgId)) return err(issue('analysis.not_enabled'))
  const definition = plugin.measures.find(({ id }) => id === definitionId)
  const isGiven = plugin.analyses.some(({ measures }) => measures.includes(definitionId))
  if (!definition || !isGiven) return err(issue('analysis.unknown_measure', { path: ['definitionId'] }))
  const standing = async (): Promise<string | undefined> =>
    (await readFedMeasures(context, pluginId)).find(row => row.definitionId === definitionId && row.orgId === orgId)?.measureId
  const known = await standing()
  if (known !== undefined) return ok({ measureId: known })
  const measure = measureFor(plugin, { definition, orgId, locale })
  const wrong = checkMeasure(measure)
  if (wrong) return err(wrong)
  const measureId = context.newId()
  const chart = { rules: 'anhoj' as const, baselineUntil: null }
  try {
    const written = await context.db.write(
      [
        measureChanged(context, { id: measureId, orgId }),
        storeMeasure({ id: measureId, ...measure, chart, createdBy: actorId(context), createdAt: context.now() }),
        toStatement(query.insert(fedMeasure).values({ measureId, pluginId, definitionId, orgId })),
      ],
      { expect: [[measureStream(measureId), 0]] },
    )
    if (!written.ok) return written
  } catch (thrown) {
    // Somebody else has just chosen the same: it is the one that both get.
    const other = isUniqueViolation(thrown, 'fed_measure.plugin_id') ? await standing() : undefined
    if (other === undefined) throw thrown
    return ok({ measureId: other })
  }
  context.announce()
  await feedMeasures(asSystem(context), { plugin, places, stored: await readResults(context, pluginId) })
  return ok({ measureId })
}
