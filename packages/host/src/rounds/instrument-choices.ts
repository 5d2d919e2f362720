import { can } from '@tilth/core/access'
import { type Framework, type Instrument, indexFramework, itemsOfVariant, translate } from '@tilth/core/conditions'
import { orgPathOf } from '../people/org-path.ts'
import { enabledFrameworks, enabledFrameworksAt } from '../plugins/enabled-frameworks.ts'
import { readEnablementTree } from '../plugins/enablement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { minutesFor } from './form-view.ts'
import { isForRounds } from './is-for-rounds.ts'
import { titleOfRound } from './title-of-round.ts'
import type { InstrumentChoice } from './views.ts'

/** The variants in which an instrument asks different things; where it asks the same in all of them it is one choice. */
const variantsOf = (framework: Framework, instrument: Instrument): readonly (string | null)[] => {
  const differs = itemsOfVariant(framework, { instrument, variant: null }).length < instrument.items.length
  return differs && framework.variants ? framework.variants.map(variant => variant.id) : [null]
}

/** What a round can be opened with at an org, or anywhere in the district where none is named, in the reader's language. */
export const readInstrumentChoices = async (
  context: DistrictContext,
  { locale, orgId }: { readonly locale: string; readonly orgId?: string | undefined },
): Promise<readonly InstrumentChoice[]> => {
  const [offered, tree] = await Promise.all([
    orgId === undefined ? enabledFrameworks(context) : enabledFrameworksAt(context, orgId),
    readEnablementTree(context),
  ])
  const mine = tree.orgs.filter(({ id }) => can(context.actor, 'round.create', { orgPath: orgPathOf(tree.orgs, id) }))
  return offered.flatMap(({ pluginId, framework }) => {
    const plugin = context.plugins.loaded.find(candidate => candidate.id === pluginId)
    const offAt = mine.flatMap(({ id }) => (plugin && !tree.at(plugin, id).enabled ? [id] : []))
    const localized = translate(framework, locale)
    const index = indexFramework(localized)
    return localized.instruments.filter(isForRounds).flatMap(instrument =>
      variantsOf(framework, instrument).map((variant): InstrumentChoice => {
        const items = itemsOfVariant(localized, { instrument, variant })
        const asked = new Set(items.map(item => item.code))
        return {
          pluginId,
          frameworkId: framework.id,
          frameworkTitle: localized.title,
          instrumentId: instrument.id,
          variant,
          title: titleOfRound(localized, { instrumentId: instrument.id, variant }),
          purpose: localized.variants?.find(candidate => candidate.id === variant)?.description ?? instrument.purpose,
          items: items.map(item => {
            const condition = index.condition(item.condition)
            const layer = condition?.layer ?? ''
            return {
              code: item.code,
              label: condition?.label ?? item.code,
              layer,
              layerLabel: localized.layers.find(candidate => candidate.code === layer)?.label ?? layer,
            }
          }),
          subsets: instrument.subsets
            .map(subset => ({ ...subset, items: subset.items.filter(code => asked.has(code)) }))
            .filter(subset => subset.items.length > 0),
          minutes: minutesFor(framework, { instrumentId: instrument.id, items: items.length }),
          offAt,
        }
      }),
    )
  })
}
