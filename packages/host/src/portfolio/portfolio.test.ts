import { query, toStatement } from '@tilth/db'
import { datum, planEntry } from '@tilth/db/district'
import { expect, test } from 'vitest'
import { begunCycle } from '../../test/cycle-round.ts'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { decideCycle } from '../cycles/use-cases.ts'
import { readNudges } from '../nudges/use-cases.ts'
import { readChosen, readPortfolio } from './use-cases.ts'

const all = { orgId: null, locale: 'en' }

const setUp = async () => {
  const district = await createTestDistrict()
  const world = await begunCycle(district)
  await world.leading.db.write([
    toStatement(
      query.insert(datum).values({
        measureId: 'kept',
        orgId: district.rootId,
        group: '',
        on: '2026-08-28',
        version: 1,
        value: 3,
        denominator: 4,
        note: '',
        source: 'screen',
        enteredBy: world.facilitator.personId,
        enteredAt: district.clock.now,
      }),
    ),
    toStatement(
      query.insert(planEntry).values({
        id: 'action-1',
        version: 1,
        planId: world.planId,
        kind: 'action',
        prompt: 'actions',
        position: 3,
        content: {
          text: 'Order books',
          horizon: 'now',
          ownerId: world.facilitator.personId,
          dueOn: '2026-09-04',
          status: 'todo',
          cost: null,
          fund: '',
        },
        writtenBy: world.facilitator.personId,
        writtenAt: district.clock.now,
      }),
    ),
  ])
  const to = (day: string) => {
    district.clock.now = new Date(`${day}T16:00:00Z`)
  }
  return { ...world, to }
}

test('everything that is worked on in one view: the plan with why it is there, its cycle, its measure, what is due', async () => {
  const { leading, cycleId } = await setUp()
  const seen = await succeed(readPortfolio, leading, all)
  expect(seen).toMatchObject({ today: '2026-09-01', org: null, stuck: [], learned: [], ready: [], measures: [] })
  expect(seen.due.map(entry => [entry.code, entry.owners, entry.isForMe])).toEqual([['action_due', ['Facilitator'], true]])
  expect(seen.plans).toMatchObject([
    {
      title: 'Time to plan together',
      nextReviewOn: '2026-10-13',
      thread: { label: expect.any(String), priority: { reason: 'Time is short everywhere', lens: 'urgent' } },
      actions: { open: 1, done: 0, late: 0, next: { text: 'Order books', dueOn: '2026-09-04', owner: 'Facilitator' } },
      cycles: [{ id: cycleId, idea: 'Protect Wednesday', stage: 'Plan', plannedEnd: '2026-10-02', end: null }],
      measures: [{ name: 'Blocks kept', lastOn: '2026-08-28', isStale: false }],
    },
  ])
  expect(seen.timeline.years.map(year => [year.label, year.terms.length])).toEqual([
    ['2026-27', 2],
    ['2027-28', 2],
  ])
})

test('a cycle that sits in Do is stuck, and stands nowhere else', async () => {
  const { leading, to, move, line } = await setUp()
  await move('do')
  await line('Kept in all rooms')
  to('2026-10-20')
  const seen = await succeed(readPortfolio, leading, all)
  expect(seen.stuck.map(entry => entry.code)).toEqual(['action_late', 'measure_silent', 'cycle_past_end'])
  expect(seen.due.map(entry => entry.code)).toEqual(['plan_review'])
  const mine = (await succeed(readNudges, leading, { locale: 'es' })).mine
  expect(mine.map(nudge => nudge.code)).toContain('cycle_past_end')
  expect(mine.find(nudge => nudge.code === 'cycle_past_end')?.params).toMatchObject({ days: 18, number: 1, stage: 'Hacer' })
})

test('a decision is learned from, with its reason; what was adopted is ready to spread', async () => {
  const { leading, toAct, say, of } = await setUp()
  await toAct()
  await say('followUp', { one: 'Two more rooms' })
  await succeed(decideCycle, leading, { ...of, decision: 'adopt', reason: 'It held for four weeks', confirmed: ['adopt-after-one'] })
  const seen = await succeed(readPortfolio, leading, { ...all, locale: 'en' })
  expect(seen.learned).toMatchObject([
    { decision: 'Adopt', reason: 'It held for four weeks', by: 'Facilitator', planTitle: 'Time to plan together' },
  ])
  expect(seen.ready).toEqual(seen.learned)
  expect(seen.plans[0]?.cycles[0]?.end).toMatchObject({ opens: 'spread', on: '2026-09-01' })
})

test('everybody sees what their roles reach, and a place shows what is at it and below', async () => {
  const { leading, district } = await setUp()
  const outside = await district.as(await district.addPerson('Olga', 'facilitator', district.schoolId))
  const member = await district.as(await district.addPerson('Mia', 'member'))
  expect((await succeed(readPortfolio, outside, all)).plans).toEqual([])
  expect((await succeed(readNudges, outside, { locale: 'en' })).mine).toEqual([])
  const seen = await succeed(readPortfolio, member, all)
  expect([seen.plans.length, seen.due.map(entry => entry.isForMe)]).toEqual([1, [false]])
  expect(seen.orgs).toEqual([{ id: district.rootId, name: 'Test district', depth: 0 }])
  const school = await succeed(readPortfolio, leading, { ...all, orgId: district.schoolId })
  expect([school.org?.name, school.plans, school.due]).toEqual(['First school', [], []])
  expect((await refuse(readPortfolio, leading, { ...all, orgId: 'nowhere' })).code).toBe('not_found')
})

test('a chosen priority leads on to what is tried now and to what its measure says', async () => {
  const { leading, district, cycleId, move, planId } = await setUp()
  await move('do')
  const [row] = await succeed(readChosen, leading, { locale: 'en' })
  expect(row).toMatchObject({
    item: 'E1',
    planId,
    trying: { cycleId, number: 1, title: 'Protected Wednesday', stage: 'Do', decision: null, startsOn: null, before: [] },
    measure: { id: 'kept', name: 'Blocks kept', chart: { isShare: true, values: [{ on: '2026-08-28', y: 0.75 }] } },
  })
  expect(row?.measure?.chart.sentence.verdict).toBeTypeOf('string')
  const outside = await district.as(await district.addPerson('Olga', 'facilitator', district.schoolId))
  expect(await succeed(readChosen, outside, { locale: 'en' })).toEqual([])
})
