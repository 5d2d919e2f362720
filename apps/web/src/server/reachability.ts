import { createSignal } from 'solid-js'

const [isReachable, setReachable] = createSignal(typeof navigator === 'undefined' || navigator.onLine)
const firstWait = 2_000
const longestWait = 20_000

let check: ReturnType<typeof setTimeout> | null = null

const checkAgain = (wait: number): void => {
  if (check !== null) return
  check = setTimeout(async () => {
    check = null
    const answered = await fetch('/health', { cache: 'no-store' }).then(
      response => response.ok,
      () => false,
    )
    if (answered) setReachable(true)
    else {
      setReachable(false)
      checkAgain(Math.min(Math.max(wait * 2, firstWait), longestWait))
    }
  }, wait)
}

/** An answer of any kind came. */
export const noteReached = (): void => {
  setReachable(true)
}

/** A request got no answer: the server is asked from time to time until it answers again. */
export const noteUnreached = (): void => {
  setReachable(false)
  checkAgain(firstWait)
}

/** A connection broke off, which a server that is well may also do: it is asked before anything is said. */
export const noteBrokenOff = (): void => checkAgain(0)

export const watchConnection = (): void => {
  addEventListener('offline', noteUnreached)
  addEventListener('online', () => {
    if (check !== null) clearTimeout(check)
    check = null
    checkAgain(0)
  })
}

export { isReachable }
