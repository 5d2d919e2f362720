/** The web parts of the installed plugins by their ids, found when the app is built; see scripts/web-parts-module.ts. */
declare module 'virtual:tilth-web-parts' {
  import type { PluginWeb } from '@tilth/plugin-kit/web'

  export const webParts: Readonly<Record<string, () => Promise<{ readonly default: PluginWeb }>>>
}
