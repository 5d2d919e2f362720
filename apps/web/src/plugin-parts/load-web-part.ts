import { webParts } from 'virtual:tilth-web-parts'
import type { PluginWeb } from '@tilth/plugin-kit/web'

const asked = new Map<string, Promise<PluginWeb>>()

export const hasWebPart = (pluginId: string): boolean => Object.hasOwn(webParts, pluginId)

/** Whether any installed plugin has one, so that nothing is asked where none has. */
export const hasWebParts = (): boolean => Object.keys(webParts).length > 0

/** Fetched once a visit; what could not be fetched is fetched again when it is asked for again. A plugin without one shows nothing. */
export const loadWebPart = (pluginId: string): Promise<PluginWeb> => {
  const before = asked.get(pluginId)
  if (before) return before
  const load = hasWebPart(pluginId) ? webParts[pluginId] : undefined
  if (!load) return Promise.resolve({})
  const loading = load().then(part => part.default)
  asked.set(pluginId, loading)
  loading.catch(() => asked.delete(pluginId))
  return loading
}
