import { query, readMany } from '@tilth/db'
import { release, round } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { openTlaWindow, rateAndReveal, releaseBoth } from '../../test/tla-window.ts'
import { readBallots } from '../ballots/use-cases.ts'
import { compareRounds, readBreakdown } from '../breakdowns/use-cases.ts'
import { readHome } from '../districts/use-cases.ts'
import { exportRound } from '../exports/use-cases.ts'
import { readLayerNotes } from '../layer-notes/use-cases.ts'
import { readMeeting, readMinutes } from '../meetings/use-cases.ts'
import { readPriorities } from '../priorities/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import { readRound } from '../rounds/use-cases.ts'
import { addSchools, closeWindow, extendWindow, listWindows, readWindow, releaseWindow, withdrawSchool } from './use-cases.ts'

const sheets = (count: number, mark: number) => Array.from({ length: count }, (_, index) => ({ E1: mark + index, E2: 50, S6: 30 }))

const inSchool = async (district: TestDistrict, orgId: string) => district.as(await district.addPerson('School coach', 'coach', orgId))

test('one set-up makes a draft at every school with its own people, and opens them together', async () => {
  const district = await createTestDistrict()
  const { windowId, director, schools } = await openTlaWindow(district, [3, 2])
  const view = await succeed(readWindow, director, { windowId, locale: 'en' })
  expect(view.schools.map(({ orgName, state, invited, finished }) => [orgName, state, invited, finished])).toEqual([
    ['School 1', 'open', 3, 0],
    ['School 2', 'open', 2, 0],
  ])
  expect([view.patterns, view.releases, view.may.releaseToDistrict]).toEqual([null, [], false])
  expect(view.releaseBlockers.map(({ code }) => code)).toEqual(['window.no_school_ready'])
  const { windows } = await succeed(listWindows, director, { locale: 'es' })
  expect(windows.map(({ id, schools: count, state, released }) => [id, count, state, released])).toEqual([[windowId, 2, 'open', 'none']])
  const [first] = schools
  if (!first) throw new Error('no school')
  const seen = await succeed(readWindow, first.principal, { windowId, locale: 'en' })
  expect([seen.schools.map(school => school.orgName), seen.may.edit, seen.may.withdraw]).toEqual([['School 1'], false, true])
  await succeed(extendWindow, director, { windowId, closesAt: '2026-12-01T00:00:00.000Z' })
  await succeed(closeWindow, director, { windowId })
  const after = await succeed(listWindows, director, { locale: 'en' })
  expect(after.windows.map(card => [card.state, card.closesAt])).toEqual([['closed', '2026-12-01T00:00:00.000Z']])
  expect((await refuse(extendWindow, director, { windowId, closesAt: null })).code).toBe('window.all_closed')
})

test('before its release nobody outside the school sees its results, by no door', async () => {
  const district = await createTestDistrict()
  const { windowId, director, schools } = await openTlaWindow(district, [6, 6])
  const [first, second] = schools
  if (!first || !second) throw new Error('no school')
  await rateAndReveal(first, sheets(6, 20))
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const coach = await inSchool(district, first.orgId)
  const { roundId } = first
  for (const outside of [director, administrator, coach]) {
    expect((await refuse(readResults, outside, { roundId, locale: 'en' })).code).toBe('denied')
    expect((await refuse(readBreakdown, outside, { roundId, by: 'site', locale: 'en' })).code).toBe('denied')
    expect((await succeed(readRound, outside, { roundId, locale: 'en' })).may.seeResults).toBe(false)
    expect((await succeed(readHome, outside, { locale: 'en' })).priorities).toEqual([])
    const asked = { roundId, locale: 'en' }
    const refused = await Promise.all([
      refuse(compareRounds, outside, asked),
      refuse(readPriorities, outside, asked),
      refuse(readBallots, outside, asked),
      refuse(readMinutes, outside, asked),
      refuse(exportRound, outside, { ...asked, format: 'csv' }),
    ])
    expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('denied'))
    const meeting = await succeed(readMeeting, outside, { roundId, locale: 'en' })
    expect([meeting.orderedBy, meeting.current]).toEqual(['framework', null])
    expect((await refuse(readLayerNotes, outside, { roundId, locale: 'en' })).code).toBe('not_found')
  }
  expect((await succeed(readResults, first.principal, { roundId, locale: 'en' })).seenAs).toBe('team')

  expect((await refuse(releaseWindow, director, { windowId, stage: 'district' })).code).toBe('window.schools_come_first')
  expect((await refuse(releaseWindow, director, { windowId, stage: 'school', orgId: second.orgId })).code).toBe(
    'window.school_not_revealed',
  )
  expect(await succeed(releaseWindow, director, { windowId, stage: 'school' })).toEqual({ released: 1 })
  expect((await succeed(readResults, coach, { roundId, locale: 'en' })).seenAs).toBe('outside')
  expect((await refuse(readResults, director, { roundId, locale: 'en' })).code).toBe('denied')
  await rateAndReveal(second, sheets(6, 60))
  expect(await succeed(releaseWindow, director, { windowId, stage: 'school', orgId: second.orgId })).toEqual({ released: 1 })
  expect(await succeed(releaseWindow, director, { windowId, stage: 'district' })).toEqual({ released: 2 })
  const results = await succeed(readResults, director, { roundId, locale: 'en' })
  expect([results.seenAs, results.items[0]?.shown?.counted]).toEqual(['outside', 6])
  expect((await refuse(releaseWindow, director, { windowId, stage: 'district' })).code).toBe('window.nothing_new')
})

test('patterns stand beside each other in the alphabet, small schools without numbers and found by no sum', async () => {
  const district = await createTestDistrict()
  const { windowId, director, schools } = await openTlaWindow(district, [9, 4, 3, 6, 6, 2])
  for (const [index, school] of schools.entries())
    await rateAndReveal(school, sheets(school.members.length, [5, 20, 30, 45, 90, 70][index] ?? 0))
  await releaseBoth(director, windowId)
  const { patterns } = await succeed(readWindow, director, { windowId, locale: 'en' })
  if (!patterns) throw new Error('nothing was released')
  expect(patterns.schools.map(({ orgName, people }) => [orgName, people])).toEqual([
    ['School 1', 9],
    ['School 2', null],
    ['School 3', null],
    ['School 4', 6],
    ['School 5', 6],
    ['School 6', null],
  ])
  const e1 = patterns.items.find(item => item.code === 'E1')
  expect(e1?.bySchool.map(school => school?.median ?? null)).toEqual([9, null, null, 47.5, 92.5, null])
  expect(e1?.all?.counted).toBe(30)
  expect([e1?.need, e1?.sentence]).toEqual([
    'dissimilar',
    'The schools stand in different places: from close to Not aligned at all to close to Fully aligned.',
  ])
  expect(patterns.supports).toEqual({
    advice: 'one-set',
    sentence:
      'Schools stand much alike on 2 conditions and in different places on 1 condition. One set of supports can serve most schools.',
    similar: ['E2', 'S6'],
    dissimilar: ['E1'],
  })
  const hidden = schools[1]
  if (!hidden) throw new Error('no school')
  expect((await refuse(readResults, director, { roundId: hidden.roundId, locale: 'en' })).code).toBe('denied')
  const { db } = await district.asSystem()
  const [[stored]] = await readMany(db, [query.select().from(release).where(eq(release.stage, 'district'))])
  const snapshot = JSON.stringify(stored?.snapshot)
  const mentions = snapshot.split(hidden.roundId).length - 1
  expect(mentions).toBe(1 + patterns.items.length)
})

test('a school that leaves is in no later picture, and no difference of two pictures gives it or a small one away', async () => {
  const district = await createTestDistrict()
  const { windowId, director, schools } = await openTlaWindow(district, [9, 4, 3, 6, 6, 2])
  for (const school of schools) await rateAndReveal(school, sheets(school.members.length, 40))
  await releaseBoth(director, windowId)
  const [first, second, , fourth] = schools
  if (!first || !second || !fourth) throw new Error('no school')
  expect((await succeed(readResults, director, { roundId: fourth.roundId, locale: 'en' })).seenAs).toBe('outside')
  await succeed(withdrawSchool, second.principal, { windowId, orgId: second.orgId })
  await succeed(withdrawSchool, second.principal, { windowId, orgId: second.orgId })
  expect((await refuse(withdrawSchool, second.principal, { windowId, orgId: first.orgId })).code).toBe('not_found')
  const between = await succeed(readWindow, director, { windowId, locale: 'en' })
  expect([between.patterns, between.schools.filter(school => school.withdrawn).map(school => [school.orgName, school.finished])]).toEqual([
    null,
    [['School 2', 0]],
  ])
  expect((await refuse(readResults, director, { roundId: fourth.roundId, locale: 'en' })).code).toBe('denied')
  expect((await succeed(readResults, second.principal, { roundId: second.roundId, locale: 'en' })).seenAs).toBe('team')

  await succeed(releaseWindow, director, { windowId, stage: 'district' })
  const { patterns } = await succeed(readWindow, director, { windowId, locale: 'en' })
  expect(patterns?.schools.map(({ orgName, people }) => [orgName, people])).toEqual([
    ['School 1', 9],
    ['School 3', null],
    ['School 4', 6],
    ['School 5', 6],
    ['School 6', null],
  ])
  expect(patterns?.items.map(item => item.all)).toEqual([null, null, null])
  expect((await succeed(readResults, director, { roundId: fourth.roundId, locale: 'en' })).seenAs).toBe('outside')
  expect((await refuse(releaseWindow, director, { windowId, stage: 'school', orgId: second.orgId })).code).toBe('window.school_withdrew')
})

test('a school added later has the settings of the others, and none is added twice', async () => {
  const district = await createTestDistrict()
  const { windowId, director, schools } = await openTlaWindow(district, [2])
  await succeed(addSchools, director, { windowId, schools: [district.schoolId], people: 'none' })
  const { db } = await district.asSystem()
  const [rounds] = await readMany(db, [query.select().from(round)])
  expect(rounds.map(({ state, items, frameworkHash, windowId: of }) => [state, items, frameworkHash, of])).toEqual([
    ['open', ['E1', 'E2', 'S6'], rounds[0]?.frameworkHash, windowId],
    ['draft', ['E1', 'E2', 'S6'], rounds[0]?.frameworkHash, windowId],
  ])
  const again = { windowId, schools: [schools[0]?.orgId ?? ''], people: 'none' }
  expect((await refuse(addSchools, director, again)).code).toBe('window.school_already_in')
  expect((await refuse(addSchools, director, { ...again, schools: [district.rootId] })).code).toBe('window.school_not_below')
})

test('to people without a role there, a window is not there', async () => {
  const district = await createTestDistrict()
  const { windowId, schools } = await openTlaWindow(district, [2, 2])
  const member = schools[0]?.members[1]
  if (!member) throw new Error('nobody')
  expect((await refuse(readWindow, member, { windowId, locale: 'en' })).code).toBe('not_found')
  expect((await refuse(listWindows, member, { locale: 'en' })).code).toBe('denied')
  const principal = schools[0]?.principal
  if (!principal) throw new Error('nobody')
  expect((await refuse(releaseWindow, principal, { windowId, stage: 'district' })).code).toBe('not_found')
})
