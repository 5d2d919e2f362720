import { cleanup, configure } from '@solidjs/testing-library'
import { fetchCatalog, locales } from '@tilth/i18n'
import { afterEach } from 'vitest'

// What is waited for comes at once, but for a machine that does much else.
configure({ asyncUtilTimeout: 10_000 })

// Tests ask for words at once.
await Promise.all(locales.map(fetchCatalog))

// Test files share their modules and their page, which halves the time: each test leaves both as it found them.
afterEach(() => {
  cleanup()
  globalThis.localStorage?.clear()
})
