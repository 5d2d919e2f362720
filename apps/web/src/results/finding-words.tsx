import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { FindingText } from './finding-draft.ts'
import styles from './finding-words.module.css'

/** A finding as it is read: the position in words, the reason, and beside them what somebody still sees differently. */
export const FindingWords = (props: { readonly finding: FindingText; readonly positionInWords: string | null }) => {
  const { t } = useI18n()
  return (
    <div class={styles.finding}>
      <p class={styles.position}>{props.positionInWords ?? t('results.position_none')}</p>
      <Show when={props.finding.reason.trim()} fallback={<p class={styles.quiet}>{t('results.conflict_no_reason')}</p>}>
        {reason => (
          <p class={styles.prose}>
            <strong>{t('results.reason')}</strong> {reason()}
          </p>
        )}
      </Show>
      <Show when={props.finding.minorityNote.trim()}>
        {note => (
          <blockquote class={styles.minority}>
            <strong>{t('results.minority_kept')}</strong> “{note()}”
          </blockquote>
        )}
      </Show>
    </div>
  )
}
