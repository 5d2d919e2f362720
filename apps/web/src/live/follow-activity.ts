import type { LiveEvent } from './is-touched-by.ts'

export interface Following {
  /** Opens the stream after `lastEventId`; returns the way to stop it. */
  readonly open: (
    lastEventId: string | null,
    on: { started: () => void; event: (id: string, event: LiveEvent) => void; ended: () => void },
  ) => () => void
  readonly onEvent: (event: LiveEvent) => void
  /** The stream stands again, and events may have been missed that it cannot bring. */
  readonly onGap: () => void
  readonly wait: (milliseconds: number, then: () => void) => () => void
}

const waits = [1_000, 2_000, 4_000, 8_000, 15_000] as const

/** Follows a stream over its interruptions: resumes after the last event seen, waits longer from time to time. Returns the way to stop. */
export const followActivity = (following: Following): (() => void) => {
  let lastEventId: string | null = null
  let failures = 0
  let isStopped = false
  let stopCurrent = (): void => {}

  const start = (): void => {
    let hasEnded = false
    const stop = following.open(lastEventId, {
      started: () => {
        failures = 0
        if (lastEventId === null) following.onGap()
      },
      event: (id, event) => {
        lastEventId = id
        following.onEvent(event)
      },
      ended: () => {
        if (isStopped || hasEnded) return
        hasEnded = true
        const pause = waits[Math.min(failures, waits.length - 1)] ?? 15_000
        failures += 1
        stopCurrent = following.wait(pause, start)
      },
    })
    if (!hasEnded) stopCurrent = stop
  }

  start()
  return () => {
    isStopped = true
    stopCurrent()
  }
}
