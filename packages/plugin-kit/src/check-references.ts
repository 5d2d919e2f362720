import { type Issue, issue } from '@tilth/core'
import type { Translation } from '@tilth/core/conditions'
import { plainPlan } from '@tilth/core/plans'
import type { DocumentList, Placed, ReadDocuments } from './read-documents.ts'

interface AnyDocument {
  readonly id: string
  readonly language: string
  readonly translations: Readonly<Record<string, Translation>>
}

const languagesOf = (document: AnyDocument): readonly string[] => [document.language, ...Object.keys(document.translations)]

const findRepeated = (names: readonly string[]): readonly number[] =>
  names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))

const repeatedCode: Readonly<Record<DocumentList, string>> = {
  frameworks: 'plugin.duplicate_framework',
  cycleModels: 'plugin.duplicate_cycle_model',
  planTemplates: 'plugin.duplicate_plan_template',
}

const findRepeatedIds = (documents: readonly Placed<AnyDocument>[]): readonly Issue[] =>
  findRepeated(documents.map(({ document }) => document.id)).flatMap(at => {
    const placed = documents[at]
    if (!placed) return []
    return [issue(repeatedCode[placed.list], { path: [placed.list, placed.index, 'id'], params: { id: placed.document.id } })]
  })

/**
 * Second pass: what the parts of one plugin say about each other.
 *
 * Issues, all `plugin.*`: `duplicate_language`, `language_not_provided` (promised, but no document has it), `language_not_declared`
 * (a document has it, the manifest does not say so), `duplicate_framework`, `duplicate_cycle_model`, `duplicate_plan_template`,
 * `plan_template_taken` (by the plan that every installation has).
 */
export const checkReferences = (
  declaredLanguages: readonly unknown[],
  read: Pick<ReadDocuments, 'frameworks' | 'cycleModels' | 'planTemplates'>,
): Issue[] => {
  const languages = declaredLanguages.map(String)
  const documents: readonly Placed<AnyDocument>[] = [...read.frameworks, ...read.cycleModels, ...read.planTemplates]
  const provided = new Set(documents.flatMap(({ document }) => languagesOf(document)))
  const declared = new Set(languages)
  return [
    ...findRepeated(languages).map(index =>
      issue('plugin.duplicate_language', { path: ['languages', index], params: { language: languages[index] ?? '' } }),
    ),
    ...languages.flatMap((language, index) =>
      documents.length === 0 || provided.has(language)
        ? []
        : [issue('plugin.language_not_provided', { path: ['languages', index], params: { language } })],
    ),
    ...[...provided]
      .filter(language => !declared.has(language))
      .map(language => issue('plugin.language_not_declared', { path: ['languages'], params: { language } })),
    ...findRepeatedIds(read.frameworks),
    ...findRepeatedIds(read.cycleModels),
    ...findRepeatedIds(read.planTemplates),
    ...read.planTemplates
      .filter(({ document }) => document.id === plainPlan.id)
      .map(({ list, index, document }) => issue('plugin.plan_template_taken', { path: [list, index, 'id'], params: { id: document.id } })),
  ]
}
