import type { LoadedPluginEntry } from './loaded-plugins.ts'

/** A text of a manifest in the reader's language where the plugin has it there, by its path; as the manifest has it otherwise. */
export const sayInPlugin =
  (plugin: Pick<LoadedPluginEntry, 'messages'>, locale: string) =>
  (path: string, text: string): string => {
    const messages = plugin.messages[locale]
    return messages && Object.hasOwn(messages, path) ? (messages[path] ?? text) : text
  }
