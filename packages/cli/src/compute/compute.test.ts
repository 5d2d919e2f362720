import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const tilth = (kind: readonly string[], input: string) =>
  spawnSync(
    process.execPath,
    ['--import=tsx', join(import.meta.dirname, '../tilth.ts'), 'compute', ...kind],
    // The loader is this package's own, wherever the tests are started from.
    { cwd: join(import.meta.dirname, '../..'), input, encoding: 'utf8' },
  )

test('results alone stand on standard output', () => {
  const { status, stdout, stderr } = tilth(['descriptive'], '{"cases":[{"id":"a","counts":[1,1]}]}')
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout).results).toMatchObject([{ id: 'a', n: 2, interpolatedMedian: 1.5 }])
})

test('a bad document and an unknown kind leave it empty and end with 2', () => {
  const bad = tilth(['descriptive'], '{"cases":[{"counts":[1,-1]}]}')
  expect([bad.status, bad.stdout]).toEqual([2, ''])
  expect(bad.stderr).toBe('cases[0].counts[1]: -1 is not between 0 and 1000000000. (compute.out_of_range)\n')
  const unknown = tilth(['descriptions'], '{}')
  expect([unknown.status, unknown.stdout]).toEqual([2, ''])
  expect(unknown.stderr).toContain('"descriptions" is no kind of computing.')
})
