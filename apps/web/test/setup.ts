import { cleanup } from '@solidjs/testing-library'
import { afterEach } from 'vitest'

// Test files share their modules and their page, which halves the time: each test leaves both as it found them.
afterEach(() => {
  cleanup()
  globalThis.localStorage?.clear()
})
