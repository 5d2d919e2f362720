import { query, readMany } from '@tilth/db'
import { record, recordChange } from '@tilth/db/district'
import { beforeEach, expect, test } from 'vitest'
import { refuse, succeed } from '../../test/harness.ts'
import { type OrchardDistrict, orchardDistrict } from '../../test/orchard-forms.ts'
import { readNudges } from '../nudges/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { createRecord, editRecord, eraseOverdueRecords, listRecords, removeRecord } from './use-cases.ts'

let world: OrchardDistrict
let coach: Awaited<ReturnType<OrchardDistrict['join']>>
let admin: DistrictContext

const on = (day: string): void => {
  world.district.clock.now = new Date(`${day}T18:00:00.000Z`)
}

const at = (orgId = world.district.schoolId) => ({ ...world.orchard.wateringForm, orgId })

const list = (context: DistrictContext, more: object = {}) => succeed(listRecords, context, { ...at(), locale: 'en', ...more })

const water = async (
  note: string,
  { context = coach, orgId = world.district.schoolId }: { context?: DistrictContext; orgId?: string } = {},
) => {
  const fields = { plant: 'S-1', gardener: coach.me.personId }
  const { recordId: tree } = await succeed(createRecord, context, { ...world.orchard.treeForm, orgId, fields, clientKey: null })
  return succeed(createRecord, context, { ...at(orgId), fields: { on: '2026-09-01', tree, note }, clientKey: null })
}

const notesLeft = async (): Promise<readonly unknown[]> => {
  const [rows] = await readMany(admin.db, [query.select().from(record)])
  return rows.flatMap(({ fields }) => ('note' in fields ? [fields.note] : [])).toSorted()
}

const nudgesOf = async (context: DistrictContext) =>
  (await succeed(readNudges, context, { locale: 'en' })).mine.filter(nudge => nudge.code === 'records_overdue')

beforeEach(async () => {
  world = await orchardDistrict()
  coach = await world.join('Cory Coach', 'coach')
  admin = await world.join('Avery Admin', 'administrator', world.district.rootId)
})

test('whoever administers the place is told from the first day on which a form no longer keeps them, and nobody else', async () => {
  on('2026-09-01')
  await water('Old')
  const touched = await water('Touched')
  const removed = await water('Removed')
  on('2026-09-02')
  await water('A day later')
  await succeed(editRecord, coach, { recordId: touched.recordId, version: 1, fields: { note: 'Touched again' } })
  on('2027-09-01')
  expect([(await list(admin)).overdue, await nudgesOf(admin)]).toEqual([null, []])
  on('2027-09-02')
  expect((await list(admin)).overdue).toEqual({ count: 2, before: '2026-09-02' })
  await succeed(removeRecord, coach, { recordId: removed.recordId, version: 1 })
  expect((await list(admin)).overdue).toEqual({ count: 1, before: '2026-09-02' })
  const [nudge] = await nudgesOf(admin)
  expect(nudge).toMatchObject({ params: { plural: 'Waterings', count: 1 }, orgName: 'Test district' })
  const { pluginId, formId } = world.orchard.wateringForm
  expect(nudge?.path).toBe(`/records/${pluginId}/${formId}?org=${world.district.rootId}&overdue=1`)
  expect((await list(admin, { overdue: true })).rows.map(row => row.fields.note)).toEqual(['Old'])

  expect([(await list(coach)).overdue, await nudgesOf(coach), (await list(coach, { overdue: true })).total]).toEqual([null, [], 0])
  const ofTrees = await succeed(listRecords, admin, { ...world.orchard.treeForm, orgId: world.district.schoolId, locale: 'en' })
  expect(ofTrees.overdue).toBeNull()
})

test('deleted are those that were shown, removed ones too, with their history; what changed or lies elsewhere stays', async () => {
  on('2026-09-01')
  await water('Old')
  const removed = await water('Removed')
  const touched = await water('Touched')
  const far = await world.join('Fay Far', 'coach', world.secondSchoolId)
  await water('Elsewhere', { context: far, orgId: world.secondSchoolId })
  await succeed(removeRecord, coach, { recordId: removed.recordId, version: 1 })
  on('2027-10-01')
  expect((await list(admin)).overdue).toEqual({ count: 3, before: '2026-10-01' })
  expect((await list(admin, { overdue: true })).rows.map(row => [row.fields.note, row.isRemoved]).toSorted()).toEqual([
    ['Old', false],
    ['Removed', true],
    ['Touched', false],
  ])
  await succeed(editRecord, coach, { recordId: touched.recordId, version: 1, fields: { note: 'Needed still' } })
  expect((await refuse(eraseOverdueRecords, coach, { ...at(), before: '2026-10-01' })).code).toBe('denied')
  expect((await refuse(eraseOverdueRecords, admin, { ...at(), before: '2026-10-02' })).code).toBe('record.still_kept')
  expect((await refuse(eraseOverdueRecords, admin, { ...at(), ...world.orchard.treeForm, before: '2020-01-01' })).code).toBe(
    'record.still_kept',
  )
  expect(await succeed(eraseOverdueRecords, admin, { ...at(), before: '2026-10-01' })).toEqual({ erased: 2 })
  expect(await notesLeft()).toEqual(['Elsewhere', 'Needed still'])
  const [histories] = await readMany(admin.db, [query.select().from(recordChange)])
  expect(JSON.stringify(histories)).not.toMatch(/Old|Removed/)
  expect(await succeed(eraseOverdueRecords, admin, { ...at(), before: '2026-10-01' })).toEqual({ erased: 0 })
})
