import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { openTlaRound, sheetOf, tlaSettings } from '../../test/tla-round.ts'
import { readSheet, saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import { closeRound, createJoinCode, editRound, endJoinCode, listRounds, readRound, revealRound } from './use-cases.ts'

test('marks are nobody else’s business until the reveal, then the team sees them without names', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, contexts, rate } = await openTlaRound(district, 4)
  for (const [rater, mark] of [10, 20, 80, 90].entries()) await rate(rater, { E1: mark, E2: 50, S6: 254 })

  expect((await refuse(readResults, leading, { roundId, locale: 'en' })).code).toBe('denied')
  const before = await succeed(readRound, leading, { roundId, locale: 'en' })
  expect(before.progress).toMatchObject({ invited: 4, finished: 4 })
  expect(before.progress.people?.every(person => person.finished === null)).toBe(true)

  expect(await succeed(revealRound, leading, { roundId })).toEqual({ alreadyRevealed: false })
  expect(await succeed(revealRound, leading, { roundId })).toEqual({ alreadyRevealed: true })

  const seen = await succeed(readResults, contexts[0] ?? leading, { roundId, locale: 'en' })
  const e1 = seen.items.find(item => item.code === 'E1')
  expect(e1?.shown).toMatchObject({
    marks: [10, 20, 80, 90],
    names: null,
    agreement: 'poles-apart',
    camps: [
      [10, 20],
      [80, 90],
    ],
    importance: { lot: 4, some: 0, little: 0 },
  })
  expect(e1?.own).toBe(10)
  expect(seen.discussionOrder[0]).toBe('E1')
  expect(seen.items.find(item => item.code === 'S6')).toMatchObject({ shown: null, protection: 'too-few-marks' })
})

test('a first mark is frozen by the reveal; a late one is kept, shown as such and not counted', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, contexts, rate } = await openTlaRound(district, 4, { visibility: 'named' })
  await rate(0, { E1: 10 })
  await rate(1, { E1: 20 })
  await rate(2, { E1: 30 })
  await succeed(saveDraft, contexts[3] ?? leading, { roundId, items: sheetOf({ E1: 70 }) })
  await succeed(revealRound, leading, { roundId })

  const changed = await rate(0, { E1: 99, E2: 40 }, 2)
  expect(changed.frozen).toEqual(['E1'])
  expect(changed.items.E1?.mark).toBe(10)
  await rate(3, { E1: 75 }, 2)
  expect((await succeed(readSheet, contexts[0] ?? leading, { roundId })).items.E1?.note).toBe('E1 because')

  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  const e1 = seen.items.find(item => item.code === 'E1')?.shown
  expect(e1?.marks).toEqual([10, 20, 30])
  expect(e1?.afterReveal).toEqual({ count: 1, marks: [75] })
  expect(seen.round.progress).toMatchObject({ invited: 4, finished: 3 })
  expect(seen.round.progress.people?.filter(person => person.finished)).toHaveLength(3)
  expect((await succeed(listRounds, leading, { locale: 'en' })).rounds[0]?.finished).toBe(3)
  expect(e1?.names?.map(entry => entry.name)).toEqual(['Member 1', 'Member 2', 'Member 3'])
})

test('a confidential round does not show a single late mark, which would say whose it is', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, rate } = await openTlaRound(district, 4)
  for (const rater of [0, 1, 2]) await rate(rater, { E1: 10 + rater })
  await succeed(revealRound, leading, { roundId })
  await rate(3, { E1: 75 })
  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  expect(seen.items.find(item => item.code === 'E1')?.shown?.afterReveal).toEqual({ count: 1, marks: null })
})

test('closed while somebody types: the draft is kept, its author is told, nothing of it counts', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, contexts, rate } = await openTlaRound(district, 4)
  for (const rater of [0, 1, 2]) await rate(rater, { E1: 50 })
  await succeed(closeRound, leading, { roundId })
  const late = contexts[3] ?? leading
  const kept = await succeed(saveDraft, late, { roundId, items: sheetOf({ E1: 5 }) })
  expect(kept.counts).toBe(false)
  expect((await refuse(submitRatings, late, { roundId })).code).toBe('round.already_closed')
  expect(await succeed(readSheet, late, { roundId })).toMatchObject({ phase: 'closed', items: { E1: { mark: 5 } } })
  await succeed(revealRound, leading, { roundId })
  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  expect(seen.items.find(item => item.code === 'E1')?.shown?.marks).toEqual([50, 50, 50])
})

test('a round set up so reveals when it closes; others stay sealed', async () => {
  const district = await createTestDistrict()
  const sealed = await openTlaRound(district, 3)
  const revealing = await openTlaRound(district, 3, { revealsOnClose: true })
  for (const round of [sealed, revealing]) {
    for (const rater of [0, 1, 2]) await round.rate(rater, { E1: 50 })
    await succeed(closeRound, round.leading, { roundId: round.roundId })
  }
  expect((await succeed(readRound, sealed.leading, { roundId: sealed.roundId, locale: 'en' })).revealed).toBe(false)
  expect((await succeed(readRound, revealing.leading, { roundId: revealing.roundId, locale: 'en' })).revealed).toBe(true)
})

test('whoever looks from outside sees a condition from five marks on, and no notes', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, rate } = await openTlaRound(district, 6)
  for (const rater of [0, 1, 2, 3, 4, 5]) await rate(rater, rater < 4 ? { E1: 50, E2: 60 } : { E1: 40 })
  await succeed(revealRound, leading, { roundId })
  const outside = await district.as(await district.addPerson('Coach', 'coach'))
  const seen = await succeed(readResults, outside, { roundId, locale: 'en' })
  expect(seen.seenAs).toBe('outside')
  expect(seen.items.find(item => item.code === 'E1')?.shown).toMatchObject({ counted: 6, notes: [], names: null })
  expect(seen.items.find(item => item.code === 'E2')).toMatchObject({ shown: null, protection: 'small-group' })
})

test('whoever comes onto the team after the reveal looks from outside', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, people, rate } = await openTlaRound(district, 4)
  for (const rater of [0, 1, 2, 3]) await rate(rater, { E1: 50 })
  await succeed(revealRound, leading, { roundId })
  const administrator = await district.addPerson('Administrator', 'administrator')
  const round = await succeed(readRound, leading, { roundId, locale: 'en' })
  district.clock.now = new Date('2026-09-02T16:00:00.000Z')
  await succeed(editRound, leading, {
    roundId,
    ...tlaSettings,
    version: round.version,
    people: [...people.map(person => person.personId), administrator.personId],
  })
  const seen = await succeed(readResults, await district.as(administrator), { roundId, locale: 'en' })
  expect(seen).toMatchObject({ seenAs: 'outside', floor: 5 })
  expect(seen.items.find(item => item.code === 'E1')).toMatchObject({ shown: null, protection: 'small-group' })
})

test('two devices never overwrite each other, and the same submission twice is one', async () => {
  const district = await createTestDistrict()
  const { roundId, contexts, leading } = await openTlaRound(district, 1)
  const me = contexts[0] ?? leading
  await Promise.all([
    succeed(saveDraft, me, { roundId, items: sheetOf({ E1: 10 }) }),
    succeed(saveDraft, me, { roundId, items: sheetOf({ E2: 20 }) }),
  ])
  const merged = await succeed(readSheet, me, { roundId })
  expect([merged.items.E1?.mark, merged.items.E2?.mark]).toEqual([10, 20])
  const first = await succeed(submitRatings, me, { roundId })
  district.clock.now = new Date('2026-09-02T16:00:00.000Z')
  expect((await succeed(submitRatings, me, { roundId })).submittedAt).toBe(first.submittedAt)
})

test('a code for the wall does not unsettle a round that somebody is editing', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await openTlaRound(district, 1)
  const { version } = await succeed(readRound, leading, { roundId, locale: 'en' })
  const first = await succeed(createJoinCode, leading, { roundId })
  const second = await succeed(createJoinCode, leading, { roundId })
  expect(second.code).not.toBe(first.code)
  const round = await succeed(readRound, leading, { roundId, locale: 'en' })
  expect(round.version).toBe(version)
  expect(round.joinCode?.code).toBe(second.code)
  await succeed(endJoinCode, leading, { roundId })
  expect((await succeed(readRound, leading, { roundId, locale: 'en' })).joinCode).toBe(null)
})
