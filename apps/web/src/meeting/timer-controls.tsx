import { Button, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './remote.module.css'
import { clockFace, type TimerStanding } from './timer-left.ts'

export interface TimerControlsProps {
  readonly timer: TimerStanding
  readonly left: number | null
  readonly onSet: (timer: { readonly seconds: number | null; readonly running: boolean }) => void
}

const minute = 60
const lengths = [3, 5, 10] as const

/** Three, five or ten minutes for the talk; a pause, a minute more. It makes no sound. */
export const TimerControls = (props: TimerControlsProps) => {
  const { t } = useI18n()
  const isOver = () => props.left === 0
  return (
    <section class={styles.timer} aria-label={t('meeting.timer')}>
      <Show
        when={props.left !== null}
        fallback={
          <>
            <span class={styles.label}>{t('meeting.timer')}</span>
            <For each={lengths}>
              {minutes => (
                <Button onClick={() => props.onSet({ seconds: minutes * minute, running: true })}>
                  {t('meeting.timer_of', { minutes })}
                </Button>
              )}
            </For>
          </>
        }
      >
        <p class={styles.clock}>
          <strong>{clockFace(props.left ?? 0)}</strong>{' '}
          <Show when={isOver()} fallback={t(props.timer.state === 'stopped' ? 'meeting.timer_paused' : 'meeting.timer_left')}>
            {t('meeting.timer_over')}
          </Show>
        </p>
        <Show when={!isOver()}>
          <Button onClick={() => props.onSet({ seconds: props.left, running: props.timer.state === 'stopped' })}>
            {t(props.timer.state === 'stopped' ? 'meeting.timer_go_on' : 'meeting.timer_pause')}
          </Button>
        </Show>
        <Button onClick={() => props.onSet({ seconds: (props.left ?? 0) + minute, running: props.timer.state === 'running' })}>
          {t('meeting.timer_more')}
        </Button>
        <Button variant="quiet" onClick={() => props.onSet({ seconds: null, running: false })}>
          {t('meeting.timer_off')}
        </Button>
      </Show>
    </section>
  )
}
