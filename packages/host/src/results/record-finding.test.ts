import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { revealedTlaRound } from '../../test/tla-round.ts'
import { readResults, recordFinding, removeComment, writeComment } from './use-cases.ts'

const found = { item: 'E1', position: 40, reason: 'Core subjects fit; electives do not.', minorityNote: 'Electives fit at my school.' }

test('two people edit one finding: the second is told and nothing is overwritten', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await revealedTlaRound(district, [10, 50, 90])
  expect(await succeed(recordFinding, leading, { roundId, version: 0, ...found })).toEqual({ version: 1 })
  const second = await refuse(recordFinding, leading, { roundId, version: 0, ...found, reason: 'Mine.' })
  expect(second).toMatchObject({ code: 'conflict.finding_changed', params: { version: 1 } })
  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  expect(seen.items[0]?.finding).toMatchObject({ reason: found.reason, minorityNote: found.minorityNote, version: 1, position: 40 })
})

test('at the very same moment one of two writers wins', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await revealedTlaRound(district, [10, 50, 90])
  const both = await Promise.allSettled([
    succeed(recordFinding, leading, { roundId, version: 0, ...found }),
    succeed(recordFinding, leading, { roundId, version: 0, ...found, reason: 'Mine.' }),
  ])
  expect(both.map(outcome => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a finding needs a place on the scale or words', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await revealedTlaRound(district, [10, 50, 90])
  expect((await refuse(recordFinding, leading, { roundId, version: 0, ...found, position: 101 })).code).toBe(
    'finding.position_off_the_scale',
  )
  expect((await refuse(recordFinding, leading, { roundId, version: 0, ...found, position: 254 })).code).toBe(
    'finding.position_off_the_scale',
  )
  expect(
    (await refuse(recordFinding, leading, { roundId, version: 0, item: 'E1', position: null, reason: ' ', minorityNote: '' })).code,
  ).toBe('finding.empty')
  expect((await refuse(recordFinding, leading, { roundId, version: 0, ...found, item: 'P4' })).code).toBe('finding.not_revealed')
})

test('a coach comments and takes the comment back; somebody else’s is not there to take', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await revealedTlaRound(district, [10, 20, 30, 40, 50])
  const coach = await district.as(await district.addPerson('Coach', 'coach'))
  expect((await refuse(recordFinding, coach, { roundId, version: 0, ...found })).code).toBe('denied')
  const { commentId } = await succeed(writeComment, coach, { roundId, item: 'E1', text: 'Ask the electives team.' })
  expect((await refuse(removeComment, leading, { commentId })).code).toBe('not_found')
  expect((await succeed(readResults, coach, { roundId, locale: 'en' })).items[0]?.comments).toMatchObject([{ author: 'Coach', mine: true }])
  await succeed(removeComment, coach, { commentId })
  expect((await succeed(readResults, coach, { roundId, locale: 'en' })).items[0]?.comments).toEqual([])
})
