import { type Issue, issue } from '@tilth/core'
import type { Translation } from '@tilth/core/conditions'
import type { Reading } from '@tilth/core/document'
import { plainPlan } from '@tilth/core/plans'
import { checkOwnForms } from './check-own-forms.ts'
import type { Manifest } from './manifest.ts'
import type { DocumentList, Placed, ReadDocuments } from './read-documents.ts'

interface AnyDocument {
  readonly id: string
  readonly language: string
  readonly translations: Readonly<Record<string, Translation>>
}

const languagesOf = (document: AnyDocument): readonly string[] => [document.language, ...Object.keys(document.translations)]

const findRepeated = (names: readonly string[]): readonly number[] => {
  const seen = new Set<string>()
  return names.flatMap((name, index) => {
    if (seen.has(name)) return [index]
    seen.add(name)
    return []
  })
}

const repeatedCode: Readonly<Record<DocumentList, string>> = {
  frameworks: 'plugin.duplicate_framework',
  cycleModels: 'plugin.duplicate_cycle_model',
  planTemplates: 'plugin.duplicate_plan_template',
  recordTypes: 'plugin.duplicate_record_type',
  crosswalks: 'plugin.duplicate_crosswalk',
}

const findRepeatedIds = (documents: readonly Placed<AnyDocument>[]): readonly Issue[] =>
  findRepeated(documents.map(({ document }) => document.id)).flatMap(at => {
    const placed = documents[at]
    if (!placed) return []
    return [issue(repeatedCode[placed.list], { path: [placed.list, placed.index, 'id'], params: { id: placed.document.id } })]
  })

const dangling = (path: readonly (string | number)[], { kind, name }: { readonly kind: string; readonly name: string }): Issue =>
  issue('plugin.dangling_reference', { path, params: { kind, name: name.slice(0, 80) } })

const checkReads = (manifest: Reading<Manifest>, read: ReadDocuments): readonly Issue[] => {
  const forms = new Set([
    'calendar',
    ...read.recordTypes.map(({ document }) => document.id),
    ...read.frameworks.flatMap(({ document }) => document.instruments.map(instrument => `${document.id}/${instrument.id}`)),
  ])
  return (manifest.analyses ?? []).flatMap((analysis, at) =>
    (analysis?.reads ?? []).flatMap((form, index) =>
      form === undefined || forms.has(form) ? [] : [dangling(['analyses', at, 'reads', index], { kind: 'form', name: form })],
    ),
  )
}

/** Links into the plugin's own frameworks lead somewhere; links to those of others sleep until they do. */
const checkLinks = ({ crosswalks, frameworks }: ReadDocuments): readonly Issue[] => {
  const codes = new Map(frameworks.map(({ document }) => [document.id, new Set(document.conditions.map(({ code }) => code))]))
  return crosswalks.flatMap(({ list, index, document }) =>
    document.links.flatMap((link, at) =>
      (['from', 'to'] as const).flatMap(side => {
        const own = codes.get(link[side].framework)
        if (!own || own.has(link[side].code)) return []
        return [dangling([list, index, 'links', at, side, 'code'], { kind: 'condition', name: link[side].code })]
      }),
    ),
  )
}

const checkLanguages = (manifest: Reading<Manifest>, documents: readonly Placed<AnyDocument>[]): readonly Issue[] => {
  const languages = (manifest.languages ?? []).map(String)
  const spoken = Object.keys(manifest.messages ?? {})
  const provided = new Set([...documents.flatMap(({ document }) => languagesOf(document)), ...spoken])
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
  ]
}

/**
 * Second pass: what the documents of one plugin and its manifest say about each other. Where a document could not be read, what points into
 * it is not asked.
 *
 * Issues, all `plugin.*`: `duplicate_language`, `language_not_provided` (promised, but nothing has it), `language_not_declared`
 * (something has it, the manifest does not say so), `duplicate_framework`, `duplicate_cycle_model`, `duplicate_plan_template`,
 * `duplicate_record_type`, `duplicate_crosswalk`, `plan_template_taken` (by the plan that every installation has), `dangling_reference`.
 */
export const checkReferences = (manifest: Reading<Manifest>, read: ReadDocuments): readonly Issue[] => {
  const { frameworks, cycleModels, planTemplates, recordTypes, crosswalks } = read
  const lists: readonly (readonly Placed<AnyDocument>[])[] = [frameworks, cycleModels, planTemplates, recordTypes, crosswalks]
  return [
    ...checkLanguages(manifest, lists.flat()),
    ...lists.flatMap(findRepeatedIds),
    ...planTemplates
      .filter(({ document }) => document.id === plainPlan.id)
      .map(({ list, index, document }) => issue('plugin.plan_template_taken', { path: [list, index, 'id'], params: { id: document.id } })),
    ...(read.issues.length === 0 ? [...checkOwnForms(read), ...checkReads(manifest, read), ...checkLinks(read)] : []),
  ]
}
