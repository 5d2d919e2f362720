import { type Issue, issue } from '@tilth/core'
import type { Framework } from '@tilth/core/conditions'

/** A framework document that could be read, with its place in the manifest. */
export interface PlacedFramework {
  readonly framework: Framework
  readonly index: number
}

const languagesOf = (framework: Framework): readonly string[] => [framework.language, ...Object.keys(framework.translations)]

const findRepeated = (names: readonly string[]): readonly number[] =>
  names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))

/**
 * Second pass: what the parts of one plugin say about each other.
 *
 * Issues, all `plugin.*`: `duplicate_language`, `language_not_provided` (promised, but no framework has it), `language_not_declared`
 * (a framework has it, the manifest does not say so), `duplicate_framework`.
 */
export const checkReferences = (declaredLanguages: readonly unknown[], frameworks: readonly PlacedFramework[]): Issue[] => {
  const languages = declaredLanguages.map(String)
  const provided = new Set(frameworks.flatMap(({ framework }) => languagesOf(framework)))
  const declared = new Set(languages)
  const repeatedFrameworks = findRepeated(frameworks.map(({ framework }) => framework.id))
  return [
    ...findRepeated(languages).map(index =>
      issue('plugin.duplicate_language', { path: ['languages', index], params: { language: languages[index] ?? '' } }),
    ),
    ...languages.flatMap((language, index) =>
      frameworks.length === 0 || provided.has(language)
        ? []
        : [issue('plugin.language_not_provided', { path: ['languages', index], params: { language } })],
    ),
    ...[...provided]
      .filter(language => !declared.has(language))
      .map(language => issue('plugin.language_not_declared', { path: ['languages'], params: { language } })),
    ...frameworks
      .filter((_, at) => repeatedFrameworks.includes(at))
      .map(({ framework, index }) =>
        issue('plugin.duplicate_framework', { path: ['frameworks', index, 'id'], params: { framework: framework.id } }),
      ),
  ]
}
