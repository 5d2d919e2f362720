import type { Demonstration } from './demo/define-demonstration.ts'
import type { Manifest } from './manifest.ts'
import type { PluginServer } from './server/define-server.ts'

/** A plugin with more than its manifest. The code of `server` is loaded where it runs: in a process of its own. */
export interface InstalledPlugin {
  readonly manifest: Manifest
  readonly server?: () => Promise<{ readonly default: PluginServer }>
  /** What the demo district shows of it; loaded where that district is made. */
  readonly demo?: () => Promise<{ readonly default: Demonstration }>
}

/** What one installation is made of. A plugin of documents alone is its manifest. */
export interface Installation {
  readonly plugins: readonly (Manifest | InstalledPlugin)[]
}

/** Names the plugins of this installation; returns its argument. */
export const defineInstallation = (installation: Installation): Installation => installation

/** The manifest of an entry of `plugins`, with or without code beside it. */
export const manifestOf = (entry: Manifest | InstalledPlugin): Manifest => ('manifest' in entry ? entry.manifest : entry)
