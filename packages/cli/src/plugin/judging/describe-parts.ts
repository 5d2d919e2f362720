import { format, formatList, type Locale, type MessageKey } from '@tilth/i18n'
import type { LoadedPlugin } from '@tilth/plugin-kit'

/** What a plugin holds, in words: "1 framework, 2 conditions and 1 instrument". */
export const describeParts = (plugin: LoadedPlugin, locale: Locale): string => {
  const { frameworks } = plugin
  const lists = ['cycleModels', 'planTemplates', 'recordTypes', 'crosswalks', 'measures', 'analyses', 'reactions', 'settings'] as const
  const counts: readonly (readonly [MessageKey, number])[] = [
    ['authoring.part.frameworks', frameworks.length],
    ['authoring.part.conditions', frameworks.reduce((sum, framework) => sum + framework.conditions.length, 0)],
    ['authoring.part.instruments', frameworks.reduce((sum, framework) => sum + framework.instruments.length, 0)],
    ...lists.map(list => [`authoring.part.${list}`, plugin[list].length] as const),
  ]
  const told = counts.filter(([, count]) => count > 0).map(([key, count]) => format(locale, { key, params: { count } }))
  return formatList(told, { locale })
}
