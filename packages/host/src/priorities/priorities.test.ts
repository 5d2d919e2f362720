import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { revealedTlaRound } from '../../test/tla-round.ts'
import { readHome } from '../districts/use-cases.ts'
import { choosePriority, parkCondition, parkTheRest, readPriorities, releaseCondition } from './use-cases.ts'

const items = ['E1', 'E2', 'S6', 'P1']
const because = 'Half of us cannot see what the other half sees.'

const choosing = async () => {
  const district = await createTestDistrict()
  const round = await revealedTlaRound(district, [10, 20, 90], { items })
  let version = 0
  const choose = async (item: string) => {
    ;({ version } = await succeed(choosePriority, round.leading, { roundId: round.roundId, version, item, lens: null, reason: because }))
  }
  return { district, ...round, choose, version: () => version }
}

test('at most three, each with a written reason, ranked in the order of choosing', async () => {
  const { roundId, leading, choose, version } = await choosing()
  expect((await refuse(choosePriority, leading, { roundId, version: 0, item: 'E1', lens: null, reason: '  ' })).code).toBe(
    'priority.reason_missing',
  )
  for (const item of ['S6', 'E1', 'E2']) await choose(item)
  expect(await refuse(choosePriority, leading, { roundId, version: version(), item: 'P1', lens: null, reason: because })).toMatchObject({
    code: 'priority.most_reached',
    params: { most: 3 },
  })
  const seen = await succeed(readPriorities, leading, { roundId, locale: 'es' })
  expect(seen.chosen.map(entry => [entry.item, entry.rank])).toEqual([
    ['S6', 1],
    ['E1', 2],
    ['E2', 3],
  ])
})

test('parking one closes the ranks and frees a place; the rest is parked with a date', async () => {
  const { roundId, leading, choose, version } = await choosing()
  for (const item of ['S6', 'E1', 'E2']) await choose(item)
  const parked = await succeed(parkCondition, leading, {
    roundId,
    version: version(),
    item: 'S6',
    reason: 'After the budget.',
    revisitOn: '2027-01-20',
  })
  const rest = await succeed(parkTheRest, leading, { roundId, version: parked.version, revisitOn: '2027-04-01' })
  expect(rest.parked).toBe(1)
  const seen = await succeed(readPriorities, leading, { roundId, locale: 'en' })
  expect(seen.chosen.map(entry => [entry.item, entry.rank])).toEqual([
    ['E1', 1],
    ['E2', 2],
  ])
  expect(seen.parked.map(entry => [entry.item, entry.revisitOn])).toEqual([
    ['S6', '2027-01-20'],
    ['P1', '2027-04-01'],
  ])
  await succeed(releaseCondition, leading, { roundId, version: rest.version, item: 'S6' })
  expect((await succeed(readPriorities, leading, { roundId, locale: 'en' })).parked).toHaveLength(1)
})

test('a choice made on an old screen is refused, and a day that is past too', async () => {
  const { roundId, leading, choose, contexts } = await choosing()
  await choose('E1')
  expect((await refuse(choosePriority, leading, { roundId, version: 0, item: 'E2', lens: null, reason: because })).code).toBe(
    'conflict.priorities_changed',
  )
  expect((await refuse(parkCondition, leading, { roundId, version: 1, item: 'E2', reason: '', revisitOn: '2026-09-01' })).code).toBe(
    'priority.revisit_in_the_past',
  )
  const member = contexts[0] ?? leading
  expect((await refuse(choosePriority, member, { roundId, version: 1, item: 'E2', lens: null, reason: because })).code).toBe('denied')
})

test('what was chosen stands on the home page of whoever may see the round', async () => {
  const { district, leading, choose } = await choosing()
  await choose('E1')
  const home = await succeed(readHome, leading, { locale: 'en' })
  expect(home.priorities).toMatchObject([{ item: 'E1', rank: 1, reason: because, agreed: null }])
  const stranger = await district.as(await district.addPerson('Stranger', 'member', district.schoolId))
  expect((await succeed(readHome, stranger, { locale: 'en' })).priorities).toEqual([])
})
