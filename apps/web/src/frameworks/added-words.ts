import type { I18n } from '@tilth/ui'
import type { PluginView } from './queries.ts'

/** What there is more of once a plugin is on, in the order in which people meet it. */
export const addedWords = ({ adds }: Pick<PluginView, 'adds'>, { t }: Pick<I18n, 't'>): readonly string[] => {
  const counted = [
    ['frameworks.adds_conditions', adds.conditions],
    ...adds.instruments.map(({ kind, count }) => [`frameworks.adds_${kind}`, count] as const),
    ['frameworks.adds_records', adds.recordTypes],
    ['frameworks.adds_analyses', adds.analyses],
    ['frameworks.adds_measures', adds.measures],
    ['frameworks.adds_cycles', adds.cycleModels],
    ['frameworks.adds_plans', adds.planTemplates],
    ['frameworks.adds_crosswalks', adds.crosswalks],
  ] as const
  return counted.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }))
}

export const pluginKinds = ['rounds', 'visits', 'records', 'analyses', 'cycles', 'plans'] as const
export type PluginKind = (typeof pluginKinds)[number]

/** Whether a plugin brings something of a kind. */
export const isOfKind = ({ adds }: Pick<PluginView, 'adds'>, kind: PluginKind): boolean => {
  const has = (...kinds: readonly PluginView['adds']['instruments'][number]['kind'][]): boolean =>
    adds.instruments.some(instrument => kinds.includes(instrument.kind))
  switch (kind) {
    case 'rounds':
      return has('self-assessment', 'survey')
    case 'visits':
      return has('walkthrough', 'checklist', 'log')
    case 'records':
      return adds.recordTypes > 0
    case 'analyses':
      return adds.analyses > 0
    case 'cycles':
      return adds.cycleModels > 0
    case 'plans':
      return adds.planTemplates > 0
  }
}
