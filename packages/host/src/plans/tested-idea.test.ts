import { expect, test } from 'vitest'
import { refuse, succeed } from '../../test/harness.ts'
import { nodeOf, plannedPriority } from '../../test/plan-of-priority.ts'
import { readCycle, startCycle } from '../cycles/use-cases.ts'
import { commentOnPlan, listPlans, readPlan, removePlanEntry } from './use-cases.ts'

const tested = async () => {
  const plan = await plannedPriority()
  const { entryId: driver } = await plan.write({ kind: 'node', content: nodeOf({ kind: 'primary', text: 'Time' }) })
  const { entryId: idea } = await plan.write({ kind: 'node', content: nodeOf({ kind: 'change', parent: driver, text: 'A shared hour' }) })
  const { cycleId } = await succeed(startCycle, plan.leading, {
    cycleId: 'cycle-of-test',
    planId: plan.planId,
    idea: { kind: 'known', id: idea },
    model: 'improvement-cycles/pdsa',
    title: 'One team, one week',
    orgId: plan.district.rootId,
    ownerId: plan.facilitator.personId,
    team: [],
    plannedStart: null,
    plannedEnd: null,
    followsId: null,
    answers: [],
    locale: 'en',
  })
  return { ...plan, driver, idea, cycleId }
}

test('an idea that is being tested stays, and so does the driver it hangs on, whatever one says', async () => {
  const { leading, planId, driver, idea } = await tested()
  for (const entryId of [driver, idea]) {
    const asked = { planId, entryId, version: 1, withBelow: true }
    expect(await refuse(removePlanEntry, leading, asked)).toMatchObject({ code: 'plan.node_is_being_tested', params: { count: 1 } })
  }
})

test('the outline shows each test with where it stands in the reader’s language; the list counts it; a coach comments on it', async () => {
  const { district, leading, planId, idea, cycleId } = await tested()
  const { outline } = await succeed(readPlan, leading, { planId, locale: 'es' })
  expect(outline.cycles[idea]).toEqual([{ id: cycleId, number: 1, title: 'One team, one week', stage: 'Planear', decision: null }])
  const [place] = (await succeed(listPlans, leading, { locale: 'en' })).places
  expect(place?.rows[0]?.plan?.cycles).toEqual({ running: 1, all: 1 })
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  await succeed(commentOnPlan, coach, { planId, about: cycleId, text: 'Which week?' })
  expect((await succeed(readPlan, coach, { planId, locale: 'en' })).comments).toMatchObject([{ about: cycleId }])
  expect(await succeed(readCycle, leading, { cycleId, locale: 'en' })).toBeTruthy()
})
