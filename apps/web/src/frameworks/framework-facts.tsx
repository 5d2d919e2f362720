import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './frameworks.module.css'
import type { PluginsView } from './queries.ts'

type Framework = PluginsView['plugins'][number]['frameworks'][number]
type Translation = Framework['translations'][number]

/** Size, licence, attribution and languages of one framework: what anybody must know before using it. */
export const FrameworkFacts = (props: { readonly framework: Framework; readonly languages: readonly string[] }) => {
  const { t, locale, number } = useI18n()
  const nameOf = (language: string): string => {
    const name = new Intl.DisplayNames([locale()], { type: 'language' }).of(language) ?? language
    return name.charAt(0).toLocaleUpperCase(locale()) + name.slice(1)
  }
  const own = () => props.languages.filter(language => props.framework.translations.every(translation => translation.language !== language))
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
    <dl class={styles.list}>
      <div>
        <dt>{props.framework.title}</dt>
        <dd>
          {t('frameworks.conditions', { count: props.framework.conditions, layers: props.framework.rings.length })} ·{' '}
          {t('frameworks.edition', { edition: props.framework.edition })}
        </dd>
      </div>
      <div>
        <dt>{t('frameworks.licence')}</dt>
        <dd>
          {props.framework.licenceName} · {props.framework.completeness}
          <Show when={props.framework.attribution}>
            <br />
            {props.framework.attribution}
          </Show>
        </dd>
      </div>
      <div>
        <dt>{t('frameworks.languages')}</dt>
        <For each={own()}>{language => <dd>{t('frameworks.language_own', { language: nameOf(language) })}</dd>}</For>
        <For each={props.framework.translations}>{translation => <dd>{said(translation)}</dd>}</For>
      </div>
    </dl>
  )
}
