import { query, toStatement } from '@tilth/db'
import { person } from '@tilth/db/district'
import { inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, succeed, type TestDistrict } from '../../test/harness.ts'
import { openTlaRound } from '../../test/tla-round.ts'
import { revealRound } from '../rounds/use-cases.ts'
import { readVoices } from './use-cases.ts'

const position = async (district: TestDistrict, people: readonly { readonly personId: string }[], words: string) => {
  const { db } = await district.asSystem()
  await db.write([
    toStatement(
      query
        .update(person)
        .set({ position: words })
        .where(inArray(person.id, [...people.map(each => each.personId)])),
    ),
  ])
}

test('before the reveal of a confidential round no group is small enough to tell who has finished', async () => {
  const district = await createTestDistrict()
  const round = await openTlaRound(district, 4)
  await position(district, round.people.slice(0, 3), 'Teacher')
  await position(district, round.people.slice(3), ' teacher ')
  await round.rate(0, { E1: 10 })
  const view = await succeed(readVoices, round.leading, { roundId: round.roundId })
  expect([view.invited, view.heard, view.floor]).toEqual([4, 1, 5])
  expect(view.partitions.flatMap(partition => partition.groups).every(group => group.heard === null && group.protected)).toBe(true)
  expect(view.partitions.find(({ id }) => id === 'role')?.groups).toEqual([
    { id: 'teacher', label: 'Teacher', invited: 4, heard: null, protected: true, missing: false },
  ])
  const [member] = round.contexts
  if (!member) throw new Error('nobody')
  const seen = await succeed(readVoices, member, { roundId: round.roundId })
  expect(seen.partitions.flatMap(partition => partition.groups).every(group => group.invited === null)).toBe(true)
})

test('whoever runs a named round sees whose voice is missing at once, the others not before the reveal', async () => {
  const district = await createTestDistrict()
  const round = await openTlaRound(district, 3, { visibility: 'named' })
  await position(district, round.people.slice(0, 2), 'Teacher')
  await position(district, round.people.slice(2), 'Family representative')
  await round.rate(0, { E1: 10 })
  const groups = [
    { id: 'family representative', label: 'Family representative', invited: 1, heard: 0, protected: false, missing: true },
    { id: 'teacher', label: 'Teacher', invited: 2, heard: 1, protected: false, missing: false },
  ]
  const leading = await succeed(readVoices, round.leading, { roundId: round.roundId })
  expect(leading.partitions.find(({ id }) => id === 'role')?.groups).toEqual(groups)
  const [member] = round.contexts
  if (!member) throw new Error('nobody')
  const before = await succeed(readVoices, member, { roundId: round.roundId })
  expect(before.partitions.flatMap(partition => partition.groups).every(group => group.protected)).toBe(true)
  await succeed(revealRound, round.leading, { roundId: round.roundId })
  const after = await succeed(readVoices, member, { roundId: round.roundId })
  expect(after.partitions.find(({ id }) => id === 'role')?.groups).toEqual(groups)
})

test('a large group is heard before the reveal where both the heard and the silent are enough, and in one partition alone', async () => {
  const district = await createTestDistrict()
  const round = await openTlaRound(district, 12)
  await position(district, round.people, 'Teacher')
  for (const rater of [0, 1, 2, 3, 4]) await round.rate(rater, { E1: 10 })
  const some = await succeed(readVoices, round.leading, { roundId: round.roundId })
  expect(some.partitions.map(({ groups }) => groups.map(group => group.heard))).toEqual([[5], [null], [null]])
  for (const rater of [5, 6, 7]) await round.rate(rater, { E1: 10 })
  const most = await succeed(readVoices, round.leading, { roundId: round.roundId })
  expect(most.partitions.map(({ groups }) => groups.map(group => group.heard))).toEqual([[null], [null], [null]])
})

test('an administrator looks from outside, also after the reveal', async () => {
  const district = await createTestDistrict()
  const round = await openTlaRound(district, 3)
  for (const rater of [0, 1, 2]) await round.rate(rater, { E1: 10 })
  await succeed(revealRound, round.leading, { roundId: round.roundId })
  const outside = await district.as(await district.addPerson('Ada', 'administrator'))
  const view = await succeed(readVoices, outside, { roundId: round.roundId })
  expect(view.partitions.flatMap(({ groups }) => groups).every(group => group.heard === null)).toBe(true)
  const team = await succeed(readVoices, round.leading, { roundId: round.roundId })
  expect(team.partitions.flatMap(({ groups }) => groups).every(group => group.heard === 3)).toBe(true)
})
