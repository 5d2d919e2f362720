import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Framework } from '@tilth/core/conditions'
import type { CycleModel } from '@tilth/core/cycles'
import type { PlanTemplate } from '@tilth/core/plans'
import { checkManifest } from './check-manifest.ts'
import { checkPolicy } from './check-policy.ts'
import { checkReferences } from './check-references.ts'
import { findUnserializable } from './find-unserializable.ts'
import type { Manifest } from './manifest.ts'
import { readDocuments } from './read-documents.ts'

/** A plugin whose every document was read and found sound. */
export interface LoadedPlugin extends Omit<Manifest, 'frameworks' | 'cycleModels' | 'planTemplates' | 'defaultEnabled'> {
  readonly frameworks: readonly Framework[]
  readonly cycleModels: readonly CycleModel[]
  readonly planTemplates: readonly PlanTemplate[]
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

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * Reads a manifest in three passes (shape, references, policy) and collects the issues of all three, each with its path from the
 * manifest; the later passes look at every document that could be read. Never throws, whatever it is given.
 *
 * Issues: `plugin.not_serializable`, `plugin.nested_too_deep`, `plugin.too_large`, `plugin.unreadable`, those of `checkManifest`,
 * `checkReferences` and `checkPolicy`, and those of `parseFramework` (`framework.*`) below `frameworks`, of `parseCycleModel`
 * (`cycle_model.*`) below `cycleModels` and of `parsePlanTemplate` (`plan_template.*`) below `planTemplates`.
 */
export const loadPlugin = (manifest: unknown): Result<LoadedPlugin, Issue[]> => {
  const copy = copyOf(manifest)
  if (!copy.ok) return copy
  const shape = checkManifest(copy.value)
  if (shape.some(found => found.code === 'plugin.unsupported_api')) return err(shape)
  const written = (copy.value ?? {}) as Partial<Manifest>
  const read = readDocuments(written)
  const issues = [...shape, ...read.issues, ...checkReferences(listOf(written.languages), read), ...checkPolicy(read)]
  if (issues.length > 0) return err(issues)
  return ok({
    ...(written as Manifest),
    frameworks: read.frameworks.map(({ document }) => document),
    cycleModels: read.cycleModels.map(({ document }) => document),
    planTemplates: read.planTemplates.map(({ document }) => document),
    defaultEnabled: written.defaultEnabled ?? true,
  })
}
