import type { I18n } from '@tilth/ui'
import type { PluginView } from './queries.ts'

export const languageName = (language: string, locale: string): string => {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** The languages a plugin can be read in, each with how much of all its documents there is in it: "Spanish 84%". */
export const languageWords = (
  { languages, frameworks, cycleModels, planTemplates }: Pick<PluginView, 'languages' | 'frameworks' | 'cycleModels' | 'planTemplates'>,
  { locale, number }: { readonly locale: string; readonly number: I18n['number'] },
): readonly string[] => {
  const documents = [...frameworks, ...cycleModels, ...planTemplates]
  return languages.map(language => {
    const parts = documents.flatMap(document => document.translations.filter(translation => translation.language === language))
    const total = parts.reduce((sum, part) => sum + part.total, 0)
    const name = languageName(language, locale)
    if (documents.every(document => document.language === language) || total === 0) return name
    // Rounded down: a hundred percent is said of what is whole alone.
    const share = Math.floor((100 * parts.reduce((sum, part) => sum + part.translated, 0)) / total) / 100
    return `${name} ${number(share, { style: 'percent', maximumFractionDigits: 0 })}`
  })
}
