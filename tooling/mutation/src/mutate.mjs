import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'

/**
 * Mutation tests of files of core: `npm run mutate -- src/rubrics/rwg.ts ...`, paths from packages/core. Works in a copy outside the
 * repository, so that nothing of it is ever mutated, and takes the tests of the folders it mutates.
 */
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Say which files of packages/core to mutate, for instance src/rubrics/rwg.ts.')
  process.exit(2)
}

const root = join(import.meta.dirname, '..', '..', '..')
const copy = mkdtempSync(join(tmpdir(), 'tilth-mutation-'))
const core = join(copy, 'packages', 'core')

try {
  cpSync(join(root, 'packages', 'core'), core, { recursive: true, filter: path => !/node_modules|dist|\.turbo/.test(path) })
  mkdirSync(join(copy, 'tooling'), { recursive: true })
  symlinkSync(join(root, 'packages', 'core', 'node_modules'), join(core, 'node_modules'))
  cpSync(join(root, 'tooling', 'tsconfig'), join(copy, 'tooling', 'tsconfig'), { recursive: true })
  process.chdir(core)
  const results = await new Stryker({
    mutate: files,
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    concurrency: Number(process.env.MUTATE_AT_ONCE ?? 1),
    coverageAnalysis: 'perTest',
    inPlace: true,
    disableTypeChecks: false,
    logLevel: 'warn',
    warnings: { slow: false },
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    vitest: { configFile: 'vitest.config.ts', related: true },
    allowConsoleColors: false,
    timeoutMS: 20_000,
  }).runMutationTest()
  console.log(`${results.length} mutants in ${files.length} files`)
} finally {
  process.chdir(root)
  rmSync(copy, { recursive: true, force: true })
}
