import type { Issue } from '@tilth/core'
import type { InstalledPlugin, LoadedPlugin } from '@tilth/plugin-kit'

/** The plugins of this installation after the three passes of loading. A refused one is named with its reasons; the others work. */
export interface LoadedPlugins {
  readonly loaded: readonly LoadedPluginEntry[]
  readonly refused: readonly { readonly id: string; readonly issues: readonly Issue[] }[]
  /** A district's own documents that it took out of use: not offered and not listed, but what they named keeps its name. */
  readonly retired?: readonly LoadedPluginEntry[]
}

export interface LoadedPluginEntry extends LoadedPlugin {
  /** A document that this district put in itself. */
  readonly own?: boolean
  /** There is code beside its documents; it runs in a process of its own. */
  readonly hasServer: boolean
  /** What the demo district shows of it. */
  readonly demo?: InstalledPlugin['demo']
}
