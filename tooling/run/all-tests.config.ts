import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { packagesWithScript } from './packages-with-script.mjs'
import { root } from './root.mjs'

/**
 * Every package's tests in one run. It lies here because a `vitest.config.ts` at the root would be found by each package alone. By itself
 * vitest leaves a core free, which on two cores is half of them.
 */
export default defineConfig({
  root,
  test: { projects: [...packagesWithScript('test', 'vitest')], maxWorkers: availableParallelism() },
})
