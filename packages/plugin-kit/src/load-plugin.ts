import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { type Framework, parseFramework } from '@tilth/core/conditions'
import { checkManifest } from './check-manifest.ts'
import { checkPolicy } from './check-policy.ts'
import { checkReferences, type PlacedFramework } from './check-references.ts'
import { findUnserializable } from './find-unserializable.ts'
import type { Manifest } from './manifest.ts'

/** A plugin whose every document was read and found sound. */
export interface LoadedPlugin extends Omit<Manifest, 'frameworks' | 'defaultEnabled'> {
  readonly frameworks: readonly Framework[]
  readonly defaultEnabled: boolean
}

interface ReadFrameworks {
  readonly placed: readonly PlacedFramework[]
  readonly issues: readonly Issue[]
}

const readFrameworks = (documents: readonly unknown[]): ReadFrameworks => {
  const placed: PlacedFramework[] = []
  const issues: Issue[] = []
  documents.forEach((document, index) => {
    const parsed = parseFramework(document)
    if (parsed.ok) placed.push({ framework: parsed.value, index })
    else issues.push(...parsed.error.map(found => ({ ...found, path: ['frameworks', index, ...(found.path ?? [])] })))
  })
  return { placed, issues }
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
 * manifest; the later passes look at every framework that could be read. Never throws, whatever it is given.
 *
 * Issues: `plugin.not_serializable`, `plugin.nested_too_deep`, `plugin.too_large`, `plugin.unreadable`, those of `checkManifest`, `checkReferences` and
 * `checkPolicy`, and those of `parseFramework` (`framework.*`) below `frameworks`.
 */
export const loadPlugin = (manifest: unknown): Result<LoadedPlugin, Issue[]> => {
  const copy = copyOf(manifest)
  if (!copy.ok) return copy
  const { frameworks: documents, languages, ...rest } = (copy.value ?? {}) as Partial<Manifest>
  const shape = checkManifest(copy.value)
  if (shape.some(found => found.code === 'plugin.unsupported_api')) return err(shape)
  const { placed, issues: documentIssues } = readFrameworks(listOf(documents))
  const references = checkReferences(listOf(languages), placed)
  const issues = [...shape, ...documentIssues, ...references, ...checkPolicy(placed)]
  if (issues.length > 0) return err(issues)
  const frameworks = placed.map(({ framework }) => framework)
  return ok({ ...(rest as Manifest), languages: languages as readonly string[], frameworks, defaultEnabled: rest.defaultEnabled ?? true })
}
