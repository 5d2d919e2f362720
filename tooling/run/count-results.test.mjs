import { describe, expect, test } from 'vitest'
import { countLine, countPlaywright, countVitest } from './count-results.mjs'

/** @param {string} name @param {readonly string[]} statuses */
const file = (name, statuses, status = statuses.includes('failed') ? 'failed' : 'passed') => ({
  name,
  status,
  message: '',
  assertionResults: statuses.map(each => ({ status: each })),
})

describe('counting a vitest report', () => {
  test('passed, failed and left out are apart', () => {
    const report = { testResults: [file('/a/x.test.ts', ['passed', 'failed', 'pending']), file('/a/y.test.ts', ['passed', 'todo'])] }
    expect(countVitest(report, { exitCode: 1 })).toEqual({ passed: 2, failed: 1, skipped: 2, report: '' })
  })

  test('a file that could not be loaded is one failure', () => {
    const outcome = countVitest({ testResults: [file('/a/x.test.ts', [], 'failed')] }, { exitCode: 1 })
    expect(outcome.failed).toBe(1)
    expect(outcome.report).toContain('/a/x.test.ts could not be run')
  })

  test('an error outside all tests is one failure', () => {
    expect(countVitest({ testResults: [file('/a/x.test.ts', ['passed'])] }, { exitCode: 1 })).toMatchObject({ passed: 1, failed: 1 })
  })

  test('a package without one passing test is one failure, also where its tests are all left out', () => {
    const report = { testResults: [file('/a/x.test.ts', ['passed']), file('/ab/y.test.ts', ['passed']), file('/b/z.test.ts', ['pending'])] }
    const outcome = countVitest(report, { exitCode: 0, expectedProjects: ['/a', '/b', '/c'] })
    expect(outcome).toMatchObject({ passed: 2, failed: 2, skipped: 1 })
    expect(outcome.report.split('\n').map(line => line.split(' ')[0])).toEqual(['/b', '/c'])
  })
})

describe('counting a Playwright report', () => {
  const clean = { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }

  test('a journey that passed when it was tried again is counted and named', () => {
    const suites = [
      {
        title: 'rings.journey.ts',
        specs: [
          { title: 'by keyboard', tests: [{ status: 'flaky' }] },
          { title: 'on a phone', tests: [{ status: 'expected' }] },
        ],
      },
    ]
    const outcome = countPlaywright({ stats: { ...clean, flaky: 1 }, suites }, { exitCode: 0 })
    expect(outcome).toMatchObject({ passed: 4, failed: 0, skipped: 1 })
    expect(outcome.report).toBe('passed only when it was tried again: rings.journey.ts › by keyboard')
  })

  test('more than two of them are failures', () => {
    expect(countPlaywright({ stats: { ...clean, flaky: 3 } }, { exitCode: 0 })).toMatchObject({ passed: 3, failed: 3 })
  })

  test.each([
    ['no journey at all', { stats: { ...clean, expected: 0 } }, 0],
    ['a wrong exit code alone', { stats: clean }, 1],
    ['an error outside the journeys', { stats: clean, errors: [{ message: 'the browser is gone' }] }, 0],
  ])('%s is one failure that is explained', (_what, report, exitCode) => {
    const outcome = countPlaywright(report, { exitCode })
    expect(outcome.failed).toBe(1)
    expect(outcome.report).not.toBe('')
  })

  test('a clean run has none', () => {
    expect(countPlaywright({ stats: clean }, { exitCode: 0 })).toEqual({ passed: 3, failed: 0, skipped: 1, report: '' })
  })
})

test('the last line adds up what the steps counted', () => {
  expect(
    countLine([
      { passed: 3, failed: 0 },
      { passed: 1, failed: 2 },
    ]),
  ).toBe('4 passed, 2 failed')
})
