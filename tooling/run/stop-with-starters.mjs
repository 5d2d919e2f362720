import { isAlive } from './is-alive.mjs'
import { listStarters } from './list-starters.mjs'

/**
 * Asks this process to stop when one of those that started it is gone: npm and pnpm do not pass on every signal they get, and no
 * server is to be left behind.
 */
export function stopWithStarters() {
  const starters = listStarters(process.ppid)
  const watch = setInterval(() => {
    if (starters.every(isAlive)) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
