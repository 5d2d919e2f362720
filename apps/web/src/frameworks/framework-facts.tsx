import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { EvidenceWords } from './evidence-words.tsx'
import styles from './frameworks.module.css'
import { LanguageFacts } from './language-facts.tsx'
import type { PluginView } from './queries.ts'

type Framework = PluginView['frameworks'][number]

/** Whose it is, under which license, how sure its texts are and in which languages: what anybody must know before using it. */
export const FrameworkFacts = (props: { readonly framework: Framework }) => {
  const { t } = useI18n()
  return (
    <dl class={styles.list}>
      <div>
        <dt>{t('frameworks.owner')}</dt>
        <dd>
          <Show when={props.framework.url} fallback={props.framework.owner}>
            {url => (
              <a href={url()} rel="noreferrer" target="_blank">
                {props.framework.owner}
              </a>
            )}
          </Show>
        </dd>
        <dd>
          {props.framework.versionLabel}
          <Show when={props.framework.revised}>{revised => <>, {t('frameworks.revised', { revised: revised() })}</>}</Show> ·{' '}
          {t('frameworks.edition', { edition: props.framework.edition })}
        </dd>
      </div>
      <div>
        <dt>{t('frameworks.evidence')}</dt>
        <dd>
          <EvidenceWords framework={props.framework} />
        </dd>
      </div>
      <div>
        <dt>{t('frameworks.licence')}</dt>
        <dd>
          <Show when={props.framework.licenceUrl} fallback={props.framework.licenceName}>
            {url => (
              <a href={url()} rel="license noreferrer" target="_blank">
                {props.framework.licenceName}
              </a>
            )}
          </Show>
        </dd>
        <dd>{props.framework.attribution}</dd>
      </div>
      <LanguageFacts own={[props.framework.language]} translations={props.framework.translations} />
    </dl>
  )
}
