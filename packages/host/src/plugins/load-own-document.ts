import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { findTooOldHost, loadPlugin } from '@tilth/plugin-kit'
import { hostVersion } from './host-version.ts'
import type { LoadedPluginEntry, LoadedPlugins } from './loaded-plugins.ts'

/** What a district says of its right to store a document: labels and own words only, or the owner's text with permission. */
export type OwnRights = 'labels' | 'full'

type Written = Readonly<Record<string, unknown>>

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Whether the owner's terms keep the text from being passed on, which a district with permission to store it does not do. */
const isKeptFromOthers = (framework: unknown): framework is Written & { readonly licence: Written } =>
  isWritten(framework) && framework.officialText === true && isWritten(framework.licence) && framework.licence.redistributable === false

const passedOn = (framework: unknown): unknown =>
  isKeptFromOthers(framework) ? { ...framework, licence: { ...framework.licence, redistributable: true } } : framework

const findCode = (manifest: unknown): readonly Issue[] =>
  isWritten(manifest)
    ? (['analyses', 'reactions'] as const)
        .filter(part => listOf(manifest[part]).length > 0)
        .map(part => issue('plugin.code_not_uploaded', { path: [part] }))
    : []

/**
 * Reads a manifest that a district put in itself, by the same checks as an installed plugin. A document is never code: one that
 * declares analyses or reactions is refused. With permission for the full text, terms that forbid passing it on are no reason to refuse
 * it. It is off until the district switches it on. Issues: `plugin.code_not_uploaded` and those of the plugin kit.
 */
export const loadOwnDocument = (manifest: unknown, rights: OwnRights): Result<LoadedPluginEntry, readonly Issue[]> => {
  const frameworks = isWritten(manifest) ? listOf(manifest.frameworks) : []
  const kept = new Set(rights === 'full' ? frameworks.flatMap((framework, index) => (isKeptFromOthers(framework) ? [index] : [])) : [])
  const checked = kept.size > 0 && isWritten(manifest) ? { ...manifest, frameworks: frameworks.map(passedOn) } : manifest
  const loaded = loadPlugin(checked)
  const code = findCode(manifest)
  if (!loaded.ok) return err([...code, ...loaded.error])
  const refused = [...code, ...findTooOldHost(loaded.value, hostVersion)]
  if (refused.length > 0) return err(refused)
  return ok({
    ...loaded.value,
    own: true,
    hasServer: false,
    defaultEnabled: false,
    frameworks: loaded.value.frameworks.map((framework, index) =>
      kept.has(index) ? { ...framework, licence: { ...framework.licence, redistributable: false } } : framework,
    ),
  })
}

/** Ids of a document that others here have taken. Issues: `plugin.id_taken`, `plugin.framework_taken`, `plugin.cycle_model_taken`, `plugin.plan_template_taken`. */
export const findTakenIds = (entry: LoadedPluginEntry, others: LoadedPlugins['loaded']): readonly Issue[] => [
  ...(others.some(other => other.id === entry.id) ? [issue('plugin.id_taken', { path: ['id'], params: { plugin: entry.id } })] : []),
  ...(
    [
      ['frameworks', 'plugin.framework_taken'],
      ['cycleModels', 'plugin.cycle_model_taken'],
      ['planTemplates', 'plugin.plan_template_taken'],
    ] as const
  ).flatMap(([list, code]) =>
    entry[list].flatMap(({ id }, index) => {
      const other = others.find(candidate => candidate.id !== entry.id && candidate[list].some(taken => taken.id === id))
      return other ? [issue(code, { path: [list, index, 'id'], params: { id, plugin: other.id } })] : []
    }),
  ),
]
