import type { Framework } from '@tilth/core/conditions'
import type { MessageKey, MessageParams } from '@tilth/i18n'
import type { LoadedPlugin } from '@tilth/plugin-kit'
import { findMissing, type TextsOfPart, textsOfPlugin } from '@tilth/plugin-kit/testing'

/** Something that a sound plugin may have and that its author should know. */
export interface Warning {
  readonly key: MessageKey
  readonly params: MessageParams
  /** From the manifest. */
  readonly path: readonly (string | number)[]
}

/** So many texts are named; whoever has more to do than that has not begun. */
const mostNamed = 5

const missingIn = (
  part: TextsOfPart,
  { language, pluginId }: { readonly language: string; readonly pluginId: string },
): readonly Warning[] => {
  const missing = findMissing(part, language)
  if (missing.length === 0) return []
  const isOwn = part.path.length === 0
  const named = missing.slice(0, mostNamed).join(', ')
  return [
    {
      key: 'authoring.warning.translation',
      params: {
        document: isOwn ? pluginId : part.id,
        language,
        missing: missing.length,
        total: part.texts.length,
        named: missing.length > mostNamed ? `${named}, …` : named,
      },
      path: [...part.path, isOwn ? 'messages' : 'translations', language],
    },
  ]
}

const countUnverified = ({ core, layers, conditions }: Framework): number =>
  [...(core ? [core] : []), ...layers].filter(part => part.evidence === 'unverified').length +
  conditions.filter(condition => condition.evidence === 'unverified' || condition.verified === false).length

/** Translations that are not whole, in the languages the plugin names, and texts nobody has compared with their owner's. */
export const findWarnings = (plugin: LoadedPlugin): readonly Warning[] => [
  ...textsOfPlugin(plugin).flatMap(part => plugin.languages.flatMap(language => missingIn(part, { language, pluginId: plugin.id }))),
  ...plugin.frameworks.flatMap((framework, index): readonly Warning[] => {
    const count = countUnverified(framework)
    return count === 0
      ? []
      : [{ key: 'authoring.warning.unverified', params: { document: framework.id, count }, path: ['frameworks', index, 'conditions'] }]
  }),
]
