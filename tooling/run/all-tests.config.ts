import { defineConfig } from 'vitest/config'
import { packagesWithScript } from './packages-with-script.mjs'
import { root } from './root.mjs'

/** Every package's tests in one run. It lies here because a `vitest.config.ts` at the root would be found by each package alone. */
export default defineConfig({
  root,
  test: { projects: [...packagesWithScript('test', 'vitest')] },
})
