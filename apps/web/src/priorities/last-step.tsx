import { Button, Icon, useI18n, XIcon } from '@tilth/ui'
import styles from './last-step.module.css'

export interface LastStepProps {
  readonly words: string
  readonly isBusy: boolean
  readonly onTakeBack: () => void
  readonly onForget: () => void
}

/** What was done last and the way back, at the foot of the window wherever on the page it was done. */
export const LastStep = (props: LastStepProps) => {
  const { t } = useI18n()
  return (
    <aside class={styles.bar} aria-label={t('priorities.last_step')}>
      <div class={styles.inner}>
        <span class={styles.words}>{props.words}</span>
        <Button variant="quiet" busy={props.isBusy} onClick={() => props.onTakeBack()}>
          {t('priorities.undo')}
        </Button>
        <Button variant="quiet" aria-label={t('common.close')} onClick={() => props.onForget()}>
          <Icon of={XIcon} />
        </Button>
      </div>
    </aside>
  )
}
