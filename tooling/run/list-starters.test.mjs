import { expect, test } from 'vitest'
import { listStarters } from './list-starters.mjs'

/** @type {Readonly<Record<number, { command: string, parent: number }>>} */
const processes = {
  9: { command: 'sh -c node tooling/run/up.mjs', parent: 8 },
  8: { command: '/cache/_npx/1/node_modules/pnpm/pnpm run up', parent: 7 },
  7: { command: 'npm exec pnpm@12.21.0 run up', parent: 6 },
  6: { command: 'sh -c npx --yes pnpm@12.21.0 run up', parent: 5 },
  5: { command: 'npm start', parent: 4 },
  4: { command: '/bin/sh -c npm start', parent: 3 },
  3: { command: '-bash', parent: 1 },
}
const read = (/** @type {number} */ pid) => processes[pid] ?? null

test('those between us and the command that was typed, and nothing above', () => {
  expect(listStarters(9, read)).toEqual([9, 8, 7, 6, 5])
})

test('started by hand there are none', () => {
  expect(listStarters(3, read)).toEqual([])
  expect(listStarters(77, read)).toEqual([])
})
