import { query, readMany } from '@tilth/db'
import { activity, formDocument, record, recordChange } from '@tilth/db/district'
import { beforeEach, describe, expect, test } from 'vitest'
import { refuse, succeed } from '../../test/harness.ts'
import { type OrchardDistrict, orchardDistrict } from '../../test/orchard-forms.ts'
import { enablePlugin } from '../plugins/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import {
  createRecord,
  editRecord,
  eraseRecord,
  exportRecords,
  listFieldChoices,
  listRecordForms,
  listRecords,
  moveRecord,
  readRecordForm,
  readRecordOf,
  removeRecord,
  restoreRecord,
} from './use-cases.ts'

let world: OrchardDistrict
let coach: DistrictContext
let gardener: Awaited<ReturnType<OrchardDistrict['join']>>

const listed = async (context: DistrictContext, form: object, more: object = {}) =>
  succeed(listRecords, context, { ...form, orgId: world.district.schoolId, locale: 'en', ...more })

const newTree = async (fields: object = {}, context: DistrictContext = coach) =>
  succeed(createRecord, context, {
    ...world.orchard.treeForm,
    orgId: world.district.schoolId,
    fields: { plant: 'S-1', gardener: gardener.me.personId, class: world.rooms[0], ...fields },
    clientKey: null,
  })

const newWatering = async (tree: string, fields: object = {}, context: DistrictContext = gardener) =>
  succeed(createRecord, context, {
    ...world.orchard.wateringForm,
    orgId: world.district.schoolId,
    fields: { on: '2026-08-31', tree, liters: 5, note: 'Grew a leaf', next: 'More light', absence: 'Was ill', ...fields },
    clientKey: null,
  })

beforeEach(async () => {
  world = await orchardDistrict()
  coach = await world.join('Cory Coach', 'coach')
  gardener = await world.join('Gus Gardener', 'member')
})

describe('who sees what', () => {
  test('a class lead sees of a log what it shows to leads, of the own class alone, and nothing else', async () => {
    const { recordId: tree } = await newTree()
    await newWatering(tree)
    const { recordId: other } = await newTree({ plant: 'S-2', class: world.rooms[1] })
    await newWatering(other, { note: 'Of another class' })
    const lead = await world.join('Lea Lead', 'lead', world.rooms[0])
    const { rows, total, form } = await listed(lead, world.orchard.wateringForm)
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      fields: { note: 'Grew a leaf', next: 'More light' },
      label: '',
      status: null,
      createdBy: null,
      changedAt: null,
    })
    expect(Object.keys(rows[0]?.fields ?? {}).sort()).toEqual(['next', 'note'])
    expect(form.fields.map(field => field.id)).toEqual(['note', 'next'])
    const view = await succeed(readRecordOf, lead, { recordId: rows[0]?.id, locale: 'en' })
    expect([view.history, view.createdAt, view.may.edit, view.may.remove, view.record.createdBy]).toEqual([[], null, [], false, null])
    const text = JSON.stringify([rows, view, await listed(lead, world.orchard.treeForm)])
    for (const hidden of ['Was ill', 'Of another class', 'S-2', '2026-08-31']) expect(text).not.toContain(hidden)
  })

  test('the lead of another class, a member who is not in it and a viewer see nothing at all', async () => {
    const { recordId: tree } = await newTree()
    const { recordId: watering } = await newWatering(tree)
    for (const context of [
      await world.join('Olga Other', 'lead', world.rooms[1]),
      await world.join('Mo Member', 'member'),
      await world.join('Vi Viewer', 'viewer'),
      await world.join('Far Coach', 'coach', world.secondSchoolId),
    ]) {
      for (const recordId of [tree, watering]) {
        const hidden = await refuse(readRecordOf, context, { recordId, locale: 'en' })
        expect(hidden).toEqual(await refuse(readRecordOf, context, { recordId: 'no such record', locale: 'en' }))
        expect((await refuse(editRecord, context, { recordId, version: 1, fields: { remark: 'x' } })).code).toBe('not_found')
        expect((await refuse(removeRecord, context, { recordId, version: 1 })).code).toBe('not_found')
      }
    }
    const viewer = await world.join('Vic Viewer', 'viewer')
    expect((await listed(viewer, world.orchard.wateringForm)).total).toBe(0)
    expect((await succeed(listRecordForms, viewer, { orgId: world.district.schoolId, locale: 'en' })).forms).toEqual([])
  })

  test('a filter, a search and a sort tell nothing of what is hidden', async () => {
    const { recordId: tree } = await newTree()
    await newWatering(tree)
    const lead = await world.join('Lea Lead', 'lead', world.rooms[0])
    const find = async (more: object) => (await listed(lead, world.orchard.wateringForm, more)).total
    expect(await find({ search: 'Was ill' })).toBe(0)
    expect(await find({ search: 'leaf' })).toBe(1)
    expect(await find({ where: [{ field: 'tree', is: [tree] }] })).toBe(0)
    expect(await find({ between: { from: '2026-08-31', until: '2026-08-31' } })).toBe(0)
    const both = await newWatering(tree, { on: '2026-09-02' })
    const sorted = async (descending: boolean) =>
      (await listed(lead, world.orchard.wateringForm, { sort: { field: 'on', descending } })).rows.map(row => row.id)
    expect(await sorted(true)).toEqual(await sorted(false))
    expect(await sorted(true)).toContain(both.recordId)
  })

  test('the person in it sees own records and writes own log lines, and cannot write for others', async () => {
    const { recordId: tree } = await newTree()
    const someone = await world.join('Sam Someone', 'member')
    const { recordId: foreign } = await newTree({ plant: 'S-9', gardener: someone.me.personId })
    await newWatering(tree)
    expect((await listed(gardener, world.orchard.treeForm)).rows.map(row => row.label)).toEqual(['S-1'])
    const denied = await refuse(createRecord, gardener, {
      ...world.orchard.wateringForm,
      orgId: world.district.schoolId,
      fields: { on: '2026-09-01', tree: foreign },
      clientKey: null,
    })
    expect(denied.code).toBe('denied')
    const choices = await succeed(listFieldChoices, gardener, {
      ...world.orchard.wateringForm,
      orgId: world.district.schoolId,
      fieldId: 'tree',
      locale: 'en',
    })
    expect(choices.choices.map(choice => choice.label)).toEqual(['S-1'])
    const brought = { values: { gardener: gardener.me.personId }, names: { [gardener.me.personId]: 'Gus Gardener' } }
    expect(choices.choices[0]?.brings, 'whom the tree names and the watering asks for, and no words of it').toEqual(brought)
  })

  test('a district administrator sees all, an administrator of another school nothing', async () => {
    const { recordId } = await newTree()
    const ada = await world.join('Ada Admin', 'administrator', world.district.rootId)
    expect((await succeed(readRecordOf, ada, { recordId, locale: 'en' })).may).toMatchObject({ erase: true, move: true, remove: true })
    const far = await world.join('Far Admin', 'administrator', world.secondSchoolId)
    expect((await refuse(readRecordOf, far, { recordId, locale: 'en' })).code).toBe('not_found')
    expect((await refuse(eraseRecord, far, { recordId })).code).toBe('not_found')
    expect((await refuse(eraseRecord, coach, { recordId })).code).toBe('denied')
  })
})

describe('filling in', () => {
  test('a form speaks the language of its reader and says what it needs', async () => {
    const form = await succeed(readRecordForm, coach, { ...world.orchard.treeForm, orgId: world.district.schoolId, locale: 'es' })
    expect(form.form).toMatchObject({ title: 'Árbol', plural: 'Trees', named: 'plant', kind: 'record' })
    expect(form.form.fields[0]?.label).toBe('Planta')
    expect(form.form.untranslated).toBeGreaterThan(3)
    const log = await succeed(readRecordForm, gardener, { ...world.orchard.wateringForm, orgId: world.district.schoolId, locale: 'en' })
    expect([log.defaults, log.may.create, log.today]).toEqual([{}, false, '2026-09-01'])
    await newTree()
    const now = await succeed(readRecordForm, gardener, { ...world.orchard.wateringForm, orgId: world.district.schoolId, locale: 'en' })
    expect([now.defaults, now.may.create]).toEqual([{ on: '2026-09-01' }, true])
  })

  test('what a device sends twice is written once, and its key stands for nothing else', async () => {
    const input = {
      ...world.orchard.treeForm,
      orgId: world.district.schoolId,
      fields: { plant: 'S-1', gardener: gardener.me.personId },
      clientKey: 'device-key-1',
    }
    const first = await succeed(createRecord, coach, input)
    const again = await succeed(createRecord, coach, { ...input, fields: { ...input.fields, plant: 'S-2' } })
    expect([first.isNew, again]).toEqual([true, { ...first, isNew: false }])
    const both = await Promise.all([1, 2].map(() => succeed(createRecord, coach, { ...input, clientKey: 'device-key-2' })))
    expect(new Set(both.map(written => written.recordId)).size).toBe(1)
    expect((await listed(coach, world.orchard.treeForm)).total).toBe(2)
    const ada = await world.join('Ada Admin', 'administrator', world.district.rootId)
    expect((await refuse(createRecord, ada, input)).code).toBe('record.key_taken')
    await succeed(eraseRecord, ada, { recordId: first.recordId })
    expect((await refuse(createRecord, coach, input)).code).toBe('record.key_taken')
  })

  test('what is wrong is refused in words and nothing is written', async () => {
    const send = async (fields: object) =>
      refuse(createRecord, coach, { ...world.orchard.treeForm, orgId: world.district.schoolId, fields, clientKey: null })
    expect(await send({ plant: 'Ana Ruiz', gardener: gardener.me.personId })).toMatchObject({
      code: 'record.student_is_named',
      path: ['fields', 'plant'],
    })
    expect(await send({ plant: 'S-1', gardener: 'nobody' })).toMatchObject({ code: 'record.unknown_person' })
    expect(await send({ plant: 'S-1' })).toMatchObject({ code: 'record.required', path: ['fields', 'gardener'] })
    expect(await send({ plant: 'S-1', gardener: gardener.me.personId, class: world.district.schoolId })).toMatchObject({
      code: 'record.wrong_kind_of_org',
    })
    const [rows, changes] = await readMany(coach.db, [query.select().from(record), query.select().from(recordChange)])
    expect([rows, changes]).toEqual([[], []])
  })

  test('switched off it takes nothing new, and what is there is read and changed', async () => {
    const { recordId, version } = await newTree()
    const ada = await world.join('Ada Admin', 'administrator', world.district.rootId)
    await succeed(enablePlugin, ada, { pluginId: world.orchard.ids.plugin, enabled: false })
    const fields = { plant: 'S-2', gardener: gardener.me.personId }
    const input = { ...world.orchard.treeForm, orgId: world.district.schoolId, fields, clientKey: null }
    expect((await refuse(createRecord, ada, input)).code).toBe('record.form_not_here')
    expect((await refuse(createRecord, coach, input)).code).toBe('denied')
    const list = await listed(coach, world.orchard.treeForm)
    expect([list.total, list.isOff, list.may.create]).toEqual([1, true, false])
    const { forms } = await succeed(listRecordForms, coach, { orgId: world.district.schoolId, locale: 'en' })
    expect(forms.map(form => [form.formId, form.isOff])).toEqual([[world.orchard.ids.tree, true]])
    expect(list.onBelow).toEqual([])
    const [room = ''] = world.rooms
    await succeed(enablePlugin, ada, { pluginId: world.orchard.ids.plugin, orgId: room, enabled: true })
    const below = await listed(coach, world.orchard.treeForm)
    expect([below.isOff, below.onBelow.map(place => place.orgId)], 'whoever stands above is told where it is on').toEqual([true, [room]])
    const cards = await succeed(listRecordForms, coach, { orgId: world.district.schoolId, locale: 'en' })
    expect(cards.forms.find(form => form.formId === world.orchard.ids.tree)?.onBelow).toEqual(below.onBelow)
    await succeed(editRecord, coach, { recordId, version, fields: { remark: 'Still here' } })
    const bare: DistrictContext = { ...coach, plugins: { loaded: [], refused: [] } }
    expect((await succeed(readRecordOf, bare, { recordId, locale: 'es' })).form.title).toBe('Árbol')
  })
})

describe('changing', () => {
  test('only what changes is sent; whoever was slower is told and nothing is lost', async () => {
    const { recordId } = await newTree({ remark: 'First' })
    const one = await succeed(editRecord, coach, { recordId, version: 1, fields: { soil: 'clay' } })
    expect(one.version).toBe(2)
    const late = await refuse(editRecord, coach, { recordId, version: 1, fields: { soil: 'sand' } })
    expect(late).toMatchObject({ code: 'conflict.record_changed', params: { version: 2 } })
    expect(await succeed(editRecord, coach, { recordId, version: 2, fields: { soil: 'clay' } })).toEqual(one)
    await succeed(editRecord, coach, { recordId, version: 2, fields: { remark: null } })
    const view = await succeed(readRecordOf, coach, { recordId, locale: 'en' })
    expect(view.record.fields).toEqual({ plant: 'S-1', gardener: gardener.me.personId, class: world.rooms[0], soil: 'clay' })
    expect(view.names[gardener.me.personId]).toBe('Gus Gardener')
    expect(view.history.map(line => [line.version, line.kind, line.by, line.changes.map(change => change.field)])).toEqual([
      [3, 'edited', 'Cory Coach', ['remark']],
      [2, 'edited', 'Cory Coach', ['soil']],
      [1, 'created', 'Cory Coach', ['plant', 'gardener', 'class', 'remark']],
    ])
  })

  test('of two who save at the same moment one is told', async () => {
    const { recordId } = await newTree()
    const results = await Promise.all(
      ['clay', 'sand'].map(soil => editRecord.run(coach, { recordId, version: 1, fields: { soil }, marks: {} })),
    )
    expect(results.map(result => (result.ok ? 'saved' : result.error.code)).sort()).toEqual(['conflict.record_changed', 'saved'])
  })

  test('its life goes by its moves, with what they need and a reason where one is asked', async () => {
    const { recordId } = await newTree()
    const view = await succeed(readRecordOf, coach, { recordId, locale: 'en' })
    expect(view.moves).toEqual([
      { id: 'plant', label: 'Plant', to: 'grows', missing: ['starts'], asksReason: false },
      { id: 'fell', label: 'Fell', to: 'felled', missing: [], asksReason: true },
    ])
    const move = { recordId, version: 1, move: 'plant' }
    expect(await refuse(moveRecord, coach, move)).toMatchObject({ code: 'record.move_needs', path: ['fields', 'starts'] })
    expect((await refuse(moveRecord, gardener, move)).code).toBe('denied')
    await succeed(editRecord, coach, { recordId, version: 1, fields: { starts: '2026-09-07' } })
    await succeed(moveRecord, coach, { ...move, version: 2 })
    expect((await refuse(moveRecord, coach, { recordId, version: 3, move: 'fell' })).code).toBe('record.reason_missing')
    await succeed(moveRecord, coach, { recordId, version: 3, move: 'fell', reason: 'Storm' })
    const after = await succeed(readRecordOf, coach, { recordId, locale: 'en' })
    expect([after.record.status, after.moves]).toEqual(['felled', []])
    expect(after.history[0]).toMatchObject({ kind: 'moved', status: { from: 'grows', to: 'felled' }, reason: 'Storm', changes: [] })
    expect((await listed(coach, world.orchard.treeForm, { status: ['felled'] })).total).toBe(1)
    expect((await listed(coach, world.orchard.treeForm, { status: ['grows'] })).total).toBe(0)
  })

  test('what is removed is out of every list and comes back as it was', async () => {
    const { recordId } = await newTree()
    const removed = await succeed(removeRecord, coach, { recordId, version: 1 })
    expect(await succeed(removeRecord, coach, { recordId, version: 2 })).toEqual(removed)
    expect((await listed(coach, world.orchard.treeForm)).total).toBe(0)
    expect((await listed(coach, world.orchard.treeForm, { removed: true })).rows.map(row => row.id)).toEqual([recordId])
    expect((await listed(gardener, world.orchard.treeForm, { removed: true })).total).toBe(0)
    expect((await refuse(editRecord, coach, { recordId, version: 2, fields: { soil: 'clay' } })).code).toBe('record.removed')
    await succeed(restoreRecord, coach, { recordId, version: 2 })
    const { rows } = await listed(coach, world.orchard.treeForm)
    expect(rows.map(row => [row.id, row.version, row.isRemoved])).toEqual([[recordId, 3, false]])
  })

  test('what is erased is gone with its history, and only that it was there is left', async () => {
    const { recordId } = await newTree({ remark: 'Private words' })
    await succeed(editRecord, coach, { recordId, version: 1, fields: { remark: 'Other words' } })
    const ada = await world.join('Ada Admin', 'administrator', world.district.rootId)
    await succeed(eraseRecord, ada, { recordId })
    expect((await refuse(readRecordOf, ada, { recordId, locale: 'en' })).code).toBe('not_found')
    const [rows, changes, log, forms] = await readMany(ada.db, [
      query.select().from(record),
      query.select().from(recordChange),
      query.select().from(activity),
      query.select().from(formDocument),
    ])
    expect([rows, changes, forms.length]).toEqual([[], [], 1])
    expect(log.map(entry => [entry.kind, entry.subject])).toEqual([
      ['record.created', recordId],
      ['record.edited', recordId],
      ['record.erased', recordId],
    ])
    expect(JSON.stringify(log)).not.toContain('words')
    expect(JSON.stringify(log)).not.toContain('S-1')
  })
})

describe('lists', () => {
  test('are filtered, sorted and cut into pages, at an org and below', async () => {
    for (const [plant, soil, starts] of [
      ['S-1', 'clay', '2026-09-03'],
      ['S-2', 'sand', '2026-09-01'],
      ['S-3', 'clay', null],
      ['S-4', 'clay', '2026-09-02'],
    ] as const)
      await newTree({ plant, soil, starts })
    const labels = async (more: object) => (await listed(coach, world.orchard.treeForm, more)).rows.map(row => row.label)
    expect(await labels({})).toEqual(['S-1', 'S-4', 'S-2', 'S-3'])
    expect(await labels({ sort: { field: 'starts', descending: false } })).toEqual(['S-2', 'S-4', 'S-1', 'S-3'])
    expect(await labels({ where: [{ field: 'soil', is: ['clay'] }], sort: { field: 'plant', descending: false } })).toEqual([
      'S-1',
      'S-3',
      'S-4',
    ])
    expect(await labels({ between: { from: '2026-09-02', until: null } })).toEqual(['S-1', 'S-4'])
    expect(await labels({ search: 'gus', limit: 2, offset: 1 })).toEqual(['S-4', 'S-2'])
    expect((await listed(coach, world.orchard.treeForm, { limit: 1 })).total).toBe(4)
    const district = await world.join('Dee Coach', 'coach', world.district.rootId)
    expect((await listed(district, world.orchard.treeForm, { orgId: world.district.rootId })).total).toBe(4)
    expect((await listed(district, world.orchard.treeForm, { orgId: world.secondSchoolId })).total).toBe(0)
    const far = await world.join('Far Coach', 'coach', world.secondSchoolId)
    expect((await refuse(listRecords, far, { ...world.orchard.treeForm, orgId: world.district.schoolId, locale: 'en' })).code).toBe(
      'not_found',
    )
  })

  test('leave as a table that holds what the list shows and not a cell more', async () => {
    const { recordId: tree } = await newTree()
    await newWatering(tree, { note: '=1+1' })
    const lead = await world.join('Lea Lead', 'lead', world.rooms[0])
    const textOf = async (context: DistrictContext) => {
      const asked = { ...world.orchard.wateringForm, orgId: world.district.schoolId, locale: 'en' }
      const { bytes, name } = await succeed(exportRecords, context, asked)
      const pieces: Uint8Array[] = []
      for await (const piece of bytes) pieces.push(piece)
      return { name, lines: Buffer.concat(pieces).toString('utf8').trim().split('\r\n') }
    }
    const full = await textOf(coach)
    expect(full.name).toBe('Waterings - First school.csv')
    expect(full.lines[0]).toBe('Place,Day,Tree,Liters,Note,Next step,Why not,Who watered,Remark,Written by,Changed on')
    expect(full.lines[1]).toBe("First school,2026-08-31,S-1,5,'=1+1,More light,Was ill,,,Gus Gardener,2026-09-01")
    const part = await textOf(lead)
    expect(part.lines).toEqual(['Place,Note,Next step', "First school,'=1+1,More light"])
  })
})
