import { translate } from '@tilth/core/conditions'
import type { Locale } from '../results/item-result.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { ConditionChoices } from './views.ts'

/** Conditions of every framework that is here, whether it is on, off or retired: what hangs on a driver keeps its name. */
export const conditionChoices = (context: Pick<DistrictContext, 'plugins'>, locale: Locale): readonly ConditionChoices[] =>
  [...context.plugins.loaded, ...(context.plugins.retired ?? [])]
    .flatMap(plugin => plugin.frameworks)
    .map(framework => {
      const localized = translate(framework, locale)
      return {
        frameworkId: framework.id,
        title: localized.shortTitle,
        conditions: localized.conditions.map(condition => ({ code: condition.code, label: condition.label })),
      }
    })
