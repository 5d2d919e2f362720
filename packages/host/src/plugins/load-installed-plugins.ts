import { loadPlugins } from '@tilth/plugin-kit'
import type { LoadedPlugins } from './loaded-plugins.ts'

/** Reads the manifests of `tilth.config.ts` in the three passes of the plugin kit. What fails is named with its reasons; the rest works. */
export const loadInstalledPlugins = (manifests: readonly unknown[]): LoadedPlugins => {
  const { loaded, refused } = loadPlugins(manifests)
  return {
    loaded: loaded.map(({ id, version, name, summary, maker, languages, frameworks, cycleModels, planTemplates, defaultEnabled }) => ({
      id,
      version,
      name,
      summary,
      maker,
      languages,
      frameworks,
      cycleModels,
      planTemplates,
      defaultEnabled,
    })),
    refused,
  }
}
