import { test as base } from '@playwright/test'
import { type OpenScreen, openScreens } from './open-screens.ts'
import { type RunningServer, startServer } from './start-server.ts'

interface JourneyFixtures {
  /** Command-line flags of the server, for instance `['--demo']`; set with `journey.use`. */
  readonly serverFlags: readonly string[]
  /** A server of its own for each journey, on a free port with an empty data directory; `page.goto('/')` goes there. */
  readonly server: RunningServer
  readonly openScreen: OpenScreen
}

/** Playwright's `test` with a running server. A journey that fails carries what its server printed. */
export const journey = base.extend<JourneyFixtures>({
  serverFlags: [[], { option: true }],
  server: async ({ serverFlags }, use, testInfo) => {
    const server = await startServer({ flags: serverFlags })
    await use(server)
    await server.stop()
    if (testInfo.status !== testInfo.expectedStatus)
      await testInfo.attach('server output', { body: server.output(), contentType: 'text/plain' })
    await server.clean()
  },
  baseURL: async ({ server }, use) => use(server.url),
  openScreen: ({ browser, server }, use) => openScreens({ browser, baseURL: server.url }, use),
})
