import type { Manifest } from './manifest.ts'
import type { PluginServer } from './server/define-server.ts'

/** A plugin with code beside its manifest. The code is loaded where it runs: in a process of its own. */
export interface InstalledPlugin {
  readonly manifest: Manifest
  readonly server?: () => Promise<{ readonly default: PluginServer }>
}

/** What one installation is made of. A plugin of documents alone is its manifest. */
export interface Installation {
  readonly plugins: readonly (Manifest | InstalledPlugin)[]
}

/** Names the plugins of this installation; returns its argument. */
export const defineInstallation = (installation: Installation): Installation => installation

/** The manifest of an entry of `plugins`, with or without code beside it. */
export const manifestOf = (entry: Manifest | InstalledPlugin): Manifest => ('manifest' in entry ? entry.manifest : entry)
