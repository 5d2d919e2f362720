import { query, readAll } from '@tilth/db'
import { activity, reveal } from '@tilth/db/district'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { openTlaRound, sheetOf, tlaSettings } from '../../test/tla-round.ts'
import { readActivity } from '../activity/use-cases.ts'
import { choosePriority, parkTheRest, readPriorities } from '../priorities/use-cases.ts'
import { readSheet, saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { readResults, recordFinding } from '../results/use-cases.ts'
import { addFacilitator, closeRound, editRound, readRound, revealRound } from '../rounds/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import {
  arrangeMeeting,
  beginMeeting,
  beginSecondPass,
  finishMeeting,
  finishSecondPass,
  markAgain,
  readAgenda,
  readMeeting,
  readMinutes,
  revealCondition,
  setMeetingTimer,
  showCondition,
} from './use-cases.ts'

const minute = 60_000

/** Four members have handed in E1 apart and E2 together; a meeting runs with E1 on the screen. */
const inTheRoom = async (district: TestDistrict, more: Partial<typeof tlaSettings> = {}) => {
  const round = await openTlaRound(district, 5, more)
  const { roundId, leading } = round
  for (const [rater, mark] of [10, 20, 80, 90].entries()) await round.rate(rater, { E1: mark, E2: 50 })
  await succeed(beginMeeting, leading, { roundId })
  await succeed(showCondition, leading, { roundId, item: 'E1' })
  const look = (context: DistrictContext) => succeed(readMeeting, context, { roundId, locale: 'en' })
  const later = (minutes: number): void => {
    district.clock.now = new Date(district.clock.now.getTime() + minutes * minute)
  }
  const member = (index: number): DistrictContext => round.contexts[index] ?? leading
  return { ...round, look, later, member }
}

const addToTeam = async (
  district: TestDistrict,
  {
    roundId,
    leading,
    people,
  }: { readonly roundId: string; readonly leading: DistrictContext; readonly people: readonly { readonly personId: string }[] },
) => {
  const late = await district.addPerson('Late', 'member')
  const { version } = await succeed(readRound, leading, { roundId, locale: 'en' })
  await succeed(editRound, leading, {
    ...tlaSettings,
    roundId,
    version,
    people: [...people.map(person => person.personId), late.personId],
  })
  return district.as(late)
}

test('one condition at a time: the others stay as blind as before, for the facilitator too', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, look, member } = await inTheRoom(district)
  expect((await refuse(readResults, leading, { roundId, locale: 'en' })).code).toBe('denied')
  const before = await look(leading)
  expect(before).toMatchObject({ state: 'running', orderedBy: 'framework', current: { revealed: false, result: null } })
  expect(before.current?.counts).toEqual({ in: 4, stillRating: 1 })

  expect(await succeed(revealCondition, leading, { roundId, item: 'E1' })).toEqual({ alreadyRevealed: false })
  expect(await succeed(revealCondition, leading, { roundId, item: 'E1' })).toEqual({ alreadyRevealed: true })
  expect((await look(member(0))).current?.result?.shown?.marks).toEqual([10, 20, 80, 90])

  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  expect(seen.round).toMatchObject({ revealed: true, fullyRevealed: false, revealedItems: ['E1'] })
  expect(seen.items.map(item => [item.code, item.shown !== null, item.protection])).toEqual([
    ['E1', true, null],
    ['E2', false, 'sealed'],
    ['S6', false, 'sealed'],
  ])
  expect(seen.discussionOrder).toEqual(['E1'])
  expect(seen.tooFew).toEqual([])
  expect(seen.lenses.nearlyThere.map(entry => entry.code)).not.toContain('E2')
  expect((await refuse(recordFinding, leading, finding(roundId, 'E2'))).code).toBe('finding.not_revealed')
  await succeed(recordFinding, leading, finding(roundId, 'E1'))

  await succeed(showCondition, leading, { roundId, item: 'E2' })
  expect((await look(leading)).current).toMatchObject({ revealed: false, result: null, findingVersion: 0 })
  expect(await succeed(revealRound, leading, { roundId })).toEqual({ alreadyRevealed: false })
  const all = await look(leading)
  expect(all.orderedBy).toBe('suggested')
  expect(all.agenda.map(entry => entry.code)[0]).toBe('E1')
  const rows = await readAll(leading.db, query.select().from(reveal))
  expect(new Set(rows.map(row => row.no)).size).toBe(2)
})

const finding = (roundId: string, item: string, version = 0) => ({
  roundId,
  item,
  version,
  position: 40,
  reason: 'It differs by grade',
  minorityNote: '',
})

test('a reveal freezes its own condition and no other; who comes late rates the rest blind', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, look, later, member, people, rate } = await inTheRoom(district)
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  const changed = await rate(0, { E1: 99, E2: 80 }, 2)
  expect(changed).toMatchObject({ phase: 'open', frozen: ['E1'], revealed: ['E1'] })

  later(1)
  const late = await addToTeam(district, { roundId, leading, people })
  await succeed(saveDraft, late, { roundId, items: sheetOf({ E1: 5, E2: 60 }) })
  await succeed(submitRatings, late, { roundId })
  const e1 = await succeed(readResults, late, { roundId, locale: 'en' })
  expect(e1.items[0]).toMatchObject({ code: 'E1', shown: null, protection: 'small-group', floor: 5 })
  later(1)
  await succeed(revealCondition, leading, { roundId, item: 'E2' })

  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  expect(seen.items[0]?.shown?.marks).toEqual([10, 20, 80, 90])
  expect(seen.items[0]?.shown?.afterReveal).toEqual({ count: 1, marks: null })
  expect(seen.items[1]?.shown?.marks).toEqual([50, 50, 50, 60, 80])
  expect(seen.round.progress).toMatchObject({ invited: 6, finished: 5 })
  const theirs = await succeed(readResults, late, { roundId, locale: 'en' })
  expect(theirs.items.map(item => [item.floor, item.shown?.counted ?? null])).toEqual([
    [5, null],
    [3, 5],
    [3, null],
  ])
  expect((await look(late)).current).toMatchObject({ result: { shown: null, protection: 'small-group' } })
  expect((await succeed(readSheet, member(0), { roundId })).frozen).toEqual(['E1', 'E2'])
})

test('whoever is named to run a round after one reveal is of the team from the next one on', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, later } = await inTheRoom(district)
  const named = await district.addPerson('Named', 'member', district.schoolId)
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  later(1)
  await succeed(addFacilitator, leading, { roundId, personId: named.personId })
  later(1)
  await succeed(revealCondition, leading, { roundId, item: 'E2' })
  const seen = await succeed(readResults, await district.as(named), { roundId, locale: 'en' })
  expect(seen.items.map(item => item.floor)).toEqual([5, 3, 3])
  expect(seen.items[0]).toMatchObject({ shown: null, protection: 'small-group' })
  expect(seen.items[1]?.shown?.counted).toBe(4)
})

test('a co-facilitator goes on from another device exactly where the first one stopped', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, look, later } = await inTheRoom(district)
  const second = await district.addPerson('Second', 'member', district.schoolId)
  await succeed(addFacilitator, leading, { roundId, personId: second.personId })
  await succeed(arrangeMeeting, leading, { roundId, agenda: ['S6', 'E1', 'E2'] })
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  await succeed(setMeetingTimer, leading, { roundId, seconds: 300, running: true })
  later(2)

  const other = await district.as(second)
  const taken = await look(other)
  expect(taken).toMatchObject({
    state: 'running',
    orderedBy: 'own',
    current: { item: { code: 'E1' }, revealed: true },
    timer: { state: 'running', seconds: 180 },
    may: { run: true, record: true, reveal: false },
  })
  expect(taken.agenda.map(entry => entry.code)).toEqual(['S6', 'E1', 'E2'])
  await succeed(setMeetingTimer, other, { roundId, seconds: 180, running: false })
  await succeed(recordFinding, other, finding(roundId, 'E1'))
  await succeed(beginSecondPass, other, { roundId, item: 'E1' })
  await succeed(showCondition, other, { roundId, item: 'S6' })
  expect(await look(leading)).toMatchObject({ current: { item: { code: 'S6' } }, timer: { state: 'none' } })
  await succeed(arrangeMeeting, other, { roundId, agenda: [] })
  expect(await look(leading)).toMatchObject({ orderedBy: 'framework' })
})

test('two presses at once both count, and the screens hear of each', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, look, member } = await inTheRoom(district)
  const { last } = await succeed(readActivity, member(4), { after: null })
  await Promise.all([
    succeed(setMeetingTimer, leading, { roundId, seconds: 60, running: true }),
    succeed(arrangeMeeting, leading, { roundId, agenda: ['E2', 'E1', 'S6'] }),
  ])
  expect(await look(leading)).toMatchObject({ timer: { state: 'running' }, orderedBy: 'own' })
  const { events } = await succeed(readActivity, member(4), { after: last })
  expect(events.map(event => event.kind)).toEqual(['meeting.changed', 'meeting.changed'])
})

test('a finding that is edited while the room looks at it: every screen hears it, the slower writer is told', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, look, member } = await inTheRoom(district)
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  const { last } = await succeed(readActivity, member(4), { after: null })
  const { version } = await succeed(recordFinding, leading, finding(roundId, 'E1'))
  const { events } = await succeed(readActivity, member(4), { after: last })
  expect(events.map(event => event.kind)).toEqual(['finding.recorded'])
  const onTheWall = await look(member(4))
  expect(onTheWall.current).toMatchObject({
    findingVersion: version,
    result: { finding: { reason: 'It differs by grade', recordedBy: '' } },
  })
  expect(onTheWall.agenda[0]?.agreed).toBe(true)
  expect((await refuse(recordFinding, leading, finding(roundId, 'E1', 0))).code).toBe('conflict.finding_changed')
})

test('a second pass is blind while it is open, counts what came before it closed, and keeps the first', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, look, member } = await inTheRoom(district)
  const again = (rater: number, mark: number) => succeed(markAgain, member(rater), { roundId, item: 'E1', mark })
  expect((await refuse(beginSecondPass, leading, { roundId, item: 'E1' })).code).toBe('second_pass.not_revealed')
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  expect((await refuse(markAgain, member(0), { roundId, item: 'E1', mark: 40 })).code).toBe('second_pass.not_open')
  await succeed(beginSecondPass, leading, { roundId, item: 'E1' })
  for (const [rater, mark] of [40, 45, 50].entries()) await again(rater, mark)
  await again(0, 42)
  expect((await refuse(markAgain, member(0), { roundId, item: 'E1', mark: 130 })).code).toBe('mark.malformed')

  const open = await look(leading)
  expect(open.current?.secondPass).toEqual({ state: 'open', counted: 3, own: null, marks: null, sentence: null, protection: null })
  expect((await look(member(0))).current?.secondPass.own).toBe(42)
  expect((await succeed(readResults, leading, { roundId, locale: 'en' })).items[0]).toMatchObject({ secondPass: 'open', second: null })

  await succeed(finishSecondPass, leading, { roundId, item: 'E1' })
  expect((await refuse(markAgain, member(3), { roundId, item: 'E1', mark: 41 })).code).toBe('second_pass.closed')
  expect((await refuse(beginSecondPass, leading, { roundId, item: 'E1' })).code).toBe('second_pass.closed')
  const seen = await succeed(readResults, member(3), { roundId, locale: 'en' })
  expect(seen.items[0]?.shown?.marks).toEqual([10, 20, 80, 90])
  expect(seen.items[0]).toMatchObject({ secondPass: 'closed', second: { marks: [42, 45, 50], counted: 3, agreement: 'together' } })
  const outside = await district.as(await district.addPerson('Coach', 'coach'))
  expect((await look(outside)).current?.secondPass).toMatchObject({ marks: null, protection: 'small-group' })
  expect((await succeed(readSheet, member(0), { roundId })).items.E1?.mark).toBe(10)
})

test('marks of one second pass stay while another is open', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, member } = await inTheRoom(district)
  for (const item of ['E1', 'E2']) {
    await succeed(revealCondition, leading, { roundId, item })
    await succeed(beginSecondPass, leading, { roundId, item })
    for (const rater of [0, 1, 2]) await succeed(markAgain, member(rater), { roundId, item, mark: item === 'E1' ? 40 : 60 })
  }
  for (const item of ['E1', 'E2']) await succeed(finishSecondPass, leading, { roundId, item })
  const seen = await succeed(readResults, leading, { roundId, locale: 'en' })
  expect(seen.items.map(item => item.second?.marks ?? null)).toEqual([[40, 40, 40], [60, 60, 60], null])
})

test('a second mark without a first makes nobody finished', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, member } = await inTheRoom(district)
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  await succeed(beginSecondPass, leading, { roundId, item: 'E1' })
  await succeed(markAgain, member(4), { roundId, item: 'E1', mark: 40 })
  const round = await succeed(readRound, member(4), { roundId, locale: 'en' })
  expect([round.mine, round.progress.finished]).toEqual(['not-started', 4])
  expect((await succeed(readSheet, member(4), { roundId })).submittedAt).toBe(null)
})

test('a meeting goes on after its round closed, and its end closes what it left open', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, look, member } = await inTheRoom(district)
  await succeed(closeRound, leading, { roundId })
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  await succeed(beginSecondPass, leading, { roundId, item: 'E1' })
  await succeed(markAgain, member(0), { roundId, item: 'E1', mark: 40 })
  await succeed(finishMeeting, leading, { roundId })
  expect(await look(leading)).toMatchObject({ state: 'ended', current: null, agenda: [{ code: 'E1', secondPass: 'closed' }, {}, {}] })
  expect((await refuse(markAgain, member(1), { roundId, item: 'E1', mark: 41 })).code).toBe('second_pass.closed')
  expect((await refuse(showCondition, leading, { roundId, item: 'E1' })).code).toBe('meeting.not_running')
  expect((await refuse(beginSecondPass, leading, { roundId, item: 'E1' })).code).toBe('meeting.not_running')
  await succeed(beginMeeting, leading, { roundId })
  expect((await look(leading)).state).toBe('running')
})

test('closing a round without a meeting closes its second passes', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, member } = await inTheRoom(district)
  await succeed(finishMeeting, leading, { roundId })
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  await succeed(beginSecondPass, leading, { roundId, item: 'E1' })
  await succeed(closeRound, leading, { roundId })
  expect((await refuse(markAgain, member(1), { roundId, item: 'E1', mark: 41 })).code).toBe('second_pass.closed')
})

test('a named round has no names on the wall', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, look } = await inTheRoom(district, { visibility: 'named' })
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  const wall = JSON.stringify(await look(leading))
  expect(wall).toContain('E1 because')
  expect(wall).not.toContain('Member')
})

test('priorities are chosen among what is revealed; the rest is neither chosen nor parked', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await inTheRoom(district)
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  const choice = { roundId, version: 0, lens: null, reason: 'Now' }
  expect((await refuse(choosePriority, leading, { ...choice, item: 'E2' })).code).toBe('priority.unknown_item')
  const { version } = await succeed(choosePriority, leading, { ...choice, item: 'E1' })
  expect(await succeed(parkTheRest, leading, { roundId, version, revisitOn: '2030-01-01' })).toMatchObject({ parked: 0 })
  expect((await succeed(readPriorities, leading, { roundId, locale: 'en' })).chosen.map(one => one.item)).toEqual(['E1'])
})

test('an agenda before and minutes after say what a room needs and no names', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, member } = await inTheRoom(district)
  const agenda = await succeed(readAgenda, member(0), { roundId, locale: 'en' })
  expect(agenda).toMatchObject({ progress: { invited: 5, finished: 4 }, orderedBy: 'framework' })
  expect(agenda.plans.map(plan => plan.steps.reduce((sum, step) => sum + step.minutes, 0))).toEqual([60, 90])
  expect((await refuse(readMinutes, leading, { roundId, locale: 'en' })).code).toBe('denied')

  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  await succeed(recordFinding, leading, { ...finding(roundId, 'E1'), minorityNote: 'Two of us see it further along' })
  await succeed(choosePriority, leading, { roundId, version: 0, item: 'E1', lens: 'urgent', reason: 'First of all' })
  const minutes = await succeed(readMinutes, member(0), { roundId, locale: 'en' })
  expect(minutes).toMatchObject({
    tookPart: { invited: 5, finished: 4 },
    chosen: [{ item: 'E1', reason: 'First of all' }],
    conditions: [
      { code: 'E1', revealed: true, first: { counted: 4 }, agreed: { minorityNote: 'Two of us see it further along' } },
      { code: 'E2', revealed: false, first: null, second: null, agreed: null },
      { code: 'S6', revealed: false, first: null },
    ],
  })
  expect(JSON.stringify(minutes)).not.toMatch(/Member|Facilitator|"marks"/)
})

test('the history of a meeting names conditions and nobody who marked', async () => {
  const district = await createTestDistrict()
  const { roundId, leading, member } = await inTheRoom(district)
  await succeed(revealCondition, leading, { roundId, item: 'E1' })
  await succeed(beginSecondPass, leading, { roundId, item: 'E1' })
  await succeed(markAgain, member(0), { roundId, item: 'E1', mark: 40 })
  const rows = await readAll(leading.db, query.select().from(activity))
  expect(rows.filter(row => row.kind === 'condition.revealed').map(row => row.subject)).toEqual(['E1'])
  expect(rows.filter(row => row.kind === 'second_pass.progressed').map(row => row.actorId)).toEqual([null])
})
