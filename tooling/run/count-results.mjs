/**
 * What a step found: checks that held, checks that did not, checks left out, and what a person should read about it.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, report: string }} Outcome
 */

/** A browser on a busy machine may lose one race; several at once are a defect of the product or of the journeys. */
const mostFlaky = 2

/**
 * Counts a vitest JSON report. A file that could not be loaded is one failure, an error outside any test is one failure, and so is
 * each of `expectedProjects` (folders) without a single passed test: silence is not success.
 *
 * @param {VitestReport} report as `vitest --reporter=json` writes it
 * @param {{ exitCode: number, expectedProjects?: readonly string[] }} run
 * @returns {Outcome}
 *
 * @typedef {{ testResults: readonly { name: string, status: string, message?: string, assertionResults: readonly { status: string }[] }[] }} VitestReport
 */
export function countVitest(report, { exitCode, expectedProjects = [] }) {
  const count = { passed: 0, failed: 0, skipped: 0 }
  /** @type {string[]} */
  const lines = []
  /** @type {string[]} */
  const filesWithPasses = []
  for (const file of report.testResults) {
    const before = { ...count }
    for (const { status } of file.assertionResults) {
      if (status === 'passed') count.passed += 1
      else if (status === 'failed') count.failed += 1
      else count.skipped += 1
    }
    if (count.passed > before.passed) filesWithPasses.push(file.name)
    if (file.status === 'failed' && count.failed === before.failed) {
      count.failed += 1
      lines.push(`${file.name} could not be run: ${file.message ?? 'no message'}`)
    }
  }
  for (const folder of expectedProjects) {
    if (filesWithPasses.some(name => name.startsWith(`${folder}/`))) continue
    count.failed += 1
    lines.push(`${folder} has a test script and not one passing test`)
  }
  if (exitCode !== 0 && count.failed === 0) {
    count.failed += 1
    lines.push(`vitest ended with ${exitCode} although no test failed: an error outside the tests (see above)`)
  }
  return { ...count, report: lines.join('\n') }
}

/**
 * Counts a Playwright JSON report. A journey that passed only when it was tried again counts as passed and is named, so that somebody looks
 * at it; more than `mostFlaky` of them are a failure. A run without any test is one failure.
 *
 * @param {PlaywrightReport} report
 * @param {{ exitCode: number }} run
 * @returns {Outcome}
 *
 * @typedef {{ title: string, specs?: readonly { title: string, tests: readonly { status: string }[] }[], suites?: readonly Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites?: readonly Suite[], errors?: readonly { message?: string }[] }} PlaywrightReport
 */
export function countPlaywright({ stats, suites = [], errors = [] }, { exitCode }) {
  const isTooFlaky = stats.flaky > mostFlaky
  const passed = stats.expected + (isTooFlaky ? 0 : stats.flaky)
  let failed = stats.unexpected + (isTooFlaky ? stats.flaky : 0)
  const lines = errors.map(error => error.message ?? 'an error without a message')
  if (passed + failed === 0) lines.push('no journey was run')
  if (failed === 0 && (exitCode !== 0 || lines.length > 0)) {
    failed = 1
    if (lines.length === 0) lines.push(`playwright ended with ${exitCode} although no journey failed`)
  }
  for (const name of flakyIn(suites)) lines.push(`passed only when it was tried again: ${name}`)
  return { passed, failed, skipped: stats.skipped, report: lines.join('\n') }
}

/**
 * @param {readonly Suite[]} suites
 * @returns {readonly string[]}
 */
function flakyIn(suites) {
  return suites.flatMap(({ title, specs = [], suites: inside = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(spec => `${title} › ${spec.title}`),
    ...flakyIn(inside),
  ])
}

/**
 * @param {readonly Pick<Outcome, 'passed' | 'failed'>[]} outcomes
 * @returns {string} the last line of every run of the checks
 */
export function countLine(outcomes) {
  const sum = { passed: 0, failed: 0 }
  for (const { passed, failed } of outcomes) {
    sum.passed += passed
    sum.failed += failed
  }
  return `${sum.passed} passed, ${sum.failed} failed`
}
