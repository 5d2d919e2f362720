import { type Installation, tellDemoOfPlugin } from '@tilth/host'
import type { WrittenPlugin } from './follow-written-plugin.ts'

/** Tells the demo of the plugin, now and after every exchange. Gives the path of its page; null while there is nothing to show. */
export const showWrittenPlugin = async (
  written: WrittenPlugin,
  { installation, onFault }: { readonly installation: Installation; readonly onFault: (pluginId: string, thrown: unknown) => void },
): Promise<string | null> => {
  written.onChange(id => {
    tellDemoOfPlugin(installation, id).catch(thrown => onFault(id, thrown))
  })
  const id = written.id()
  if (id === null) return null
  const [slug] = await tellDemoOfPlugin(installation, id)
  return slug === undefined ? null : `/d/${slug}/frameworks/${id}`
}
