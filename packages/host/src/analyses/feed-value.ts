import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { checkValue } from '@tilth/core/measures'
import type { MeasureValue } from '@tilth/plugin-kit/server'
import { today as readToday } from '../calendar/district-time.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { AnalysisPlaces } from './analysis-places.ts'
import { enterFedValues, readFedMeasures } from './feed-measures.ts'

/**
 * One value for the measures that were made of a plugin's definition; nothing happens where nobody made one. Issues, all `measure.*`: those
 * of `checkValue`, `day_in_the_future`.
 */
export const feedValue = async (
  context: DistrictContext,
  { plugin, places, value }: { readonly plugin: LoadedPluginEntry; readonly places: AnalysisPlaces; readonly value: MeasureValue },
): Promise<Result<null, Issue>> => {
  const definition = plugin.measures.find(({ id }) => id === value.measure)
  const today = await readToday(context)
  if (!definition) return err(issue('analysis.unknown_measure'))
  if (value.on > today) return err(issue('measure.day_in_the_future', { path: ['on'], params: { today } }))
  const { denominator = null } = value
  const wrong = checkValue(definition.valueKind, { value: value.value, denominator })
  if (wrong)
    return err(
      issue(`measure.${wrong}`, { path: ['value'], params: { value: value.value, denominator: denominator ?? 0, found: value.value } }),
    )
  for (const row of await readFedMeasures(context, plugin.id)) {
    if (row.definitionId !== value.measure || !places.pathOf(value.orgId).includes(row.orgId)) continue
    const entered = await enterFedValues(context, { measureId: row.measureId, values: [value], speaksOf: () => false })
    if (!entered.ok) return entered
  }
  return ok(null)
}
