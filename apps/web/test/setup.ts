import { cleanup } from '@solidjs/testing-library'
import { fetchCatalog, locales } from '@tilth/i18n'
import { afterEach } from 'vitest'

// Tests ask for words at once.
await Promise.all(locales.map(fetchCatalog))

// Test files share their modules and their page, which halves the time: each test leaves both as it found them.
afterEach(() => {
  cleanup()
  globalThis.localStorage?.clear()
})
