import { Section, Seeds, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { RoundView } from './queries.ts'
import styles from './round.module.css'
import { RoundControls } from './round-controls.tsx'

/** Seeds, counts and the sentence that there is nothing to see, for anybody. */
export const WhoIsIn = (props: { readonly round: RoundView }) => {
  const { t } = useI18n()
  const finished = () => props.round.progress.finished
  const still = () => Math.max(0, props.round.progress.invited - finished())
  const headline = (): string => {
    if (props.round.progress.invited === 0) return t('rounds.page_nobody')
    if (props.round.state === 'closed') return t('rounds.page_in_closed', { in: finished(), invited: props.round.progress.invited })
    if (props.round.state === 'draft') return t('rounds.invited', { count: props.round.progress.invited })
    return t('rounds.page_in_still', { in: finished(), still: still() })
  }
  const sentence = (): string => {
    if (props.round.state === 'draft') return t('rounds.page_draft')
    if (props.round.heldBack) return t('rounds.page_held_back')
    return t(props.round.state === 'closed' ? 'rounds.page_closed_sealed' : 'rounds.page_sealed')
  }
  return (
    <Section title={t(props.round.state === 'draft' ? 'rounds.page_before' : 'rounds.page_in')}>
      <div class={styles.sealed}>
        <Show when={props.round.progress.invited > 0}>
          <Seeds in={finished()} still={still()} wordsHidden />
        </Show>
        <p class={styles.headline} aria-live="polite">
          {headline()}
        </p>
        <p class={styles.sentence}>{sentence()}</p>
        <RoundControls round={props.round} />
      </div>
    </Section>
  )
}
