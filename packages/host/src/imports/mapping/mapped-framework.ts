import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { type Framework, type Instrument, indexFramework, parseFramework, type Scale, translate } from '@tilth/core/conditions'
import { enabledFrameworks } from '../../plugins/enabled-frameworks.ts'
import type { DistrictContext } from '../../use-case/context.ts'
import type { FrameworkChoice } from './import-mapping.ts'

export interface MappedItem {
  readonly code: string
  readonly scale: Scale
  /** In the reader's language. */
  readonly label: string
  /** Everything a column of this item may be called, in every language of the document. */
  readonly names: readonly string[]
}

/** The instrument a table is mapped to. */
export interface MappedFramework {
  readonly pluginId: string | null
  readonly framework: Framework
  readonly instrument: Instrument
  readonly items: readonly MappedItem[]
  /** By scale, in the reader's language. */
  readonly scales: readonly Scale[]
  /** Labels of a scale's levels or anchors in every language, by the scale's id. */
  readonly levelNames: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** Issues: `round.instrument_not_enabled`, `import.framework_wrong` with `params.list` as JSON. */
export const readMappedFramework = async (
  context: DistrictContext,
  { choice, locale }: { readonly choice: FrameworkChoice; readonly locale: string },
): Promise<Result<MappedFramework, Issue>> => {
  const found = choice.kind === 'enabled' ? await findEnabled(context, choice) : readDocument(choice.text)
  return found.ok ? ok(describe(found.value, locale)) : found
}

interface Found {
  readonly pluginId: string | null
  readonly framework: Framework
  readonly instrument: Instrument
}

const findEnabled = async (
  context: DistrictContext,
  { pluginId, frameworkId, instrumentId }: Extract<FrameworkChoice, { readonly kind: 'enabled' }>,
): Promise<Result<Found, Issue>> => {
  const entry = (await enabledFrameworks(context)).find(
    candidate => candidate.pluginId === pluginId && candidate.framework.id === frameworkId,
  )
  const instrument = entry?.framework.instruments.find(candidate => candidate.id === instrumentId)
  return entry && instrument ? ok({ ...entry, instrument }) : err(issue('round.instrument_not_enabled'))
}

const readDocument = (text: string): Result<Found, Issue> => {
  const parsed = parseFramework(readJson(text))
  if (!parsed.ok) {
    const list = parsed.error.slice(0, 100).map(({ code, path = [] }) => ({ code, path: path.join('/') }))
    return err(issue('import.framework_wrong', { params: { count: parsed.error.length, list: JSON.stringify(list) } }))
  }
  const [instrument] = parsed.value.instruments
  return instrument
    ? ok({ pluginId: null, framework: parsed.value, instrument })
    : err(issue('instrument.unknown', { params: { instrument: '' } }))
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const describe = ({ pluginId, framework, instrument }: Found, locale: string): MappedFramework => {
  const languages = [framework.language, ...Object.keys(framework.translations)]
  const readings = languages.map(language => translate(framework, language))
  const shown = translate(framework, locale)
  const shownIndex = indexFramework(shown)
  const conditionsIn = readings.map(reading => new Map(reading.conditions.map(condition => [condition.code, condition])))
  const scaleOf = new Map(shown.scales.map(scale => [scale.id, scale]))
  const items = instrument.items.flatMap(item => {
    const scale = scaleOf.get(item.scale)
    if (!scale) return []
    const names = conditionsIn.flatMap(conditions => {
      const condition = conditions.get(item.condition)
      return condition ? [condition.label, ...(condition.shortLabel ? [condition.shortLabel] : [])] : []
    })
    return [
      { code: item.code, scale, label: shownIndex.condition(item.condition)?.label ?? item.code, names: [item.code, ...new Set(names)] },
    ]
  })
  const scales = shown.scales.filter(scale => items.some(item => item.scale.id === scale.id))
  return {
    pluginId,
    framework,
    instrument,
    items,
    scales,
    levelNames: new Map(
      scales.map(scale => [scale.id, namesOfLevels(readings.map(reading => reading.scales.find(one => one.id === scale.id)))]),
    ),
  }
}

const stepsOf = (scale: Scale) => (scale.kind === 'levels' ? scale.levels : scale.anchors)

const namesOfLevels = (scales: readonly (Scale | undefined)[]): readonly (readonly string[])[] => {
  const known = scales.flatMap(scale => (scale ? [stepsOf(scale)] : []))
  return (known[0] ?? []).map((step, index) => [step.id, ...new Set(known.flatMap(steps => steps[index]?.label ?? []))])
}
