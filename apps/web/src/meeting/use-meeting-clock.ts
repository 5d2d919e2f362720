import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import { type TimerStanding, timerLeft } from './timer-left.ts'

const beat = 250

/** Seconds left on the meeting's timer by the server's clock: `at` is what that said when the answer was read, at `readAt` by this machine's. */
export const useMeetingClock = (
  standing: () => { readonly timer: TimerStanding; readonly at: string; readonly readAt: number },
): (() => number | null) => {
  const [now, setNow] = createSignal(Date.now())
  createEffect(() => {
    if (standing().timer.state !== 'running') return
    setNow(Date.now())
    const ticking = setInterval(() => setNow(Date.now()), beat)
    onCleanup(() => clearInterval(ticking))
  })
  return createMemo(() => {
    const { timer, at, readAt } = standing()
    return timerLeft(timer, Date.parse(at) + Math.max(0, now() - readAt))
  })
}
