import { Button, Notice, useI18n } from '@tilth/ui'
import styles from './finding-conflict.module.css'
import type { FindingText } from './finding-draft.ts'
import { FindingWords } from './finding-words.tsx'
import type { FindingView } from './queries.ts'

export interface FindingConflictProps {
  readonly theirs: FindingView
  readonly mine: FindingText
  readonly mineInWords: string | null
  readonly isBusy: boolean
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Two people wrote at once: both texts beside each other, and nothing lost until one is chosen. */
export const FindingConflict = (props: FindingConflictProps) => {
  const { t, dateTime } = useI18n()
  const theirTitle = () => {
    const time = dateTime(props.theirs.recordedAt)
    return props.theirs.recordedBy === ''
      ? t('results.conflict_theirs_unknown', { time })
      : t('results.conflict_theirs', { name: props.theirs.recordedBy, time })
  }
  return (
    <div class={styles.conflict}>
      <Notice tone="straw" role="alert" title={t('results.conflict_title')}>
        {t('results.conflict_text')}
      </Notice>
      <div class={styles.columns}>
        <section class={styles.column} aria-label={theirTitle()}>
          <h3 class={styles.title}>{theirTitle()}</h3>
          <FindingWords finding={props.theirs} positionInWords={props.theirs.positionInWords} />
          <Button onClick={() => props.onTakeTheirs()} disabled={props.isBusy}>
            {t('results.conflict_take_theirs')}
          </Button>
        </section>
        <section class={styles.column} aria-label={t('results.conflict_mine')}>
          <h3 class={styles.title}>{t('results.conflict_mine')}</h3>
          <FindingWords finding={props.mine} positionInWords={props.mineInWords} />
          <Button onClick={() => props.onKeepMine()} busy={props.isBusy}>
            {t('results.conflict_keep_mine')}
          </Button>
        </section>
      </div>
    </div>
  )
}
