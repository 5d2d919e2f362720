import { defineConfig } from 'vitest/config'

/** Every package's tests in one run. It lies here because a `vitest.config.ts` at the root would be found by each package alone. */
export default defineConfig({
  test: {
    projects: ['apps/*', 'packages/*', 'plugins/*', 'tooling/boundaries', 'tooling/run'],
  },
})
