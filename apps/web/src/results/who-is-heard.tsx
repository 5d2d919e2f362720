import { Section, Seeds, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { ResultsView } from './queries.ts'
import styles from './who-is-heard.module.css'

/** Whose voice is in the picture, before any result. */
export const WhoIsHeard = (props: { readonly results: ResultsView }) => {
  const { t } = useI18n()
  const progress = () => props.results.round.progress
  const missing = () => progress().invited - progress().finished
  const words = () => {
    const { finished, invited } = progress()
    if (props.results.round.source === 'import') return t('results.voices_import', { count: finished })
    return missing() > 0 ? t('results.voices_missing', { finished, invited, missing: missing() }) : t('results.voices_all', { invited })
  }
  return (
    <Section title={t('results.voices')}>
      <div class={styles.voices}>
        <Seeds in={progress().finished} still={missing()} wordsHidden />
        <p>{words()}</p>
        <p class={styles.quiet}>
          <Show
            when={props.results.seenAs === 'outside'}
            fallback={t(props.results.round.visibility === 'named' ? 'results.named' : 'results.confidential')}
          >
            {t('results.outside', { floor: props.results.floor })}
          </Show>
        </p>
      </div>
    </Section>
  )
}
