import { useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import { languageName } from './language-words.ts'
import type { PluginsView } from './queries.ts'

type Translation = PluginsView['plugins'][number]['frameworks'][number]['translations'][number]

/** In which languages a document can be read, whose each translation is and how much of it there is: a group of a description list. */
export const LanguageFacts = (props: { readonly own: readonly string[]; readonly translations: readonly Translation[] }) => {
  const { t, locale, number } = useI18n()
  const nameOf = (language: string): string => languageName(language, locale())
  const said = (translation: Translation): string => {
    const share = number(translation.total === 0 ? 1 : translation.translated / translation.total, {
      style: 'percent',
      maximumFractionDigits: 0,
    })
    const words = { language: nameOf(translation.language), share }
    if (translation.by === 'owner') return t('frameworks.language_owner', words)
    return t(translation.reviewed ? 'frameworks.language_ours' : 'frameworks.language_unreviewed', words)
  }
  return (
    <div>
      <dt>{t('frameworks.languages')}</dt>
      <For each={props.own}>{language => <dd>{t('frameworks.language_own', { language: nameOf(language) })}</dd>}</For>
      <For each={props.translations}>{translation => <dd>{said(translation)}</dd>}</For>
    </div>
  )
}
