import './page.ts'
import { cleanup, configure } from '@solidjs/testing-library'
import { fetchCatalog, locales } from '@tilth/i18n'
import { afterEach, vi } from 'vitest'
import { isReachable } from '../src/server/reachability.ts'
import { forgetAnswers, standInForServer, untilSent } from './answer-server.ts'

/** Requests wait for a turn of the timers, also of those that a test has stopped: one that never left would hold up all later ones. */
const sendWhatWaits = async (): Promise<void> => {
  if (vi.isFakeTimers()) {
    vi.runOnlyPendingTimers()
    vi.useRealTimers()
  }
  await untilSent()
}

const comeOnline = async (): Promise<void> => {
  dispatchEvent(new Event('online'))
  await vi.waitUntil(isReachable, 10_000)
}

standInForServer()
// What is waited for comes at once, but for a machine that does much else.
configure({ asyncUtilTimeout: 10_000 })

// Tests ask for words at once.
await Promise.all(locales.map(fetchCatalog))

// Test files share their modules and their page, which halves the time: each test leaves both as it found them.
afterEach(async () => {
  cleanup()
  globalThis.localStorage?.clear()
  globalThis.sessionStorage?.clear()
  await sendWhatWaits()
  const { unanswered, wasAway } = forgetAnswers()
  if (wasAway) await comeOnline()
  if (unanswered.length > 0) throw new Error(`The test asks the server and says no answer to: ${unanswered.join(', ')}`)
})
