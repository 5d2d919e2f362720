import type { Issue, Result } from '@tilth/core'
import { type Framework, parseFramework } from '@tilth/core/conditions'
import { type Crosswalk, parseCrosswalk } from '@tilth/core/crosswalks'
import { type CycleModel, parseCycleModel } from '@tilth/core/cycles'
import { type PlanTemplate, parsePlanTemplate } from '@tilth/core/plans'
import { parseRecordType, type RecordType } from '@tilth/core/records'

/** The documents of a plugin by the field of the manifest that holds them. */
export interface Documents {
  readonly frameworks: Framework
  readonly cycleModels: CycleModel
  readonly planTemplates: PlanTemplate
  readonly recordTypes: RecordType
  readonly crosswalks: Crosswalk
}

/** The fields of a manifest that hold documents. */
export type DocumentList = keyof Documents

/** A document that could be read, with its place in the manifest. */
export interface Placed<Document> {
  readonly list: DocumentList
  readonly index: number
  readonly document: Document
}

export type PlacedDocuments = { readonly [List in DocumentList]: readonly Placed<Documents[List]>[] }

export interface ReadDocuments extends PlacedDocuments {
  /** What is wrong with those that could not be read, by their path from the manifest. */
  readonly issues: readonly Issue[]
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Every document of a manifest by the reading of its kind. */
export const readDocuments = (manifest: { readonly [List in DocumentList]?: unknown }): ReadDocuments => {
  const issues: Issue[] = []
  const read = <Document>(list: DocumentList, parse: (document: unknown) => Result<Document, Issue[]>): readonly Placed<Document>[] =>
    listOf(manifest[list]).flatMap((each, index): readonly Placed<Document>[] => {
      const parsed = parse(each)
      if (parsed.ok) return [{ list, index, document: parsed.value }]
      issues.push(...parsed.error.map(found => ({ ...found, path: [list, index, ...(found.path ?? [])] })))
      return []
    })
  return {
    frameworks: read('frameworks', parseFramework),
    cycleModels: read('cycleModels', parseCycleModel),
    planTemplates: read('planTemplates', parsePlanTemplate),
    recordTypes: read('recordTypes', parseRecordType),
    crosswalks: read('crosswalks', parseCrosswalk),
    issues,
  }
}
