export interface TimerStanding {
  readonly state: 'none' | 'running' | 'stopped'
  readonly endsAt: string | null
  readonly seconds: number | null
}

/** Whole seconds left on a timer at a moment of the server's clock, never under 0; null where there is no timer. */
export const timerLeft = (timer: TimerStanding, now: number): number | null => {
  if (timer.state === 'none') return null
  if (timer.state === 'stopped') return timer.seconds
  return timer.endsAt === null ? null : Math.max(0, Math.ceil((Date.parse(timer.endsAt) - now) / 1000))
}

/** 500 as `8:20`. */
export const clockFace = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
