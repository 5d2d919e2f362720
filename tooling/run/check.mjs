import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { countLine } from './count-results.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'
import { steps } from './steps.mjs'

/** @typedef {import('./count-results.mjs').Outcome} Outcome */
/** @typedef {import('./steps.mjs').Step} Step */

const chosen = chooseSteps(process.argv.slice(2))
await ensureInstalled()

const results = join(root, 'test-results')
mkdirSync(results, { recursive: true })

/** @type {Map<string, Outcome>} */
const outcomes = new Map()
const started = Date.now()
for (const group of groupsOf(chosen)) {
  const waiting = [...group]
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await runAndTell(step)
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), group.length) }, lane))
}

const failed = chosen.filter(step => outcomes.get(step.id)?.failed !== 0)
process.stdout.write(`\n── Whole run: ${seconds(started)} s\n`)
for (const step of failed) process.stdout.write(`   failed: ${step.title}   (alone: node tooling/run/check.mjs --only ${step.id})\n`)
const line = countLine([...outcomes.values()])
writeFileSync(join(results, 'summary.txt'), `${line}\n`)
process.stdout.write(`\n${line}\n`)
process.exitCode = failed.length === 0 ? 0 : 1

/**
 * Steps that run at the same time, in order.
 *
 * @param {readonly Step[]} all
 */
function groupsOf(all) {
  /** @type {Step[][]} */
  const groups = []
  for (const step of all) {
    const last = groups.at(-1)
    if (step.isQuiet && last?.[0]?.isQuiet) last.push(step)
    else groups.push([step])
  }
  return groups
}

/** @param {Step} step */
async function runAndTell(step) {
  const title = `\n── ${chosen.indexOf(step) + 1}/${chosen.length} ${step.title}\n`
  if (!step.isQuiet) process.stdout.write(title)
  const from = Date.now()
  const outcome = await runStep(step)
  outcomes.set(step.id, outcome)
  if (step.isQuiet) process.stdout.write(title)
  if (outcome.report !== '') process.stdout.write(`${outcome.report.trimEnd()}\n`)
  const skipped = outcome.skipped === 0 ? '' : `, ${outcome.skipped} skipped`
  process.stdout.write(`   ${outcome.failed === 0 ? 'passed' : 'FAILED'} (${countLine([outcome])}${skipped}) in ${seconds(from)} s\n`)
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  const blocker = step.needs.find(id => outcomes.has(id) && outcomes.get(id)?.failed !== 0)
  if (blocker !== undefined) return { passed: 0, failed: 1, skipped: 0, report: `   not run, because "${blocker}" failed` }
  try {
    return await step.run()
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, report: `   could not be run: ${error instanceof Error ? error.stack : error}` }
  }
}

/** @param {readonly string[]} args */
function chooseSteps(args) {
  if (args.length === 0) return steps
  const ids = args[0] === '--only' ? (args[1] ?? '').split(',') : []
  const unknown = ids.filter(id => !steps.some(step => step.id === id))
  if (args.length > 2 || ids.length === 0 || unknown.length > 0) {
    process.stderr.write(`usage: check [--only ${steps.map(step => step.id).join(',')}]\n`)
    process.exit(2)
  }
  return steps.filter(step => ids.includes(step.id))
}

/** @param {number} from */
function seconds(from) {
  return ((Date.now() - from) / 1000).toFixed(1)
}
