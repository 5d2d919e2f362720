import { coverage, type Framework } from '@tilth/core/conditions'
import { cycleModelCoverage } from '@tilth/core/cycles'
import { planTemplateCoverage } from '@tilth/core/plans'
import { recordTypeCoverage } from '@tilth/core/records'
import type { MessageKey, MessageParams } from '@tilth/i18n'
import type { LoadedPlugin } from '@tilth/plugin-kit'

/** Something that a sound plugin may have and that its author should know. */
export interface Warning {
  readonly key: MessageKey
  readonly params: MessageParams
  /** From the manifest. */
  readonly path: readonly (string | number)[]
}

interface Document {
  readonly id: string
  readonly language: string
}

interface Covered<T> {
  readonly list: string
  readonly coverageOf: (document: T, language: string) => { readonly translated: number; readonly total: number }
  readonly languages: readonly string[]
}

const missingIn = <T extends Document>(documents: readonly T[], { list, coverageOf, languages }: Covered<T>): readonly Warning[] =>
  documents.flatMap((document, index) =>
    languages.flatMap((language): readonly Warning[] => {
      if (language === document.language) return []
      const { translated, total } = coverageOf(document, language)
      if (translated === total) return []
      return [
        {
          key: 'authoring.warning.translation',
          params: { document: document.id, language, missing: total - translated, total },
          path: [list, index, 'translations', language],
        },
      ]
    }),
  )

const countUnverified = ({ core, layers, conditions }: Framework): number =>
  [...(core ? [core] : []), ...layers].filter(part => part.evidence === 'unverified').length +
  conditions.filter(condition => condition.evidence === 'unverified' || condition.verified === false).length

/** Translations that are not whole, in the languages the plugin names, and texts nobody has compared with their owner's. */
export const findWarnings = (plugin: LoadedPlugin): readonly Warning[] => {
  const { languages } = plugin
  return [
    ...missingIn(plugin.frameworks, { list: 'frameworks', coverageOf: coverage, languages }),
    ...missingIn(plugin.cycleModels, { list: 'cycleModels', coverageOf: cycleModelCoverage, languages }),
    ...missingIn(plugin.planTemplates, { list: 'planTemplates', coverageOf: planTemplateCoverage, languages }),
    ...missingIn(plugin.recordTypes, { list: 'recordTypes', coverageOf: recordTypeCoverage, languages }),
    ...plugin.frameworks.flatMap((framework, index): readonly Warning[] => {
      const count = countUnverified(framework)
      return count === 0
        ? []
        : [{ key: 'authoring.warning.unverified', params: { document: framework.id, count }, path: ['frameworks', index, 'conditions'] }]
    }),
  ]
}
