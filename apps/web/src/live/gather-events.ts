import type { LiveEvent } from './is-touched-by.ts'

export interface Gathering {
  /** Reads again what these events touched; resolves once it is there. */
  readonly read: (events: readonly LiveEvent[]) => Promise<unknown>
  readonly wait: (milliseconds: number, then: () => void) => () => void
}

/** Only counts move: when a whole school joins at once, each screen reads them again every few seconds and not two hundred times. */
const countsOnly: ReadonlySet<string> = new Set(['round.progressed', 'second_pass.progressed', 'ballot.progressed'])

const pauseAfterCounts = 2_000

/** A reading that hangs keeps nobody from the next event for longer. */
const longestReading = 5_000

/**
 * Turns events into readings, never two at a time: what happens while one runs is read together after it. The first event of a quiet time,
 * and everything but a count, is read at once.
 */
export const gatherEvents = ({ read, wait }: Gathering): { readonly add: (event: LiveEvent) => void; readonly stop: () => void } => {
  let waiting: LiveEvent[] = []
  let state: 'idle' | 'reading' | 'pausing' = 'idle'
  let cancelWait = (): void => {}
  let reading = 0

  const start = (): void => {
    const events = waiting
    waiting = []
    state = 'reading'
    reading += 1
    const mine = reading
    const finish = (): void => {
      if (state !== 'reading' || mine !== reading) return
      cancelWait()
      if (waiting.some(event => !countsOnly.has(event.kind))) {
        start()
        return
      }
      state = 'pausing'
      cancelWait = wait(pauseAfterCounts, () => {
        state = 'idle'
        if (waiting.length > 0) start()
      })
    }
    cancelWait = wait(longestReading, finish)
    read(events).then(finish, finish)
  }

  return {
    add(event) {
      waiting.push(event)
      if (state === 'reading' || (state === 'pausing' && countsOnly.has(event.kind))) return
      cancelWait()
      start()
    },
    stop() {
      reading += 1
      state = 'reading'
      cancelWait()
    },
  }
}
