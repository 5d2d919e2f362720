import { formatGiven, type Locale, type MessageParams } from '@tilth/i18n'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'

type Speaks = Pick<LoadedPluginEntry, 'messages' | 'languages'>

/** A message that stands in the manifest's messages alone: in the reader's language, else in the first that has it. */
export const pluginMessage = (
  { messages, languages }: Speaks,
  { path, params, locale }: { readonly path: string; readonly params: MessageParams; readonly locale: Locale },
): string => {
  const found = [locale, ...languages, ...Object.keys(messages)].find(language => messages[language]?.[path])
  const text = found === undefined ? '' : (messages[found]?.[path] ?? '')
  const spoken: Locale = found === 'es' ? 'es' : found === 'en' ? 'en' : locale
  return formatGiven(spoken, { text, params })
}

/** A cell of words: `too-few 2 5` is the message `words/too-few`, in which `{1}` is 2 and `{2}` is 5. */
export const cellWords = (plugin: Speaks, { cell, locale }: { readonly cell: string; readonly locale: Locale }): string => {
  const [code = '', ...numbers] = cell.split(' ')
  const params = Object.fromEntries(numbers.map((number, at) => [String(at + 1), Number(number)]))
  return pluginMessage(plugin, { path: `words/${code}`, params, locale })
}
