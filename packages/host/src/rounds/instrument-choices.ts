import { indexFramework, translate } from '@tilth/core/conditions'
import { enabledFrameworks } from '../plugins/enabled-frameworks.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { minutesFor } from './form-view.ts'
import type { InstrumentChoice } from './views.ts'

/** What a round can be opened with, in the reader's language. */
export const readInstrumentChoices = async (context: DistrictContext, locale: string): Promise<readonly InstrumentChoice[]> =>
  (await enabledFrameworks(context)).flatMap(({ pluginId, framework }) => {
    const localized = translate(framework, locale)
    const index = indexFramework(localized)
    return localized.instruments.map(instrument => ({
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
