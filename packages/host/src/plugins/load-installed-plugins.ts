import { type InstalledPlugin, loadPlugins } from '@tilth/plugin-kit'
import { hostVersion } from './host-version.ts'
import type { LoadedPlugins } from './loaded-plugins.ts'

interface WithCode {
  readonly manifest: unknown
  readonly server?: unknown
  readonly demo?: InstalledPlugin['demo']
}

const isWithCode = (entry: unknown): entry is WithCode => typeof entry === 'object' && entry !== null && 'manifest' in entry

const idOf = (manifest: unknown): unknown => (typeof manifest === 'object' && manifest !== null && 'id' in manifest ? manifest.id : null)

/**
 * Reads the entries of `tilth.config.ts`, manifests alone or with code beside them, in the three passes of the plugin kit. What fails is
 * named with its reasons; the rest works. No code is run.
 */
export const loadInstalledPlugins = (entries: readonly unknown[]): LoadedPlugins => {
  const { loaded, refused } = loadPlugins(
    entries.map(entry => (isWithCode(entry) ? entry.manifest : entry)),
    { hostVersion },
  )
  const withServer = new Set(entries.flatMap(entry => (isWithCode(entry) && entry.server !== undefined ? [idOf(entry.manifest)] : [])))
  const demos = new Map(entries.flatMap(entry => (isWithCode(entry) && entry.demo ? [[idOf(entry.manifest), entry.demo] as const] : [])))
  return {
    loaded: loaded.map(plugin => {
      const demo = demos.get(plugin.id)
      return { ...plugin, hasServer: withServer.has(plugin.id), ...(demo && { demo }) }
    }),
    refused,
  }
}
