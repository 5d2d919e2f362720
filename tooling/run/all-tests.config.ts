import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { packagesWithScript } from './packages-with-script.mjs'
import { root } from './root.mjs'

/** Those that need a page, a compiler of Solid, or modules of their own for every file. */
const apart = ['apps/web', 'packages/ui', 'plugins/tutoring-tqis', 'packages/db', 'tooling/bench']

const folders = packagesWithScript('test', 'vitest')
const together = folders.filter(folder => !apart.includes(folder))

/**
 * Every package's tests in one run. It lies here because a `vitest.config.ts` at the root would be found by each package alone. Packages
 * that need nothing of their own are one project: what several of them import is read and compiled once. By itself vitest leaves a core
 * free, which on two cores is half of them.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve: { conditions: ['@tilth/source'] },
        ssr: { resolve: { conditions: ['@tilth/source', 'node'] } },
        test: {
          name: 'together',
          environment: 'node',
          isolate: false,
          // A machine that does much else at once is no fault of what is tested.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: together.map(folder => `${folder}/**/*.test.{ts,mjs}`),
          setupFiles: together.map(folder => `${folder}/test/setup.ts`).filter(file => existsSync(join(root, file))),
        },
      },
      ...folders.filter(folder => apart.includes(folder)),
    ],
    maxWorkers: availableParallelism(),
  },
})
