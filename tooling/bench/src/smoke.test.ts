import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { describeCase } from './describe-case.ts'
import { expectClose } from './expect-close.ts'

test('all implementations give the same numbers', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), '--smoke'], {
    cwd: join(import.meta.dirname, '..'),
  })
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(8)
  expect(lines.filter(line => !/: \d ran and agree$/.test(line))).toEqual([])
}, 60_000)

test('numbers that differ are told', () => {
  expect(() =>
    expectClose('x', [
      [1, 2],
      [1, 2.1],
    ]),
  ).toThrow('x: 2 beside 2.1 at 1.')
  expect(() => expectClose('x', [[1, 2], [1]])).toThrow('x: 2 numbers beside 1.')
  expect(() => expectClose('x', [[], []])).toThrow('x: nothing to compare.')
  expect(() => expectClose('x', [Number.NaN, Number.NaN])).toThrow('NaN')
  expect(expectClose('x', [1, 1 + 1e-12])).toBeUndefined()
})

test('a missed aim says by how much and what the limit is', () => {
  const timing = { rounds: 3, median: 30, min: 10, max: 40, cpu: 29 }
  const made = {
    title: 'Something',
    aim: 20,
    limit: 'so it is',
    contenders: [{ name: 'ours', run: () => 1 }] as const,
    recorded: [['theirs', 60] as const],
    compare: () => {},
  }
  const text = describeCase(made, [timing])
  expect(text).toContain('aim 20 ms: missed by 10 ms, 1.50x of it; its fastest round met it. The limit: so it is')
  expect(text).toMatch(/theirs +60 ms +2\.00x +recorded elsewhere/)
  expect(describeCase({ ...made, aim: 45 }, [timing])).toContain('aim 45 ms: met, with 15 ms to spare')
})
