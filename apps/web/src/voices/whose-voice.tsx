import { Section, Seeds, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { ResultsView } from '../results/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { RoundVoices } from './round-voices.tsx'
import styles from './voices.module.css'

/** Whose voice is in the picture and whose is missing, before any result. A round from a file has no roster to compare with. */
export const WhoseVoice = (props: { readonly results: ResultsView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const progress = () => props.results.round.progress
  const missing = () => Math.max(0, progress().invited - progress().finished)
  const isImported = () => props.results.round.source === 'import'
  const words = () => {
    const { finished, invited } = progress()
    if (isImported()) return t('results.voices_import', { count: finished })
    return missing() > 0 ? t('results.voices_missing', { finished, invited, missing: missing() }) : t('results.voices_all', { invited })
  }
  const howSeen = () => {
    if (props.results.seenAs === 'outside') return t('results.outside', { floor: props.results.floor })
    return t(props.results.round.visibility === 'named' ? 'results.named' : 'results.confidential')
  }
  return (
    <Section
      title={t(missing() > 0 && !isImported() ? 'voices.title' : 'results.voices')}
      aside={<a href={`/d/${slug()}/rounds/${props.results.round.id}/groups`}>{t('breakdowns.link')}</a>}
    >
      <div class={styles.section}>
        <div class={styles.heard}>
          <Seeds in={progress().finished} still={missing()} wordsHidden />
          <p>{words()}</p>
          <p class={styles.quiet}>{howSeen()}</p>
        </div>
        <Show when={!isImported()}>
          <RoundVoices roundId={props.results.round.id} />
        </Show>
      </div>
    </Section>
  )
}
