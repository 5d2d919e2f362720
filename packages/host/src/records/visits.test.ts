import { query, readMany } from '@tilth/db'
import { activity } from '@tilth/db/district'
import { beforeEach, describe, expect, test } from 'vitest'
import { refuse, succeed } from '../../test/harness.ts'
import { type OrchardDistrict, orchardDistrict } from '../../test/orchard-forms.ts'
import { plannedPriority } from '../../test/plan-of-priority.ts'
import { readPlan, writePlanEntry } from '../plans/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readFormRecords } from './read-form-records.ts'
import {
  compareRecords,
  createRecord,
  editRecord,
  eraseRecord,
  listJoinableVisits,
  listRecordIdeas,
  listRecords,
  pairRecord,
  readRecordOf,
  removeRecord,
  rollUpRecords,
  takeIdea,
} from './use-cases.ts'

let world: OrchardDistrict
let coach: Awaited<ReturnType<OrchardDistrict['join']>>
let observer: Awaited<ReturnType<OrchardDistrict['join']>>

const marksOf = (...levels: readonly number[]) =>
  Object.fromEntries(levels.map((mark, index) => [`B${index + 1}`, { mark, note: `note ${index}` }]))

const visit = async (
  room: string | undefined,
  { as = observer, ...more }: { readonly as?: DistrictContext } & Record<string, unknown> = {},
) =>
  succeed(createRecord, as, {
    ...world.orchard.walkForm,
    orgId: world.district.schoolId,
    fields: { on: '2026-08-31', class: room, barrier: 'No shade', heard: 'A whisper', ...(more.fields as object) },
    marks: more.marks ?? marksOf(0, 1, 2, 3, 2, 1),
    forTwo: more.forTwo === true,
    clientKey: null,
  })

const rolled = async (context: DistrictContext, orgId = world.district.schoolId) =>
  succeed(rollUpRecords, context, { ...world.orchard.walkForm, orgId, locale: 'en' })

beforeEach(async () => {
  world = await orchardDistrict()
  coach = await world.join('Cory Coach', 'coach')
  observer = await world.join('Olive Observer', 'observer')
})

describe('a visit', () => {
  test('is seen by its author and by who supports the team, and by no other observer or teacher', async () => {
    const { recordId } = await visit(world.rooms[0])
    const own = await succeed(readRecordOf, observer, { recordId, locale: 'en' })
    expect(own.form).toMatchObject({ kind: 'walkthrough', notice: 'A made-up framework.', question: 'What do you see?' })
    expect(own.marks?.B4).toEqual({ mark: 3, inWords: 'full', note: 'note 3' })
    expect(own.form.items[0]).toMatchObject({ code: 'B1', label: 'Bed B1', condition: { frameworkId: world.orchard.ids.framework } })
    expect((await succeed(readRecordOf, coach, { recordId, locale: 'en' })).record.createdBy).toBe('Olive Observer')
    for (const [role, org] of [
      ['observer', world.district.schoolId],
      ['member', world.district.schoolId],
      ['viewer', world.district.schoolId],
      ['lead', world.rooms[0]],
    ] as const) {
      const other = await world.join(`A ${role}`, role, org)
      expect((await refuse(readRecordOf, other, { recordId, locale: 'en' })).code).toBe('not_found')
      const { total } = await succeed(listRecords, other, { ...world.orchard.walkForm, orgId: world.district.schoolId, locale: 'en' })
      expect(total).toBe(0)
    }
  })

  test('cannot be made by a viewer or a lead', async () => {
    for (const role of ['viewer', 'lead'] as const) {
      const other = await world.join(`A ${role}`, role, role === 'lead' ? world.rooms[0] : world.district.schoolId)
      const input = { fields: { on: '2026-08-31', class: world.rooms[0] }, clientKey: null }
      const denied = await refuse(createRecord, other, { ...world.orchard.walkForm, orgId: world.district.schoolId, ...input })
      expect(denied.code).toBe('denied')
    }
  })
})

describe('two observers of one visit', () => {
  const second = async (recordId: string, as: DistrictContext, more: object = {}) =>
    succeed(pairRecord, as, { recordId, fields: { heard: 'Nothing' }, marks: marksOf(0, 2, 0, 3, 2, 1), clientKey: null, ...more })

  test('see of each other which visit it is and no mark before both have handed in', async () => {
    const { recordId } = await visit(world.rooms[0], { forTwo: true })
    const blind = await succeed(readRecordOf, coach, { recordId, locale: 'en' })
    expect(blind.record.fields).toEqual({ on: '2026-08-31', class: world.rooms[0] })
    expect([blind.marks, blind.history, blind.pair, blind.may.edit]).toEqual([
      null,
      [],
      { state: 'waiting', isBlind: true, canJoin: true, canCompare: false },
      [],
    ])
    expect(JSON.stringify(blind)).not.toMatch(/No shade|A whisper|note \d/)
    const ideas = await succeed(listRecordIdeas, coach, { orgId: world.district.schoolId, locale: 'en' })
    expect(ideas.ideas).toEqual([])
    const other = await world.join('Otto Observer', 'observer')
    const { visits, names } = await succeed(listJoinableVisits, other, {
      ...world.orchard.walkForm,
      orgId: world.district.schoolId,
      locale: 'en',
    })
    expect(visits).toMatchObject([{ recordId, observer: 'Olive Observer', fields: { on: '2026-08-31', class: world.rooms[0] } }])
    expect(names[world.rooms[0] ?? '']).toBe('Class room-a')
    expect((await refuse(compareRecords, observer, { recordId, locale: 'en' })).code).toBe('record.not_two')
    expect((await refuse(compareRecords, other, { recordId, locale: 'en' })).code).toBe('not_found')

    const joined = await second(recordId, other, { fields: { on: '2026-01-01', class: world.rooms[3], heard: 'Nothing' } })
    const own = await succeed(readRecordOf, other, { recordId: joined.recordId, locale: 'en' })
    expect(own.record.fields).toEqual({ on: '2026-08-31', class: world.rooms[0], heard: 'Nothing' })
    expect((await refuse(readRecordOf, other, { recordId, locale: 'en' })).code).toBe('not_found')
    for (const viewer of [other, observer, coach])
      for (const id of [recordId, joined.recordId]) {
        const compared = await succeed(compareRecords, viewer, { recordId: id, locale: 'en' })
        expect(compared.observers).toEqual(['Olive Observer', 'Otto Observer'])
        expect(compared.items.map(item => item.agreement)).toEqual(['same', 'close', 'apart', 'same', 'same', 'same'])
        expect([compared.compared, compared.same, compared.close, compared.word]).toEqual([6, 4, 5, 'mostly'])
        // By hand: 4 of 6 the same; by chance (1*2 + 2*1 + 2*2 + 1*1) / 36.
        expect(compared.kappa).toEqual([{ scale: 'bloom', items: 6, value: expect.closeTo((24 - 9) / (36 - 9), 12), reason: null }])
      }
    const third = await world.join('Third Observer', 'observer')
    expect((await refuse(compareRecords, third, { recordId, locale: 'en' })).code).toBe('not_found')
    expect((await refuse(pairRecord, third, { recordId, fields: {}, clientKey: null })).code).toBe('record.not_joinable')
  })

  test('keep their marks as they handed them in, and of two who join at once one is told', async () => {
    const { recordId } = await visit(world.rooms[0], { forTwo: true })
    const others = [await world.join('One', 'observer'), await world.join('Two', 'observer')]
    const input = { recordId, fields: {}, marks: marksOf(1, 1), clientKey: null }
    const results = await Promise.all(others.map(context => pairRecord.run(context, input)))
    expect(results.map(result => (result.ok ? 'joined' : result.error.code)).sort()).toEqual(['joined', 'record.not_joinable'])
    const changed = { recordId, version: 1, marks: { B1: { mark: 1, note: '' } } }
    expect((await refuse(editRecord, observer, changed)).code).toBe('record.pair_is_closed')
    await succeed(editRecord, observer, { recordId, version: 1, fields: { barrier: 'Still no shade' } })
  })

  test('are not waited for longer than two weeks', async () => {
    const { recordId } = await visit(world.rooms[0], { forTwo: true })
    world.district.clock.now = new Date('2026-09-16T16:00:00.000Z')
    const view = await succeed(readRecordOf, coach, { recordId, locale: 'en' })
    expect([view.pair?.isBlind, view.pair?.canJoin, view.marks?.B1?.mark]).toEqual([false, false, 0])
    expect((await refuse(pairRecord, coach, { recordId, fields: {}, clientKey: null })).code).toBe('record.not_joinable')
  })

  test('are never the same person', async () => {
    const { recordId } = await visit(world.rooms[0], { forTwo: true })
    expect((await refuse(pairRecord, observer, { recordId, fields: {}, clientKey: null })).code).toBe('record.not_joinable')
  })
})

describe('what visits add up to', () => {
  test('is shown from five visits in three classes on, and grows by whole fives', async () => {
    const [a, b, c] = world.rooms
    const seen: (number | null)[] = []
    for (const room of [a, b, a, b, a, c, a, b, c]) {
      await visit(room)
      seen.push((await rolled(coach)).visits)
    }
    expect(seen).toEqual([0, 0, 0, 0, 0, 6, 6, 6, 6])
    const view = await rolled(coach)
    expect(view.items?.map(item => [item.code, item.tally.counts])[3]).toEqual(['B4', [0, 0, 0, 6]])
    expect(view.floor).toEqual({ visits: 5, classes: 3 })
    const text = JSON.stringify(view)
    for (const hidden of ['No shade', 'A whisper', 'note 0', 'room-', 'Class ', 'Olive']) expect(text).not.toContain(hidden)
  })

  test('stands apart by school for the district, where one with too little looks like one without', async () => {
    for (const room of [world.rooms[0], world.rooms[1], world.rooms[2], world.rooms[0], world.rooms[1]]) await visit(room)
    const district = await world.join('Dee Coach', 'coach', world.district.rootId)
    const far = { orgId: world.secondSchoolId, as: district }
    await succeed(createRecord, district, {
      ...world.orchard.walkForm,
      orgId: far.orgId,
      fields: { on: '2026-08-31', class: world.secondRooms[0] },
      marks: marksOf(3),
      clientKey: null,
    })
    const view = await rolled(district, world.district.rootId)
    expect(view.places.map(place => [place.orgName, place.visits])).toEqual([
      ['First school', 5],
      ['Second school', null],
    ])
    expect(view.visits).toBe(5)
    expect((await rolled(district, world.rooms[0])).items).toBeNull()
  })

  test('is for those whom the form shows it to, and for nobody of another school', async () => {
    const input = { ...world.orchard.walkForm, orgId: world.district.schoolId, locale: 'en' }
    for (const role of ['member', 'viewer', 'observer'] as const)
      expect((await refuse(rollUpRecords, await world.join(`A ${role}`, role), input)).code).toBe('denied')
    expect((await refuse(rollUpRecords, await world.join('Far', 'coach', world.secondSchoolId), input)).code).toBe('not_found')
    expect((await refuse(rollUpRecords, coach, { ...input, formId: 'no/form' })).code).toBe('not_found')
  })
})

describe('what is in the way becomes an idea', () => {
  const planned = async () => {
    const { planId, leading } = await plannedPriority({ district: world.district })
    return { planId, leading }
  }

  test('for a plan that remembers where it comes from, for those who see the visit', async () => {
    const { planId } = await planned()
    const { recordId } = await visit(world.rooms[0])
    const fay = await world.join('Fay Facilitator', 'facilitator', world.district.rootId)
    const { ideas } = await succeed(listRecordIdeas, fay, { orgId: world.district.schoolId, locale: 'en' })
    expect(ideas).toMatchObject([
      {
        recordId,
        fieldId: 'barrier',
        text: 'No shade',
        fieldLabel: 'What is in the way?',
        formTitle: 'Walk',
        on: '2026-08-31',
        takenInto: [],
      },
    ])
    const taken = await succeed(takeIdea, fay, { recordId, fieldId: 'barrier', planId })
    expect(await succeed(takeIdea, fay, { recordId, fieldId: 'barrier', planId })).toEqual(taken)
    const view = await succeed(readPlan, fay, { planId, locale: 'en' })
    const entry = view.entries.find(candidate => candidate.id === taken.entryId)
    expect(entry).toMatchObject({
      kind: 'node',
      content: { kind: 'change', text: 'No shade', fromRecord: { recordId, fieldId: 'barrier' } },
    })
    expect(view.outline.origins[taken.entryId]).toEqual({
      recordId,
      formTitle: 'Walk',
      fieldLabel: 'What is in the way?',
      orgName: 'First school',
      on: '2026-08-31',
    })
    const member = await world.join('Mo Member', 'member', world.district.rootId)
    expect((await succeed(readPlan, member, { planId, locale: 'en' })).outline.origins).toEqual({})
    const again = await succeed(listRecordIdeas, fay, { orgId: world.district.schoolId, locale: 'en' })
    expect(again.ideas[0]?.takenInto).toEqual([planId])

    // Whoever writes on neither loses nor invents where it comes from.
    const content = { kind: 'change', parent: null, text: 'Plant a tree', measures: [], conditions: [] }
    const on = { planId, entryId: taken.entryId, version: taken.version, kind: 'node', prompt: '' }
    await succeed(writePlanEntry, fay, { ...on, content: { ...content, fromRecord: { recordId: 'other', fieldId: 'x' } } })
    const forged = {
      planId,
      entryId: null,
      version: 0,
      kind: 'node',
      prompt: '',
      content: { ...content, fromRecord: { recordId, fieldId: 'x' } },
    }
    const { entryId } = await succeed(writePlanEntry, fay, forged)
    const after = await succeed(readPlan, fay, { planId, locale: 'en' })
    const contentOf = (id: string) => after.entries.find(candidate => candidate.id === id)?.content
    expect(contentOf(taken.entryId)).toMatchObject({ text: 'Plant a tree', fromRecord: { recordId, fieldId: 'barrier' } })
    expect(contentOf(entryId)).toEqual(content)
  })

  test('and by nobody who does not see the words or may not write the plan', async () => {
    const { planId } = await planned()
    const { recordId } = await visit(world.rooms[0])
    const reads = await world.join('Dee Coach', 'coach', world.district.rootId)
    expect((await refuse(takeIdea, reads, { recordId, fieldId: 'barrier', planId })).code).toBe('denied')
    expect((await refuse(takeIdea, coach, { recordId, fieldId: 'barrier', planId })).code).toBe('not_found')
    const stranger = await world.join('Mo Member', 'member', world.district.rootId)
    expect((await refuse(takeIdea, stranger, { recordId, fieldId: 'barrier', planId })).code).toBe('not_found')
    const fay = await world.join('Fay Facilitator', 'facilitator', world.district.rootId)
    expect((await refuse(takeIdea, fay, { recordId, fieldId: 'heard', planId })).code).toBe('record.no_idea')
  })

  test('and stays in the plan when the visit is erased', async () => {
    const { planId } = await planned()
    const { recordId } = await visit(world.rooms[0])
    const ada = await world.join('Ada Admin', 'administrator', world.district.rootId)
    const { entryId } = await succeed(takeIdea, ada, { recordId, fieldId: 'barrier', planId })
    await succeed(eraseRecord, ada, { recordId })
    const view = await succeed(readPlan, ada, { planId, locale: 'en' })
    expect([view.entries.some(entry => entry.id === entryId), view.outline.origins]).toEqual([true, {}])
  })
})

test('an analysis reads what stands at an org and below, days in the time of the district', async () => {
  const first = await visit(world.rooms[0], { marks: marksOf(2) })
  const gone = await visit(world.rooms[1])
  await succeed(removeRecord, observer, { recordId: gone.recordId, version: 1 })
  const system = await world.district.asSystem()
  const ids = { pluginId: world.orchard.ids.plugin, formIds: [world.orchard.walkForm.formId, world.orchard.ids.tree] }
  const read = await readFormRecords(system, { ...ids, orgId: world.district.rootId })
  expect(read).toEqual({
    [world.orchard.walkForm.formId]: [
      {
        id: first.recordId,
        orgId: world.district.schoolId,
        status: null,
        values: { on: '2026-08-31', class: world.rooms[0], barrier: 'No shade', heard: 'A whisper' },
        marks: { B1: 2 },
        createdOn: '2026-09-01',
        changedOn: '2026-09-01',
      },
    ],
    [world.orchard.ids.tree]: [],
  })
  const other = await readFormRecords(system, { ...ids, orgId: world.secondSchoolId })
  expect(Object.values(other).flat()).toEqual([])
  const [log] = await readMany(system.db, [query.select().from(activity)])
  expect(JSON.stringify(log)).not.toMatch(/No shade|A whisper|room-/)
})

test('the system writes what a reaction asks for, as nobody', async () => {
  const system = await world.district.asSystem()
  const fields = { plant: 'S-7', gardener: coach.me.personId }
  const input = { ...world.orchard.treeForm, orgId: world.district.schoolId, fields, clientKey: 'reaction-1' }
  const { recordId } = await succeed(createRecord, system, input)
  expect(await succeed(createRecord, system, input)).toEqual({ recordId, version: 1, isNew: false })
  const view = await succeed(readRecordOf, coach, { recordId, locale: 'en' })
  expect([view.record.createdBy, view.history[0]?.by]).toEqual([null, null])
})
