import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { plannedPriority } from '../../test/plan-of-priority.ts'
import { revealedTlaRound } from '../../test/tla-round.ts'
import { choosePriority, parkCondition, releaseCondition } from '../priorities/use-cases.ts'
import { listPlans, readPlan, readPlanHistory, readPlanStart, startPlan } from './use-cases.ts'

test('two who start at the same moment get one plan, and so does whoever comes later', async () => {
  const { district, roundId, leading, planId } = await plannedPriority()
  const admin = await district.as(await district.addPerson('Admin', 'administrator'))
  const start = { roundId, item: 'E2', title: 'Learning together', templateId: null, leadId: null }
  await succeed(choosePriority, leading, { roundId, version: 1, item: 'E2', lens: null, reason: 'Because.' })
  const both = await Promise.all([succeed(startPlan, leading, start), succeed(startPlan, admin, start)])
  expect(new Set(both.map(started => started.planId)).size).toBe(1)
  expect(both.map(started => started.isNew).toSorted()).toEqual([false, true])
  expect(await succeed(startPlan, admin, { ...start, title: 'Other words' })).toEqual({ planId: both[0]?.planId, isNew: false })
  const [place] = (await succeed(listPlans, leading, { locale: 'en' })).places
  expect(place?.rows.map(row => [row.item, row.plan?.title, row.mayStart])).toEqual([
    ['E1', 'Materials for every room', false],
    ['E2', 'Learning together', false],
  ])
  expect(planId).not.toBe(both[0]?.planId)
})

test('only what was chosen becomes a plan, with a template that is offered and a lead who is there', async () => {
  const district = await createTestDistrict()
  const { roundId, leading } = await revealedTlaRound(district, [10, 20, 30])
  const start = { roundId, item: 'E1', title: 'A plan', templateId: null, leadId: null }
  expect((await refuse(startPlan, leading, start)).code).toBe('plan.not_a_priority')
  await succeed(parkCondition, leading, { roundId, version: 0, item: 'E1', reason: 'Later', revisitOn: '2027-01-10' })
  expect((await refuse(startPlan, leading, start)).code).toBe('plan.not_a_priority')
  await succeed(choosePriority, leading, { roundId, version: 1, item: 'E1', lens: null, reason: 'Because.' })
  expect((await refuse(startPlan, leading, { ...start, templateId: 'none' })).code).toBe('plan.unknown_template')
  expect((await refuse(startPlan, leading, { ...start, leadId: 'nobody' })).code).toBe('plan.unknown_person')
  const offered = await succeed(readPlanStart, leading, { roundId, item: 'E1', locale: 'es' })
  expect(offered.templates.at(-1)).toMatchObject({ id: 'plain-plan', title: 'Un plan sencillo para una prioridad' })
  expect(offered.templates.length).toBeGreaterThan(1)
  expect(offered).toMatchObject({ planId: null, orgName: 'Test district' })
})

test('a member starts no plan; whoever may not read the results does not learn that there is a priority', async () => {
  const { district, roundId, contexts, leading, planId } = await plannedPriority()
  const [member = leading] = contexts
  const start = { roundId, item: 'E1', title: 'A plan', templateId: null, leadId: null }
  expect((await refuse(startPlan, member, start)).code).toBe('denied')
  const school = await district.as(await district.addPerson('School lead', 'facilitator', district.schoolId))
  expect((await refuse(startPlan, school, start)).code).toBe('not_found')
  expect((await refuse(readPlan, school, { planId, locale: 'en' })).code).toBe('not_found')
  expect((await succeed(listPlans, school, { locale: 'en' })).places).toEqual([])
})

test('every plan begins with the three questions, in the language asked for', async () => {
  const { leading, planId } = await plannedPriority({ templateId: null })
  for (const locale of ['en', 'es'] as const) {
    const { template } = await succeed(readPlan, leading, { planId, locale })
    expect(template.parts[0]?.prompts.map(prompt => [prompt.id, prompt.kind])).toEqual([
      ['problem', 'text'],
      ['changes', 'text'],
      ['improvement', 'text'],
    ])
  }
  const spanish = await succeed(readPlan, leading, { planId, locale: 'es' })
  expect(spanish.template.parts[0]?.prompts[0]?.label).toMatch(/^¿/)
})

test('a priority that was parked or taken off the list keeps its plan, and the plan says so', async () => {
  const { roundId, leading, planId } = await plannedPriority()
  await succeed(parkCondition, leading, { roundId, version: 1, item: 'E1', reason: 'In spring', revisitOn: '2027-01-10' })
  const parked = await succeed(readPlan, leading, { planId, locale: 'en' })
  expect(parked.thread.priority).toMatchObject({ state: 'parked', revisitOn: '2027-01-10', reason: 'In spring' })
  await succeed(releaseCondition, leading, { roundId, version: 2, item: 'E1' })
  const [place] = (await succeed(listPlans, leading, { locale: 'en' })).places
  expect(place?.rows).toMatchObject([{ item: 'E1', priority: 'released', plan: { id: planId } }])
  expect((await succeed(readPlanHistory, leading, { planId })).map(line => line.what)).toEqual(['started'])
})
