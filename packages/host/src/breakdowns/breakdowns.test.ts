import { query, readMany, toStatement } from '@tilth/db'
import { person, release } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { openTlaRound, revealedTlaRound } from '../../test/tla-round.ts'
import { recordFinding } from '../results/use-cases.ts'
import { revealRound } from '../rounds/use-cases.ts'
import { compareRounds, readBreakdown } from './use-cases.ts'

const place = async (district: TestDistrict, personId: string, change: { readonly position?: string; readonly locale?: string }) => {
  const { db } = await district.asSystem()
  await db.write([toStatement(query.update(person).set(change).where(eq(person.id, personId)))])
}

const mixedRound = async (district: TestDistrict, { teachers, families }: { readonly teachers: number; readonly families: number }) => {
  const round = await openTlaRound(district, teachers + families)
  for (const [index, { personId }] of round.people.entries())
    await place(district, personId, { position: index < teachers ? 'Teacher' : 'Family', locale: index % 2 === 0 ? 'en' : 'es' })
  return round
}

const by = (roundId: string, partition: 'role' | 'site' | 'language') => ({ roundId, by: partition, locale: 'en' })

test('groups that are large enough are shown, with median, spread and a sentence', async () => {
  const district = await createTestDistrict()
  const round = await mixedRound(district, { teachers: 6, families: 5 })
  for (const rater of round.people.keys()) await round.rate(rater, { E1: rater < 6 ? 20 : 80, E2: 50, S6: 30 })
  await succeed(revealRound, round.leading, { roundId: round.roundId })
  const view = await succeed(readBreakdown, round.leading, by(round.roundId, 'role'))
  expect([view.ready, view.groups.map(({ label, people }) => [label, people])]).toEqual([
    true,
    [
      ['Family', 5],
      ['Teacher', 6],
    ],
  ])
  expect(view.groups.map(({ items }) => items?.[0]?.median)).toEqual([80, 20])
  expect(view.groups[0]?.items?.[0]?.sentence).toContain('five')
  const site = await succeed(readBreakdown, round.leading, by(round.roundId, 'site'))
  expect(site.groups.map(({ people }) => people)).toEqual([11])
})

test('a small group takes another one with it, and in no way of dividing people can it be found', async () => {
  const district = await createTestDistrict()
  const round = await mixedRound(district, { teachers: 8, families: 2 })
  for (const rater of round.people.keys()) await round.rate(rater, { E1: 20, E2: 50, S6: 30 })
  await succeed(revealRound, round.leading, { roundId: round.roundId })
  const view = await succeed(readBreakdown, round.leading, by(round.roundId, 'role'))
  expect(view.groups).toEqual([
    { id: 'family', label: 'Family', people: null, items: null },
    { id: 'teacher', label: 'Teacher', people: null, items: null },
  ])
  const { db } = await district.asSystem()
  const [rows] = await readMany(db, [query.select().from(release)])
  expect(JSON.stringify(rows[0]?.snapshot)).not.toContain('"people":8')
})

test('an item that too few of a group marked is hidden for all groups of that partition', async () => {
  const district = await createTestDistrict()
  const round = await mixedRound(district, { teachers: 6, families: 5 })
  for (const rater of round.people.keys()) await round.rate(rater, { E1: 20, E2: rater === 10 ? 254 : 50, S6: 30 })
  await succeed(revealRound, round.leading, { roundId: round.roundId })
  const view = await succeed(readBreakdown, round.leading, by(round.roundId, 'role'))
  expect(view.groups.map(({ items }) => items?.map(item => item.counted))).toEqual([
    [5, null, 5],
    [6, null, 6],
  ])
})

test('the pattern is kept: who changes a role afterwards moves no number', async () => {
  const district = await createTestDistrict()
  const round = await mixedRound(district, { teachers: 6, families: 5 })
  for (const rater of round.people.keys()) await round.rate(rater, { E1: 20, E2: 50, S6: 30 })
  await succeed(revealRound, round.leading, { roundId: round.roundId })
  const before = await Promise.all([1, 2].map(() => succeed(readBreakdown, round.leading, by(round.roundId, 'role'))))
  await place(district, round.people[0]?.personId ?? '', { position: 'Family' })
  expect(await succeed(readBreakdown, round.leading, by(round.roundId, 'role'))).toEqual(before[0])
  expect(before[1]).toEqual(before[0])
})

test('rounds of one org stand beside each other, each under its own floor', async () => {
  const district = await createTestDistrict()
  const first = await revealedTlaRound(district, [0, 2, 4])
  await succeed(recordFinding, first.leading, {
    roundId: first.roundId,
    item: 'E1',
    version: 0,
    position: 5,
    reason: 'We looked',
    minorityNote: '',
  })
  district.clock.now = new Date('2026-10-01T16:00:00.000Z')
  const second = await openTlaRound(district, 5, { items: ['E1', 'S6'] })
  for (const [rater, mark] of [50, 51, 52, 50, 49].entries()) await second.rate(rater, { E1: mark, S6: 30 })
  await succeed(revealRound, second.leading, { roundId: second.roundId })
  const view = await succeed(compareRounds, first.leading, { roundId: second.roundId, locale: 'en' })
  expect(view.rounds.map(({ id, counted }) => [id, counted])).toEqual([
    [first.roundId, 3],
    [second.roundId, 5],
  ])
  const e1 = view.items.find(item => item.code === 'E1')
  expect(e1?.points.map(({ median, agreed, why }) => [median, agreed, why])).toEqual([
    [2, 5, null],
    [50, null, null],
  ])
  expect(e1?.sentence).toBe('Then: At Not aligned at all. Now: At On our way.')
  expect(view.items.find(item => item.code === 'E2')?.points.map(({ why }) => why)).toEqual([null, 'not-asked'])
  const outside = await district.as(await district.addPerson('Ada', 'administrator'))
  const seen = await succeed(compareRounds, outside, { roundId: second.roundId, locale: 'es' })
  expect(seen.items.find(item => item.code === 'E1')?.points.map(({ why, counted }) => [why, counted])).toEqual([
    ['protected', null],
    [null, 5],
  ])
})

test('before the reveal there is nothing to break down or compare', async () => {
  const district = await createTestDistrict()
  const round = await openTlaRound(district, 3)
  await round.rate(0, { E1: 10 })
  expect((await refuse(readBreakdown, round.leading, by(round.roundId, 'role'))).code).toBe('denied')
  expect((await refuse(compareRounds, round.leading, { roundId: round.roundId, locale: 'en' })).code).toBe('denied')
})
