import type { PluginWeb } from '@tilth/plugin-kit/web'

/** Stands for `virtual:tilth-web-parts` in tests: no plugin has a web part but those that a test puts in. */
export const webParts: Record<string, () => Promise<{ readonly default: PluginWeb }>> = {}
