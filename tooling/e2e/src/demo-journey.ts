import { test as base } from '@playwright/test'
import { type OpenScreen, openScreens } from './open-screens.ts'
import { type RunningServer, startServer } from './start-server.ts'

/**
 * Playwright's `test` with the demo district. All journeys of one worker share one server, so each of them leaves the demo's rounds open
 * or revealed as they were, and adds people under names of its own.
 */
export const demoJourney = base.extend<{ readonly openScreen: OpenScreen }, { readonly server: RunningServer }>({
  server: [
    async ({ browser: _ }, use) => {
      const server = await startServer({ flags: ['--demo'] })
      await use(server)
      await server.stop()
      await server.clean()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use, testInfo) => {
    await use(server.url)
    if (testInfo.status !== testInfo.expectedStatus)
      await testInfo.attach('server output', { body: server.output(), contentType: 'text/plain' })
  },
  openScreen: ({ browser, server }, use) => openScreens({ browser, baseURL: server.url }, use),
})
