import { type Say, sayFields } from '@tilth/core/document'
import { sayInFields } from '@tilth/core/fields'
import type { LoadedPlugin } from './load-plugin.ts'
import { counted, spoken, told } from './manifest-texts.ts'

const messagesIn = ({ messages }: LoadedPlugin, locale: string): Readonly<Record<string, string>> => {
  const [base = locale] = locale.split('-')
  const found = [locale, base].find(candidate => Object.hasOwn(messages, candidate))
  return found === undefined ? {} : (messages[found] ?? {})
}

/**
 * The same plugin with the texts of its manifest in `locale`, as far as its messages have them; its documents stay as they are, each has
 * translations of its own.
 */
export const localizePlugin = (plugin: LoadedPlugin, locale: string): LoadedPlugin => {
  const texts = messagesIn(plugin, locale)
  const say: Say = (path, text) => (Object.hasOwn(texts, path) ? (texts[path] ?? text) : text)
  return {
    ...sayFields(plugin, { place: '', fields: spoken, say }),
    settings: sayInFields(plugin.settings, { place: 'settings', say }),
    presets: plugin.presets.map(preset => sayFields(preset, { place: `presets/${preset.id}`, fields: ['label', 'source'], say })),
    measures: plugin.measures.map(measure => sayFields(measure, { place: `measures/${measure.id}`, fields: counted, say })),
    analyses: plugin.analyses.map(analysis => ({
      ...sayFields(analysis, { place: `analyses/${analysis.id}`, fields: told, say }),
      tables: analysis.tables.map(table => {
        const place = `analyses/${analysis.id}/tables/${table.id}`
        return {
          ...sayFields(table, { place, fields: told, say }),
          columns: table.columns.map(column => sayFields(column, { place: `${place}/columns/${column.id}`, fields: ['label'], say })),
        }
      }),
    })),
    reactions: plugin.reactions.map(reaction => sayFields(reaction, { place: `reactions/${reaction.id}`, fields: told, say })),
  }
}
