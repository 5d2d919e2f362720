import { query, readAll } from '@tilth/db'
import { job, round, roundMember } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { openTlaRound, tlaSettings } from '../../test/tla-round.ts'
import { readActivity } from '../activity/use-cases.ts'
import { readHome } from '../districts/use-cases.ts'
import { removePerson } from '../people/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import {
  addFacilitator,
  addPeopleToRound,
  closeRound,
  copyRound,
  createRound,
  extendRound,
  listRounds,
  readRound,
  removeFacilitator,
  revealRound,
} from './use-cases.ts'

const instrument = { pluginId: 'tla-conditions', frameworkId: 'tla-conditions', instrumentId: 'taking-stock' }

test('a named facilitator finds the round everywhere and goes on with it, and is gone when taken off', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, rate } = await openTlaRound(district, 3)
  const other = await district.addPerson('Cora Co', 'member', district.schoolId)
  const helping = await district.as(other)
  expect((await refuse(readRound, helping, { roundId, locale: 'en' })).code).toBe('not_found')
  await succeed(addFacilitator, leading, { roundId, personId: other.personId })
  await succeed(addFacilitator, leading, { roundId, personId: other.personId })

  expect((await succeed(listRounds, helping, { locale: 'en' })).rounds.map(card => card.id)).toEqual([roundId])
  expect((await succeed(readHome, helping, { locale: 'en' })).rounds.map(card => card.id)).toEqual([roundId])
  const { events } = await succeed(readActivity, helping, { after: 0 })
  expect(events.some(event => event.kind === 'round.opened')).toBe(true)
  const view = await succeed(readRound, helping, { roundId, locale: 'en' })
  expect(view.facilitators).toEqual([{ personId: other.personId, name: 'Cora Co', position: null }])
  expect(view.may).toMatchObject({ edit: true, close: true, reveal: true, invite: true, rate: false })

  for (const rater of [0, 1, 2]) await rate(rater, { E1: 10 + rater, E2: 50, S6: 30 })
  expect((await succeed(readHome, helping, { locale: 'en' })).tasks.map(task => task.kind)).toEqual(['reveal'])
  await succeed(revealRound, helping, { roundId })
  expect((await succeed(readResults, helping, { roundId, locale: 'en' })).seenAs).toBe('team')

  await succeed(removeFacilitator, leading, { roundId, personId: other.personId })
  await succeed(removeFacilitator, leading, { roundId, personId: other.personId })
  expect((await refuse(readRound, helping, { roundId, locale: 'en' })).code).toBe('not_found')
})

test('being named after the reveal shows nothing that was revealed before', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, rate } = await openTlaRound(district, 3)
  for (const rater of [0, 1, 2]) await rate(rater, { E1: 10, E2: 50, S6: 30 })
  await succeed(revealRound, leading, { roundId })
  const other = await district.addPerson('Cora Co', 'member', district.schoolId)
  district.clock.now = new Date(district.clock.now.getTime() + 60_000)
  await succeed(addFacilitator, leading, { roundId, personId: other.personId })
  const seen = await succeed(readResults, await district.as(other), { roundId, locale: 'en' })
  expect(seen.seenAs).toBe('outside')
  expect(seen.items.every(item => item.shown === null)).toBe(true)
})

test('only who runs the round names others, and only people with an account', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, contexts, people } = await openTlaRound(district, 2)
  const named = { roundId, personId: people[0]?.personId ?? '' }
  expect((await refuse(addFacilitator, contexts[1] ?? leading, named)).code).toBe('denied')
  expect((await refuse(addFacilitator, leading, { roundId, personId: 'nobody' })).code).toBe('round.unknown_person')
})

test('an open round gets more time and more people; a closed one stays closed', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await openTlaRound(district, 2)
  const late = await district.addPerson('Late Larch', 'member')
  const closesAt = '2026-09-09T16:00:00.000Z'
  await succeed(extendRound, leading, { roundId, closesAt })
  expect((await succeed(readRound, leading, { roundId, locale: 'en' })).closesAt).toBe(closesAt)
  const [planned] = await readAll(leading.db, query.select().from(job).where(eq(job.subject, roundId)))
  expect(planned?.dueAt.toISOString()).toBe(closesAt)
  expect((await refuse(extendRound, leading, { roundId, closesAt: '2026-08-01T00:00:00.000Z' })).code).toBe('round.closes_in_the_past')

  await succeed(addPeopleToRound, leading, { roundId, people: [late.personId] })
  await succeed(addPeopleToRound, leading, { roundId, people: [late.personId] })
  const members = await readAll(leading.db, query.select().from(roundMember).where(eq(roundMember.roundId, roundId)))
  expect(members).toHaveLength(3)
  expect((await succeed(readHome, await district.as(late), { locale: 'en' })).tasks.map(task => task.kind)).toEqual(['rate'])

  await succeed(closeRound, leading, { roundId })
  expect((await refuse(extendRound, leading, { roundId, closesAt })).code).toBe('round.already_closed')
  expect((await refuse(addPeopleToRound, leading, { roundId, people: [late.personId] })).code).toBe('round.already_closed')
})

test('the next round begins with what still holds of the last one', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, facilitator, people } = await openTlaRound(district, 3)
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const helper = await district.addPerson('Cora Co', 'member')
  await succeed(addFacilitator, leading, { roundId, personId: helper.personId })
  await succeed(closeRound, leading, { roundId })
  await succeed(removePerson, administrator, { personId: people[1]?.personId })

  const source = await succeed(copyRound, leading, { roundId })
  expect(source).toMatchObject({
    title: tlaSettings.title,
    orgId: district.rootId,
    isStillOffered: true,
    items: tlaSettings.items,
    itemsGone: [],
    people: [people[0]?.personId, people[2]?.personId],
    peopleGone: 1,
    guests: 0,
    facilitators: [{ personId: helper.personId, name: 'Cora Co', position: null }],
  })
  const { roundId: next } = await succeed(createRound, leading, {
    ...instrument,
    ...tlaSettings,
    orgId: source.orgId,
    items: source.items,
    people: source.people,
    copiedFrom: roundId,
    facilitators: [helper.personId],
  })
  const [row] = await readAll(leading.db, query.select().from(round).where(eq(round.id, next)))
  expect(row).toMatchObject({ copiedFrom: roundId, createdBy: facilitator.personId, state: 'draft' })
  expect((await succeed(readRound, leading, { roundId: next, locale: 'en' })).facilitators.map(one => one.name)).toEqual(['Cora Co'])
})

test('nobody copies a round they do not run', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, contexts } = await openTlaRound(district, 2)
  expect((await refuse(copyRound, contexts[0] ?? leading, { roundId })).code).toBe('denied')
  const elsewhere = await district.as(await district.addPerson('Fern', 'facilitator', district.schoolId))
  const copied = { ...instrument, ...tlaSettings, orgId: district.schoolId, people: [], copiedFrom: roundId }
  expect((await refuse(createRound, elsewhere, copied)).code).toBe('round.unknown_source')
})
