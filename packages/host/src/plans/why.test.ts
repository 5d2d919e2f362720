import { query, readMany, toStatement } from '@tilth/db'
import { activity, measure } from '@tilth/db/district'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { plannedPriority } from '../../test/plan-of-priority.ts'
import { addEvidenceLink } from '../evidence/use-cases.ts'
import { commentOnPlan, listPlans, readPlan, readPlanChoices, removePlanComment, writePlanEntry } from './use-cases.ts'

const sourcesOf = async (view: Awaited<ReturnType<typeof readPlan.run>>) => (view.ok ? Object.values(view.value.sources).flat() : [])

test('why we do this: condition, how the team saw it, what it agreed, why it was chosen', async () => {
  const { leading, planId } = await plannedPriority()
  const { thread } = await succeed(readPlan, leading, { planId, locale: 'en' })
  expect(thread).toMatchObject({
    item: 'E1',
    round: { title: 'Taking stock, fall' },
    rating: { agreement: 'together' },
    finding: { reason: 'Nobody has them yet.', minorityNote: 'One room has.' },
    priority: { state: 'chosen', lens: 'urgent', reason: 'Nothing else works without it.' },
  })
})

test('whoever belongs but was not in the round reads the plan, and of the round nothing', async () => {
  const { district, planId, write } = await plannedPriority()
  await write({ kind: 'text', prompt: 'problem', content: { text: 'Books are missing.' } })
  const colleague = await district.as(await district.addPerson('Colleague', 'member'))
  const view = await succeed(readPlan, colleague, { planId, locale: 'en' })
  expect(view.entries).toMatchObject([{ content: { text: 'Books are missing.' } }])
  expect(view.may).toEqual({ write: false, comment: true })
  expect(view.thread).toMatchObject({ round: null, rating: null, finding: null, priority: { lens: null, reason: '', decidedAt: null } })
  expect(JSON.stringify(view)).not.toContain('Nobody has them')
  const [place] = (await succeed(listPlans, colleague, { locale: 'en' })).places
  expect(place?.rows).toMatchObject([{ roundTitle: null, reason: '', agreed: null, agreement: null, plan: { id: planId } }])
})

test('from outside the team words and marks stay under the floor', async () => {
  const { district, planId, roundId, write } = await plannedPriority({ marks: [10, 15, 20, 25] })
  await write({ kind: 'challenge', prompt: 'challenges', content: { text: 'No books', data: [{ kind: 'finding', roundId, item: 'E1' }] } })
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  const view = await succeed(readPlan, coach, { planId, locale: 'en' })
  expect(view.thread).toMatchObject({
    round: { title: 'Taking stock, fall' },
    rating: null,
    finding: null,
    priority: { reason: '', lens: null },
  })
  const text = JSON.stringify(view)
  expect(text).not.toContain('Nobody has them')
  expect(text).not.toContain('Nothing else works')
})

test('what stands behind a challenge is shown as far as each reader may read it, and only what the writer may read is attached', async () => {
  const district = await createTestDistrict()
  const plan = await plannedPriority({ district })
  const { leading, contexts, planId, roundId, write } = plan
  const words = { title: 'Shelf count', url: 'https://alder.example/shelves', observedOn: null, expiresOn: null }
  const { evidenceId } = await succeed(addEvidenceLink, leading, { roundId, item: 'E1', ...words })
  const measureId = 'measure-1'
  await leading.db.write([
    toStatement(query.insert(measure).values({ ...someMeasure, id: measureId, orgId: district.rootId, createdAt: leading.now() })),
  ])
  const data = [
    { kind: 'finding', roundId, item: 'E1' },
    { kind: 'measure', measureId },
    { kind: 'evidence', evidenceId },
    { kind: 'link', url: 'https://alder.example/budget', label: 'Budget' },
  ]
  const content = { text: 'No books', data }
  await write({ kind: 'challenge', prompt: 'challenges', content })
  const forTeam = await sourcesOf(await readPlan.run(leading, { planId, locale: 'en' }))
  expect(forTeam).toMatchObject([
    { kind: 'finding', agreement: 'together', reason: 'Nobody has them yet.' },
    { kind: 'measure', name: 'Books on shelves' },
    { kind: 'evidence', title: 'Shelf count', roundId },
    { kind: 'link', label: 'Budget' },
  ])
  const colleague = await district.as(await district.addPerson('Colleague', 'member'))
  const forOthers = await sourcesOf(await readPlan.run(colleague, { planId, locale: 'en' }))
  expect(forOthers.map(source => source.kind)).toEqual(['hidden', 'measure', 'hidden', 'link'])
  const choices = await succeed(readPlanChoices, leading, { planId, locale: 'en' })
  expect(choices.findings.map(finding => finding.item)).toEqual(['E1', 'E2', 'S6'])
  expect(choices.measures.map(found => found.id)).toEqual([measureId])
  expect(choices.evidence).toEqual([{ id: evidenceId, title: 'Shelf count' }])
  expect((await refuse(readPlanChoices, contexts[0] ?? leading, { planId, locale: 'en' })).code).toBe('denied')
  const unknown = { ...content, data: [{ kind: 'finding', roundId, item: 'P4' }] }
  const asked = { planId, entryId: null, version: 0, kind: 'challenge', prompt: 'challenges', content: unknown }
  expect(await refuse(writePlanEntry, leading, asked)).toMatchObject({ code: 'plan.unknown_source', path: ['data', 0] })
})

test('coaches and members comment, on an entry or the whole; each takes back their own; the log holds no words', async () => {
  const { district, planId, leading, contexts, write } = await plannedPriority()
  const [member = leading] = contexts
  const { entryId } = await write({ kind: 'text', prompt: 'problem', content: { text: 'Books are missing.' } })
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  const { commentId } = await succeed(commentOnPlan, coach, { planId, about: entryId, text: 'Which books?' })
  await succeed(commentOnPlan, member, { planId, about: null, text: 'Ask the library.' })
  expect((await refuse(commentOnPlan, coach, { planId, about: 'elsewhere', text: 'x' })).code).toBe('plan.unknown_about')
  expect((await refuse(removePlanComment, leading, { commentId })).code).toBe('not_found')
  expect((await succeed(readPlan, leading, { planId, locale: 'en' })).comments).toMatchObject([
    { about: entryId, author: 'Cory Coach', mine: false },
    { about: null, author: 'Member 1' },
  ])
  await succeed(removePlanComment, coach, { commentId })
  expect((await succeed(readPlan, leading, { planId, locale: 'en' })).comments).toHaveLength(1)
  const [log] = await readMany(leading.db, [query.select().from(activity)])
  expect(JSON.stringify(log)).not.toMatch(/Which books|Ask the library|missing/)
})

const someMeasure = {
  planId: null,
  name: 'Books on shelves',
  kind: 'process',
  definition: 'Counted on Fridays',
  valueKind: 'count',
  numerator: '',
  denominator: '',
  unit: 'books',
  direction: 'up',
  target: null,
  source: 'Library',
  cadence: { unit: 'week', every: 1 },
  collectorId: null,
  counts: 'things',
  purpose: null,
  isInTime: null,
  chart: { rules: 'anhoj', baselineUntil: null },
  createdBy: 'nobody',
} as const
