import { indexFramework, translate } from '@tilth/core/conditions'
import { enabledFrameworks, enabledFrameworksAt } from '../plugins/enabled-frameworks.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { minutesFor } from './form-view.ts'
import { isForRounds } from './is-for-rounds.ts'
import type { InstrumentChoice } from './views.ts'

/** What a round can be opened with at an org, or anywhere in the district where none is named, in the reader's language. */
export const readInstrumentChoices = async (
  context: DistrictContext,
  { locale, orgId }: { readonly locale: string; readonly orgId?: string | undefined },
): Promise<readonly InstrumentChoice[]> =>
  (await (orgId === undefined ? enabledFrameworks(context) : enabledFrameworksAt(context, orgId))).flatMap(({ pluginId, framework }) => {
    const localized = translate(framework, locale)
    const index = indexFramework(localized)
    return localized.instruments.filter(isForRounds).map(instrument => ({
      pluginId,
      frameworkId: framework.id,
      frameworkTitle: localized.title,
      instrumentId: instrument.id,
      title: instrument.title,
      purpose: instrument.purpose,
      items: instrument.items.map(item => {
        const condition = index.condition(item.condition)
        const layer = condition?.layer ?? ''
        return {
          code: item.code,
          label: condition?.label ?? item.code,
          layer,
          layerLabel: localized.layers.find(candidate => candidate.code === layer)?.label ?? layer,
        }
      }),
      subsets: instrument.subsets,
      minutes: minutesFor(framework, { instrumentId: instrument.id, items: instrument.items.length }),
    }))
  })
