import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countPlaywright, countVitest } from './count-results.mjs'
import { checkDocs } from './guards/check-docs.mjs'
import { checkHouse } from './guards/check-house.mjs'
import { checkIssueMessages } from './guards/check-issue-messages.mjs'
import { checkPluginNames } from './guards/check-plugin-names.mjs'
import { packagesWithScript } from './packages-with-script.mjs'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'
import { turboCommand } from './turbo-command.mjs'

/**
 * One part of `npm test`. A step whose `needs` failed in the same run is not run and counts as one failure. One that `isQuiet` says
 * nothing before its end, so such steps beside each other run at the same time.
 *
 * @typedef {{ id: string, title: string, isQuiet: boolean, needs: readonly string[], run: () => Promise<import('./count-results.mjs').Outcome> }} Step
 */

/** Every part of `npm test`, in order: what is quick to say first. @type {readonly Step[]} */
export const steps = [
  {
    id: 'types',
    title: 'Types',
    isQuiet: true,
    needs: [],
    run: () => turbo(['types', '--continue']),
  },
  { id: 'format', title: 'Format and lint', isQuiet: true, needs: [], run: () => pass([bin('biome'), 'ci', '--max-diagnostics=200', '.']) },
  { id: 'lint', title: 'Lint of Solid components', isQuiet: true, needs: [], run: () => pass([bin('oxlint'), '--deny-warnings', '.']) },
  {
    id: 'house',
    title: 'House rules: names, sizes, comments, a message for every issue, no plugin known by name',
    isQuiet: true,
    needs: [],
    run: async () => complaints([...checkHouse(root), ...checkIssueMessages(root), ...checkPluginNames(root)]),
  },
  {
    id: 'imports',
    title: 'Import rules',
    isQuiet: true,
    needs: [],
    run: () => pass([bin('tsx', 'tooling/boundaries'), 'src/check.ts'], { cwd: join(root, 'tooling/boundaries') }),
  },
  { id: 'dead', title: 'Dead code', isQuiet: true, needs: [], run: () => pass([bin('knip'), '--no-progress']) },
  { id: 'docs', title: "Docs' paths and links", isQuiet: true, needs: [], run: async () => complaints(checkDocs(root)) },
  { id: 'unit', title: 'Unit, property, use-case and component tests', isQuiet: false, needs: [], run: runVitest },
  {
    id: 'build',
    title: 'Build',
    isQuiet: true,
    needs: [],
    run: () => turbo(['build']),
  },
  { id: 'e2e', title: 'Journeys in a real Chromium', isQuiet: false, needs: ['build'], run: runPlaywright },
]

/**
 * @param {string} name
 * @param {string} [folder] of the package that has the program
 */
function bin(name, folder = '.') {
  return join(root, folder, 'node_modules', '.bin', name)
}

/**
 * One program as one check: all it said is shown when it fails.
 *
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
async function pass(command, options) {
  const { code, text } = await runCommand(command, options)
  return code === 0 ? { passed: 1, failed: 0, skipped: 0, report: '' } : { passed: 0, failed: 1, skipped: 0, report: text }
}

/** @param {readonly string[]} args */
function turbo(args) {
  const { command, env } = turboCommand([...args, '--output-logs=errors-only'])
  return pass(command, { env })
}

/** @param {readonly string[]} found */
function complaints(found) {
  return found.length === 0
    ? { passed: 1, failed: 0, skipped: 0, report: '' }
    : { passed: 0, failed: 1, skipped: 0, report: found.join('\n') }
}

async function runVitest() {
  const file = join(root, 'test-results', 'vitest.json')
  rmSync(file, { force: true })
  const { code } = await runCommand(
    [
      bin('vitest'),
      'run',
      '--config=tooling/run/all-tests.config.ts',
      '--testTimeout=60000',
      '--hookTimeout=60000',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    {
      output: 'live',
    },
  )
  if (!existsSync(file)) throw new Error(`vitest ended with ${code} and wrote no results`)
  const expectedProjects = packagesWithScript('test', 'vitest').map(folder => join(root, folder))
  return countVitest(JSON.parse(readFileSync(file, 'utf8')), { exitCode: code, expectedProjects })
}

async function runPlaywright() {
  const file = join(root, 'test-results', 'playwright.json')
  rmSync(file, { force: true })
  const { code } = await runCommand([bin('playwright', 'tooling/e2e'), 'test'], {
    cwd: join(root, 'tooling/e2e'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    output: 'live',
  })
  if (!existsSync(file)) throw new Error(`playwright ended with ${code} and wrote no results`)
  return countPlaywright(JSON.parse(readFileSync(file, 'utf8')), { exitCode: code })
}
