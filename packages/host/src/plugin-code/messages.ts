/** What one part of a plugin's code is asked. `input` is what the part takes: an `AnalysisInput`, or an event with a `ReactionInput`. */
export interface PluginAsk {
  readonly pluginId: string
  readonly kind: 'analysis' | 'reaction'
  readonly id: string
  readonly input: unknown
}

export type PluginRequest = Omit<PluginAsk, 'pluginId'> & { readonly run: number }

/** From a plugin's process: that its code is loaded, that a run begins, what came of it. Never a text of the plugin. */
export type PluginReply =
  | { readonly is: 'ready' }
  | { readonly is: 'started'; readonly run: number }
  /** `output` as `node:v8` serializes it. */
  | { readonly is: 'done'; readonly run: number; readonly output: Uint8Array }
  | { readonly is: 'failed'; readonly run: number; readonly code: 'analysis.threw' | 'analysis.bad_output' | 'analysis.unknown' }
