import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuse, succeed } from '../../test/harness.ts'
import { actionOf, nodeOf, type PlannedPriority, plannedPriority } from '../../test/plan-of-priority.ts'
import {
  changePlan,
  movePlanEntry,
  readPlan,
  readPlanHistory,
  removePlanEntry,
  restorePlanEntry,
  updatePlanAction,
  writePlanEntry,
} from './use-cases.ts'

const read = ({ leading, planId }: PlannedPriority) => succeed(readPlan, leading, { planId, locale: 'en' })

const answer = (text: string) => ({ kind: 'text', prompt: 'problem', content: { text } })

test('whoever was slower is told, nothing is overwritten, and every version stays in the history with who and when', async () => {
  const plan = await plannedPriority()
  const { leading, planId, write } = plan
  const first = await write(answer('Books are missing.'))
  const { entryId } = first
  const slower = await refuse(writePlanEntry, leading, { planId, entryId: null, version: 0, ...answer('Something else.') })
  expect(slower).toMatchObject({ code: 'conflict.plan_entry_changed', params: { version: 1 } })
  expect(await write({ ...answer('Books are missing.'), entryId, version: 1 })).toEqual({ entryId, version: 1 })
  await write({ ...answer('Books are missing in two schools.'), entryId, version: 1 })
  expect((await read(plan)).entries).toMatchObject([{ id: entryId, version: 2, content: { text: 'Books are missing in two schools.' } }])
  const both = await Promise.all(
    ['A', 'B'].map(text =>
      write({ ...answer(text), entryId, version: 2 })
        .then(() => 'kept')
        .catch(() => 'told'),
    ),
  )
  expect(both.toSorted()).toEqual(['kept', 'told'])
  const history = await succeed(readPlanHistory, leading, { planId })
  expect(history.map(line => [line.what, line.by])).toEqual([
    ['changed', 'Facilitator'],
    ['changed', 'Facilitator'],
    ['added', 'Facilitator'],
    ['started', 'Facilitator'],
  ])
})

test('what is taken out comes back as it was; what was changed meanwhile is not taken out', async () => {
  const plan = await plannedPriority()
  const { leading, planId, write } = plan
  const { entryId } = await write({ kind: 'asset', prompt: 'assets', content: { text: 'A library' } })
  await write({ kind: 'asset', prompt: 'assets', entryId, version: 1, content: { text: 'Two libraries' } })
  const stale = { planId, entryId, version: 1, withBelow: false }
  expect((await refuse(removePlanEntry, leading, stale)).code).toBe('conflict.plan_entry_changed')
  const out = await succeed(removePlanEntry, leading, { ...stale, version: 2 })
  expect(await succeed(removePlanEntry, leading, { ...stale, version: 2 })).toEqual(out)
  expect((await read(plan)).entries).toEqual([])
  expect((await succeed(readPlanHistory, leading, { planId }))[0]).toMatchObject({
    what: 'removed',
    words: 'Two libraries',
    canRestore: true,
  })
  await succeed(restorePlanEntry, leading, { planId, entryId, version: out.version })
  expect((await read(plan)).entries).toMatchObject([{ id: entryId, version: 4, content: { text: 'Two libraries' } }])
})

test('a fourth challenge is refused, also when two write it at the same moment', async () => {
  const { leading, planId, write } = await plannedPriority()
  const challenge = (text: string) => ({ kind: 'challenge', prompt: 'challenges', content: { text, data: [] } })
  await write(challenge('One'))
  await write(challenge('Two'))
  const both = await Promise.all(
    ['Three', 'Four'].map(text =>
      write(challenge(text))
        .then(() => 'kept')
        .catch(() => 'told'),
    ),
  )
  expect(both.toSorted()).toEqual(['kept', 'told'])
  expect((await refuse(writePlanEntry, leading, { planId, entryId: null, version: 0, ...challenge('Five') })).code).toBe(
    'plan.too_many_entries',
  )
})

test('entries are put in another order, each before another of its list', async () => {
  const plan = await plannedPriority()
  const { leading, planId, write } = plan
  const ids: string[] = []
  for (const text of ['a', 'b', 'c']) ids.push((await write({ kind: 'need', prompt: 'needs', content: { text } })).entryId)
  const { entryId: asset } = await write({ kind: 'asset', prompt: 'assets', content: { text: 'x' } })
  const [a = '', , c = ''] = ids
  const words = async () => (await read(plan)).entries.flatMap(entry => (entry.kind === 'need' ? [entry.content.text] : [])).join('')
  await succeed(movePlanEntry, leading, { planId, entryId: c, version: 1, before: a })
  expect(await words()).toBe('cab')
  await succeed(movePlanEntry, leading, { planId, entryId: c, version: 2, before: null })
  expect(await words()).toBe('abc')
  const other = { planId, entryId: c, version: 3, before: asset }
  expect((await refuse(movePlanEntry, leading, other)).code).toBe('plan.not_in_this_list')
  for (let round = 0; round < 14; round += 1) {
    const { entries } = await read(plan)
    const needs = entries.filter(entry => entry.kind === 'need')
    const last = needs[2]
    if (last) await succeed(movePlanEntry, leading, { planId, entryId: last.id, version: last.version, before: needs[1]?.id ?? null })
  }
  expect(await words()).toBe('abc')
})

test('an action is for somebody who is there and a day that can still be planned; an old day stays where it stands', async () => {
  const { leading, planId, district, write } = await plannedPriority()
  const add = (more: object) =>
    refuse(writePlanEntry, leading, { planId, entryId: null, version: 0, kind: 'action', prompt: 'actions', content: actionOf(more) })
  expect(await add({ ownerId: 'nobody' })).toMatchObject({ code: 'plan.unknown_person', path: ['ownerId'] })
  expect(await add({ dueOn: '2026-05-05' })).toMatchObject({ code: 'calendar.closed_year', path: ['dueOn'] })
  expect(await add({ dueOn: 'soon' })).toMatchObject({ code: 'plan_entry.no_day', path: ['dueOn'] })
  expect(await add({ horizon: 'someday' })).toMatchObject({ code: 'plan_entry.unknown_horizon' })
  const { entryId } = await write({ kind: 'action', prompt: 'actions', content: actionOf({ dueOn: '2026-10-01', cost: 250_000 }) })
  district.clock.now = new Date('2027-10-01T16:00:00.000Z')
  const later = await write({
    kind: 'action',
    prompt: 'actions',
    entryId,
    version: 1,
    content: actionOf({ dueOn: '2026-10-01', status: 'done', cost: 250_000 }),
  })
  expect(later.version).toBe(2)
})

test('the owner of an action says how far it has come and changes nothing else; others do not', async () => {
  const plan = await plannedPriority()
  const { planId, people, contexts, leading, write } = plan
  const [owner = leading, other = leading] = contexts
  const { entryId } = await write({ kind: 'action', prompt: 'actions', content: actionOf({ ownerId: people[0]?.personId }) })
  expect((await succeed(readPlan, owner, { planId, locale: 'en' })).entries[0]?.mayUpdate).toBe(true)
  expect((await succeed(readPlan, other, { planId, locale: 'en' })).entries[0]?.mayUpdate).toBe(false)
  const status = { planId, entryId, version: 1, status: 'doing' }
  expect((await refuse(updatePlanAction, other, status)).code).toBe('denied')
  expect(await succeed(updatePlanAction, owner, status)).toEqual({ entryId, version: 2 })
  expect((await refuse(updatePlanAction, owner, { ...status, status: 'done' })).code).toBe('conflict.plan_entry_changed')
  const content = actionOf({ text: 'Mine now' })
  const edit = { planId, entryId, version: 2, kind: 'action', prompt: 'actions', content }
  expect((await refuse(writePlanEntry, owner, edit)).code).toBe('denied')
})

test('pausing and ending need a reason and are remembered; a plan that has ended takes nothing until it goes on', async () => {
  const plan = await plannedPriority()
  const { leading, planId, people, contexts, write } = plan
  const own = { planId, title: 'Materials for every room', leadId: people[1]?.personId ?? '', reviewRule: { unit: 'month', every: 1 } }
  const asked = { ...own, version: 1, state: 'ended', stateReason: '' }
  expect(await refuse(changePlan, leading, asked)).toMatchObject({ code: 'plan.reason_missing', path: ['stateReason'] })
  await succeed(changePlan, leading, { ...asked, stateReason: 'Every room has them.' })
  expect((await refuse(changePlan, leading, { ...asked, stateReason: 'x' })).code).toBe('conflict.plan_changed')
  expect((await refuse(writePlanEntry, leading, { planId, entryId: null, version: 0, ...answer('x') })).code).toBe('plan.ended')
  const lead = contexts[1] ?? leading
  await succeed(changePlan, lead, { ...own, version: 2, state: 'active', stateReason: 'is dropped' })
  await write(answer('Again'), lead)
  const history = await succeed(readPlanHistory, leading, { planId })
  expect(history).toMatchObject([
    { what: 'added', by: 'Member 2' },
    { what: 'changed', state: { to: 'active', reason: '' } },
    { what: 'changed', state: { to: 'ended', reason: 'Every room has them.' }, lead: { name: 'Member 2' }, review: { unit: 'month' } },
    { what: 'started' },
  ])
})

test('nothing ever hangs on itself, whatever is written in whatever order', async () => {
  const plan = await plannedPriority()
  const { leading, planId, write } = plan
  const kinds = ['aim', 'primary', 'secondary', 'change'] as const
  const ids: string[] = []
  for (const kind of kinds) ids.push((await write({ kind: 'node', content: nodeOf({ kind, text: kind }) })).entryId)
  const step = fc.record({ at: fc.nat(3), under: fc.option(fc.nat(3), { nil: null }), as: fc.constantFrom(...kinds) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async steps => {
      for (const { at, under, as } of steps) {
        const { entries } = await read(plan)
        const entry = entries.find(candidate => candidate.id === ids[at])
        const parent = under === null ? null : (ids[under] ?? null)
        const content = nodeOf({ kind: as, parent, text: as })
        await write({ kind: 'node', entryId: entry?.id ?? null, version: entry?.version ?? 0, content }).catch(() => null)
      }
      const { entries } = await read(plan)
      const parents = new Map(entries.flatMap(entry => (entry.kind === 'node' ? [[entry.id, entry.content.parent] as const] : [])))
      for (const start of parents.keys()) {
        const seen = new Set<string>()
        for (let at: string | null = start; at !== null; at = parents.get(at) ?? null) {
          expect(seen.has(at)).toBe(false)
          seen.add(at)
        }
      }
    }),
    { numRuns: 12 },
  )
  const [aim = ''] = ids
  const { entries } = await read(plan)
  const version = entries.find(entry => entry.id === aim)?.version ?? 0
  const onItself = { planId, entryId: aim, version, kind: 'node', prompt: '', content: nodeOf({ parent: aim }) }
  expect((await refuse(writePlanEntry, leading, onItself)).code).toBe('plan.node_out_of_order')
  const onNothing = { ...onItself, entryId: null, version: 0, content: nodeOf({ kind: 'change', parent: 'nowhere' }) }
  expect((await refuse(writePlanEntry, leading, onNothing)).code).toBe('plan.node_without_parent')
})

test('a driver that carries ideas is not taken out without saying so, and comes back with what went with it', async () => {
  const plan = await plannedPriority()
  const { leading, planId, write } = plan
  const { entryId: driver } = await write({ kind: 'node', content: nodeOf({ kind: 'primary', text: 'Time' }) })
  const { entryId: idea } = await write({ kind: 'node', content: nodeOf({ kind: 'change', parent: driver, text: 'A shared hour' }) })
  const remove = { planId, entryId: driver, version: 1, withBelow: false }
  expect(await refuse(removePlanEntry, leading, remove)).toMatchObject({ code: 'plan.node_has_children', params: { count: 1, cycles: 0 } })
  const out = await succeed(removePlanEntry, leading, { ...remove, withBelow: true })
  expect((await read(plan)).entries).toEqual([])
  await succeed(restorePlanEntry, leading, { planId, entryId: driver, version: out.version })
  expect((await read(plan)).entries.map(entry => entry.id).toSorted()).toEqual([driver, idea].toSorted())
})

test('a condition of any installed framework hangs on a driver; one that nobody knows does not', async () => {
  const plan = await plannedPriority()
  const { leading, planId, write } = plan
  await write({ kind: 'node', content: nodeOf({ conditions: [{ frameworkId: 'tla-conditions', code: 'S6' }] }) })
  const { outline } = await succeed(readPlan, leading, { planId, locale: 'es' })
  expect(outline.conditions['tla-conditions/S6']?.label).toBe('Tiempo')
  const unknown = nodeOf({ conditions: [{ frameworkId: 'tla-conditions', code: 'Z9' }] })
  const asked = { planId, entryId: null, version: 0, kind: 'node', prompt: '', content: unknown }
  expect(await refuse(writePlanEntry, leading, asked)).toMatchObject({ code: 'plan.unknown_condition', path: ['conditions', 0] })
})
