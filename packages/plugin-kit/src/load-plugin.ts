import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Framework } from '@tilth/core/conditions'
import type { Crosswalk } from '@tilth/core/crosswalks'
import type { CycleModel } from '@tilth/core/cycles'
import type { PlanTemplate } from '@tilth/core/plans'
import type { RecordType } from '@tilth/core/records'
import { checkManifest } from './check-manifest.ts'
import { checkPolicy } from './check-policy.ts'
import { checkReferences } from './check-references.ts'
import { findUnserializable } from './find-unserializable.ts'
import type { Manifest } from './manifest.ts'
import { type DocumentList, type Placed, readDocuments } from './read-documents.ts'

type Lists = Pick<Manifest, 'measures' | 'analyses' | 'reactions' | 'settings' | 'presets' | 'permissions' | 'messages'>

/** A plugin whose every document was read and found sound. Every list is there, an empty one where the manifest has none. */
export interface LoadedPlugin extends Omit<Manifest, DocumentList | keyof Lists | 'defaultEnabled'>, Required<Lists> {
  readonly frameworks: readonly Framework[]
  readonly cycleModels: readonly CycleModel[]
  readonly planTemplates: readonly PlanTemplate[]
  readonly recordTypes: readonly RecordType[]
  readonly crosswalks: readonly Crosswalk[]
  readonly defaultEnabled: boolean
}

/** A copy that later changes of the plugin's own object do not reach. */
const copyOf = (value: unknown): Result<unknown, Issue[]> => {
  try {
    const issues = findUnserializable(value)
    return issues.length > 0 ? err(issues) : ok(JSON.parse(JSON.stringify(value)))
  } catch {
    return err([issue('plugin.unreadable', { path: [] })])
  }
}

const documentsOf = <Document>(placed: readonly Placed<Document>[]): readonly Document[] => placed.map(({ document }) => document)

/**
 * Reads a manifest in three passes (shape, references, policy) and collects the issues of all three, each with its path from the
 * manifest; the later passes look at every document that could be read. Never throws, whatever it is given.
 *
 * Issues: `plugin.not_serializable`, `plugin.nested_too_deep`, `plugin.too_large`, `plugin.unreadable`, those of `checkManifest`,
 * `checkReferences` and `checkPolicy`, and those of `parseFramework` (`framework.*`) below `frameworks`, of `parseCycleModel`
 * (`cycle_model.*`) below `cycleModels`, of `parsePlanTemplate` (`plan_template.*`) below `planTemplates`, of `parseRecordType`
 * (`record_type.*`) below `recordTypes` and of `parseCrosswalk` (`crosswalk.*`) below `crosswalks`.
 */
export const loadPlugin = (manifest: unknown): Result<LoadedPlugin, Issue[]> => {
  const copy = copyOf(manifest)
  if (!copy.ok) return copy
  const { issues: own, reading } = checkManifest(copy.value)
  if (own.some(found => found.code === 'plugin.unsupported_api')) return err([...own])
  const read = readDocuments(reading)
  const issues = [...own, ...read.issues, ...checkReferences(reading, read), ...checkPolicy(read)]
  if (issues.length > 0) return err(issues)
  const sound = reading as Manifest
  const { measures = [], analyses = [], reactions = [], settings = [], presets = [], permissions = [], messages = {} } = sound
  return ok({
    ...sound,
    ...{ measures, analyses, reactions, settings, presets, permissions, messages },
    frameworks: documentsOf(read.frameworks),
    cycleModels: documentsOf(read.cycleModels),
    planTemplates: documentsOf(read.planTemplates),
    recordTypes: documentsOf(read.recordTypes),
    crosswalks: documentsOf(read.crosswalks),
    defaultEnabled: sound.defaultEnabled ?? true,
  })
}
