import { announce, useI18n } from '@tilth/ui'
import { createEffect, on } from 'solid-js'
import type { MeetingView } from './queries.ts'
import { standingOf } from './standing-of.ts'

const lastMinute = 60

/** Says to screen readers, politely, what changes on the screen of the room: the condition or the questions, a reveal, a second marking, the timer. */
export const useSpokenMeeting = (meeting: () => MeetingView, timerLeft: () => number | null): void => {
  const { t } = useI18n()
  const current = () => meeting().current
  createEffect(
    on(
      () => current()?.item.code,
      () => {
        const shown = current()
        if (shown !== null) announce(`${shown.item.label}. ${t(shown.revealed ? 'meeting.spoken_revealed' : 'meeting.sealed')}`)
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      () => meeting().questions.shown !== null,
      isShown => {
        if (isShown) announce(t('results.questions'))
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      () => [current()?.item.code, current()?.revealed, current()?.secondPass.state] as const,
      ([code, revealed, pass], before) => {
        if (before === undefined || before[0] !== code) return
        const shown = current()
        if (shown === null) return
        const standing = shown.result === null ? null : standingOf(shown.result)
        if (pass !== before[2] && pass === 'open') announce(t('meeting.second_open'))
        else if (revealed && (revealed !== before[1] || pass !== before[2])) announce(standing?.sentence ?? t('results.protected'))
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      timerLeft,
      (left, before) => {
        if (meeting().timer.state !== 'running' || before === null || before === undefined || left === null) return
        if (left === 0 && before > 0) announce(t('meeting.timer_over'))
        else if (left <= lastMinute && before > lastMinute) announce(t('meeting.timer_minute'))
      },
      { defer: true },
    ),
  )
}
