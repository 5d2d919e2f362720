import type { CycleModel } from '@tilth/core/cycles'
import { composePlanTemplate, type PlanTemplate, plainPlan } from '@tilth/core/plans'
import { readEnabledIdsAt } from '../plugins/enablement.ts'
import type { DistrictContext } from '../use-case/context.ts'

export interface OfferedTemplate {
  /** Null for the plain plan of core's own. */
  readonly pluginId: string | null
  /** With the three questions first. */
  readonly template: PlanTemplate
}

export interface OfferedCycleModel {
  readonly pluginId: string
  readonly model: CycleModel
}

const defaultCycleModel = 'pdsa'

/** What a plan at this org may be made with: the templates of the plugins that are on there, and always the plain plan, last. */
export const listPlanTemplates = async (context: DistrictContext, orgId: string): Promise<readonly OfferedTemplate[]> => {
  const enabled = await readEnabledIdsAt(context, orgId)
  return [
    ...context.plugins.loaded
      .filter(plugin => enabled.has(plugin.id))
      .flatMap(plugin => plugin.planTemplates.map(template => ({ pluginId: plugin.id, template: composePlanTemplate(template) }))),
    { pluginId: null, template: composePlanTemplate(plainPlan) },
  ]
}

/** What a cycle at this org may follow: the models of the plugins that are on there, the usual one (PDSA where there is one) first. */
export const listCycleModels = async (context: DistrictContext, orgId: string): Promise<readonly OfferedCycleModel[]> => {
  const enabled = await readEnabledIdsAt(context, orgId)
  const offered = context.plugins.loaded
    .filter(plugin => enabled.has(plugin.id))
    .flatMap(plugin => plugin.cycleModels.map(model => ({ pluginId: plugin.id, model })))
  const isUsual = ({ model }: OfferedCycleModel): boolean => model.id === defaultCycleModel
  return [...offered.filter(isUsual), ...offered.filter(entry => !isUsual(entry))]
}
