import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './frameworks.module.css'
import { LanguageFacts } from './language-facts.tsx'
import type { PluginsView } from './queries.ts'

type Framework = PluginsView['plugins'][number]['frameworks'][number]

/** Size, licence, attribution and languages of one framework: what anybody must know before using it. */
export const FrameworkFacts = (props: { readonly framework: Framework; readonly languages: readonly string[] }) => {
  const { t } = useI18n()
  const own = () => props.languages.filter(language => props.framework.translations.every(translation => translation.language !== language))
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
      <LanguageFacts own={own()} translations={props.framework.translations} />
    </dl>
  )
}
