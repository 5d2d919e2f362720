import { type Issue, issue } from '@tilth/core'
import { findTooOldHost } from './find-too-old-host.ts'
import { type LoadedPlugin, loadPlugin } from './load-plugin.ts'

/** A plugin that did not load. `id` is the one it gives itself, or its place in the list (`#2`) where it gives none. */
export interface RefusedPlugin {
  readonly id: string
  readonly issues: readonly Issue[]
}

export interface LoadedPlugins {
  readonly loaded: readonly LoadedPlugin[]
  readonly refused: readonly RefusedPlugin[]
}

const nameOf = (manifest: unknown, index: number): string => {
  try {
    const { id } = (manifest ?? {}) as { readonly id?: unknown }
    return typeof id === 'string' && id !== '' ? id.slice(0, 80) : `#${index + 1}`
  } catch {
    return `#${index + 1}`
  }
}

const takenCode = {
  frameworks: 'plugin.framework_taken',
  cycleModels: 'plugin.cycle_model_taken',
  planTemplates: 'plugin.plan_template_taken',
} as const

/** Ids that plugins before this one have taken. A refused plugin takes none, so that it never stands in the way of a sound one. */
const findClashes = (plugin: LoadedPlugin, before: readonly LoadedPlugin[]): Issue[] => [
  ...(before.some(other => other.id === plugin.id)
    ? [issue('plugin.duplicate_plugin', { path: ['id'], params: { plugin: plugin.id } })]
    : []),
  ...(['frameworks', 'cycleModels', 'planTemplates'] as const).flatMap(list =>
    plugin[list].flatMap(({ id }, index) => {
      const other = before.find(candidate => candidate[list].some(taken => taken.id === id))
      return other ? [issue(takenCode[list], { path: [list, index, 'id'], params: { id, plugin: other.id } })] : []
    }),
  ),
]

/**
 * Loads each plugin on its own: one that fails is refused with its reasons, the others load. Where two claim one id, the one listed
 * first keeps it; record types and crosswalks are a plugin's own and may have the same id in two. Issues beyond those of `loadPlugin`:
 * `plugin.duplicate_plugin`, `plugin.framework_taken`, `plugin.cycle_model_taken`, `plugin.plan_template_taken`, and
 * `plugin.needs_newer_host` where a plugin asks for a version beyond `hostVersion`.
 */
export const loadPlugins = (manifests: readonly unknown[], { hostVersion }: { readonly hostVersion?: string } = {}): LoadedPlugins => {
  const loaded: LoadedPlugin[] = []
  const refused: RefusedPlugin[] = []
  manifests.forEach((manifest, index) => {
    const result = loadPlugin(manifest)
    const tooOld = result.ok && hostVersion !== undefined ? findTooOldHost(result.value, hostVersion) : []
    const issues = result.ok ? [...tooOld, ...findClashes(result.value, loaded)] : result.error
    if (result.ok && issues.length === 0) loaded.push(result.value)
    else refused.push({ id: nameOf(manifest, index), issues })
  })
  return { loaded, refused }
}
