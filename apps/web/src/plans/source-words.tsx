import { useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { downloadAddress } from '../evidence/queries.ts'
import { AgreementWord } from '../results/agreement-word.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './plan.module.css'
import type { SourceWords as Words } from './queries.ts'

/** What stands behind a challenge, as far as this person may read it. */
export const SourceWords = (props: { readonly source: Words }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const base = () => `/d/${slug()}`
  const finding = () => (props.source.kind === 'finding' ? props.source : null)
  const measure = () => (props.source.kind === 'measure' ? props.source : null)
  const evidence = () => (props.source.kind === 'evidence' ? props.source : null)
  const link = () => (props.source.kind === 'link' ? props.source : null)
  return (
    <Switch fallback={<span class={styles.quiet}>{t('plans.source_hidden')}</span>}>
      <Match when={finding()}>
        {found => (
          <>
            <span class={styles.tag}>{t('plans.source_finding')}</span>{' '}
            <a href={`${base()}/rounds/${found().roundId}/agree/${encodeURIComponent(found().item)}`}>
              {found().item} {found().label}
            </a>
            <Show when={found().agreed}>
              {agreed => (
                <>
                  {': '}
                  {agreed()}
                </>
              )}
            </Show>{' '}
            <Show when={found().agreement}>{word => <AgreementWord word={word()} />}</Show>
          </>
        )}
      </Match>
      <Match when={measure()}>
        {found => (
          <>
            <span class={styles.tag}>{t('plans.source_measure')}</span>{' '}
            <a href={`${base()}/measures/${found().measureId}`}>{found().name}</a>
            <Show when={found().isPutAway}>
              {' '}
              <span class={styles.quiet}>{t('plans.measure_put_away')}</span>
            </Show>
          </>
        )}
      </Match>
      <Match when={evidence()}>
        {found => (
          <>
            <span class={styles.tag}>{t('plans.source_evidence')}</span>{' '}
            <a href={found().url ?? downloadAddress(slug(), found())} rel="noreferrer">
              {found().title}
            </a>
          </>
        )}
      </Match>
      <Match when={link()}>
        {found => (
          <>
            <span class={styles.tag}>{t('plans.source_link')}</span>{' '}
            <a href={found().url} rel="noreferrer">
              {found().label === '' ? found().url : found().label}
            </a>
          </>
        )}
      </Match>
    </Switch>
  )
}
