import type { Issue, Result } from '@tilth/core'
import { type Framework, parseFramework } from '@tilth/core/conditions'
import { type CycleModel, parseCycleModel } from '@tilth/core/cycles'
import { type PlanTemplate, parsePlanTemplate } from '@tilth/core/plans'
import type { Manifest } from './manifest.ts'

/** The fields of a manifest that hold documents. */
export type DocumentList = 'frameworks' | 'cycleModels' | 'planTemplates'

/** A document that could be read, with its place in the manifest. */
export interface Placed<Document> {
  readonly list: DocumentList
  readonly index: number
  readonly document: Document
}

export interface ReadDocuments {
  readonly frameworks: readonly Placed<Framework>[]
  readonly cycleModels: readonly Placed<CycleModel>[]
  readonly planTemplates: readonly Placed<PlanTemplate>[]
  /** What is wrong with those that could not be read, by their path from the manifest. */
  readonly issues: readonly Issue[]
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const readList = <Document>(
  documents: unknown,
  { list, parse }: { readonly list: DocumentList; readonly parse: (document: unknown) => Result<Document, Issue[]> },
): { readonly placed: readonly Placed<Document>[]; readonly issues: readonly Issue[] } => {
  const placed: Placed<Document>[] = []
  const issues: Issue[] = []
  listOf(documents).forEach((document, index) => {
    const parsed = parse(document)
    if (parsed.ok) placed.push({ list, index, document: parsed.value })
    else issues.push(...parsed.error.map(found => ({ ...found, path: [list, index, ...(found.path ?? [])] })))
  })
  return { placed, issues }
}

/** Every document of a manifest by the reading of its kind. */
export const readDocuments = (manifest: Partial<Manifest>): ReadDocuments => {
  const frameworks = readList(manifest.frameworks, { list: 'frameworks', parse: parseFramework })
  const cycleModels = readList(manifest.cycleModels, { list: 'cycleModels', parse: parseCycleModel })
  const planTemplates = readList(manifest.planTemplates, { list: 'planTemplates', parse: parsePlanTemplate })
  return {
    frameworks: frameworks.placed,
    cycleModels: cycleModels.placed,
    planTemplates: planTemplates.placed,
    issues: [...frameworks.issues, ...cycleModels.issues, ...planTemplates.issues],
  }
}
