import { JoinCode, QrCode, Seeds, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { MeetingView } from './queries.ts'
import styles from './stage.module.css'

const addressOf = (url: string): string => `${new URL(url).host}/join`

/** While people come in: how to join, and what is going to happen. Also what stays on the wall after the end. */
export const StageGather = (props: { readonly meeting: MeetingView }) => {
  const { t } = useI18n()
  const isOver = () => props.meeting.state === 'ended'
  const agreed = () => props.meeting.agenda.filter(entry => entry.agreed).length
  const revealed = () => props.meeting.agenda.filter(entry => entry.revealed).length
  const joinCode = () => (isOver() || props.meeting.round.state === 'closed' ? null : props.meeting.round.joinCode)
  const counts = () => {
    const { finished, invited } = props.meeting.round.progress
    return { in: finished, still: Math.max(0, invited - finished) }
  }
  return (
    <div class={styles.gather} data-beside={isOver() ? undefined : ''}>
      <div class={styles.welcome}>
        <p class={styles.where}>{props.meeting.round.orgName}</p>
        <h1 class={styles.title} data-long={props.meeting.round.title.length > 22 ? '' : undefined}>
          {isOver() ? t('meeting.over_title') : props.meeting.round.title}
        </h1>
        <Show when={!isOver()} fallback={<p class={styles.lead}>{t('meeting.over_counts', { revealed: revealed(), agreed: agreed() })}</p>}>
          <ol class={styles.steps}>
            <li>{t('meeting.how_alone')}</li>
            <li>{t('meeting.how_reveal')}</li>
            <li>{t('meeting.how_talk')}</li>
          </ol>
        </Show>
      </div>
      <Show
        when={joinCode()}
        fallback={
          <Show when={!isOver()}>
            <div class={styles.arrived}>
              <Seeds in={counts().in} still={counts().still} size="room" wordsHidden />
              <p class={styles.word}>{t('ui.seeds', counts())}</p>
            </div>
          </Show>
        }
      >
        {code => (
          <div class={styles.join}>
            <div class={styles.qr}>
              <QrCode address={code().url} title={t('meeting.join_qr')} />
            </div>
            <p class={styles.lead}>{t('meeting.join_at', { address: addressOf(code().url) })}</p>
            <JoinCode size="room" code={code().code} />
            <div class={styles.seeds}>
              <Seeds in={counts().in} still={counts().still} size="room" />
            </div>
          </div>
        )}
      </Show>
    </div>
  )
}
