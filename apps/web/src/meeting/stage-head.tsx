import { Mark, Seeds, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { MeetingView } from './queries.ts'
import styles from './stage.module.css'
import { clockFace } from './timer-left.ts'

export interface StageHeadProps {
  readonly meeting: MeetingView
  /** Seconds; null without a timer. */
  readonly timerLeft: number | null
}

/** Which round, how far the talk is, who was in at the reveal by count, and the time left. */
export const StageHead = (props: StageHeadProps) => {
  const { t } = useI18n()
  const place = () => props.meeting.agenda.findIndex(entry => entry.code === props.meeting.current?.item.code) + 1
  const total = () => props.meeting.agenda.length
  return (
    <header class={styles.head}>
      <p class={styles.round}>
        <Mark />
        <strong>{props.meeting.round.title}</strong>
      </p>
      <p class={styles.progress}>
        <Show when={props.meeting.current !== null && place() > 0}>
          {t(props.meeting.orderedBy === 'suggested' ? 'meeting.place_talk' : 'meeting.place')}{' '}
          <strong>{t('meeting.place_of', { place: place(), total: total() })}</strong>
        </Show>
      </p>
      <div class={styles.seeds}>
        <Show when={props.meeting.state === 'running' && props.meeting.current?.revealed && props.meeting.current.counts}>
          {counts => <Seeds in={counts().in} still={counts().stillRating} size="room" />}
        </Show>
      </div>
      <p class={styles.time} data-state={props.meeting.timer.state}>
        <Show when={props.timerLeft !== null && props.timerLeft}>
          {left => (
            <>
              <strong>{clockFace(left())}</strong>{' '}
              {t(props.meeting.timer.state === 'stopped' ? 'meeting.timer_paused' : 'meeting.timer_left')}
            </>
          )}
        </Show>
        <Show when={props.timerLeft === 0}>
          <strong>{t('meeting.timer_over')}</strong>
        </Show>
      </p>
    </header>
  )
}
