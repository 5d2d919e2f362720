import { query, toStatement } from '@tilth/db'
import { formDocument, record } from '@tilth/db/district'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { succeed } from '../../test/harness.ts'
import { type OrchardDistrict, orchardDistrict } from '../../test/orchard-forms.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { fitsFilters, type RecordFilters, sortRecords } from './filter-records.ts'
import { readFormCards } from './form-cards.ts'
import { formOf } from './form-document.ts'
import { listRecordsFor } from './list-records.ts'
import { readNamesOfValues } from './names-of-values.ts'
import { openLook, seeRows, shownFields } from './record-sight.ts'
import { type RecordRowOf, readRecords } from './record-store.ts'
import { createRecord } from './use-cases.ts'
import type { FormName } from './views.ts'

type Fields = RecordRowOf['fields']

const days = ['2026-08-30', '2026-08-31', '2026-09-01']
const nothingAsked: RecordFilters = {
  status: [],
  where: [],
  between: null,
  search: '',
  onlyMine: false,
  removed: false,
  overdue: false,
  sort: null,
}

const someDay = fc.constantFrom(null, ...days)
const filtersOf = (values: readonly string[]): fc.Arbitrary<RecordFilters> =>
  fc.record({
    status: fc.subarray(['waiting', 'grows', 'felled']),
    where: fc.array(
      fc.record({
        field: fc.constantFrom('gardener', 'class', 'soil', 'tree', 'plant', 'gone', '"; drop'),
        is: fc.subarray([...values, 'clay', 'S-1', 'yes'], { minLength: 1 }),
      }),
      { maxLength: 1 },
    ),
    between: fc.option(fc.record({ field: fc.constantFrom(null, 'on', 'starts', 'gone'), from: someDay, until: someDay })),
    search: fc.constantFrom('', '', 'leaf'),
    onlyMine: fc.boolean(),
    removed: fc.boolean(),
    overdue: fc.constant(false),
    sort: fc.constant(null),
  })

/** One of each form as the product writes it; what the test puts beside them differs from these. */
const patterns = async (world: OrchardDistrict, by: DistrictContext & { readonly me: { readonly personId: string } }) => {
  const write = async (form: FormName, fields: object) => {
    const { recordId } = await succeed(createRecord, by, {
      ...form,
      orgId: world.district.schoolId,
      fields,
      marks: form === world.orchard.walkForm ? { B1: { mark: 1 } } : {},
      clientKey: null,
    })
    const found = (await readRecords(by, { of: form })).find(row => row.id === recordId)
    if (!found) throw new Error('not written')
    return found
  }
  const tree = await write(world.orchard.treeForm, { plant: 'S-1', gardener: by.me.personId, class: world.rooms[0] })
  const watering = await write(world.orchard.wateringForm, { on: days[0], tree: tree.id, note: 'A leaf' })
  const walk = await write(world.orchard.walkForm, { on: days[0], class: world.rooms[0] })
  return { tree, watering, walk }
}

/** The same form in an edition that lets others in. */
const otherEdition = async (context: DistrictContext, row: RecordRowOf): Promise<string> => {
  const [stored] = await context.db.read([toStatement(query.select({ document: formDocument.document }).from(formDocument))])
  const texts = (stored ?? []).map(([text]) => String(text))
  const mine = texts.map(text => JSON.parse(text)).find(document => document.type?.id === row.formId)
  mine.type.access.see = [
    { who: 'author' },
    { who: 'role', role: 'observer', fields: ['on', 'liters'] },
    { who: 'role', role: 'member', fields: [] },
  ]
  expect(formOf(mine).access.see).toHaveLength(3)
  await context.db.write([
    toStatement(query.insert(formDocument).values({ hash: 'another-edition', document: JSON.stringify(mine), storedAt: context.now() })),
  ])
  return 'another-edition'
}

test('what is read is narrowed, and what is shown is what the whole would show', async () => {
  const world = await orchardDistrict()
  const { district, rooms, secondSchoolId, secondRooms, orchard } = world
  const coach = await world.join('Cory Coach', 'coach')
  const gardener = await world.join('Gus Gardener', 'member')
  const viewers = [
    coach,
    gardener,
    await world.join('Lea Lead', 'lead', rooms[0]),
    await world.join('Otto Observer', 'observer'),
    await world.join('Fay Far', 'coach', secondSchoolId),
    await world.join('Avery Admin', 'administrator', district.rootId),
  ]
  const { tree, watering, walk } = await patterns(world, coach)
  const edition = await otherEdition(coach, watering)
  const people = viewers.map(({ me }) => me.personId)
  const pick = <T>(from: readonly T[], no: number): T => from[no % from.length] as T
  const orgIds = [district.rootId, district.schoolId, secondSchoolId, ...rooms, ...secondRooms]
  const laid = Array.from({ length: 150 }, (_, no): RecordRowOf => {
    const pattern = pick([tree, watering, watering, walk], no)
    const fields: Fields = {
      ...pattern.fields,
      ...(pattern === tree && {
        plant: `S-${no % 7}`,
        gardener: pick(people, no),
        class: pick([...rooms, ...secondRooms], no),
        soil: pick(['clay', 'sand', null], no),
      }),
      ...(pattern === watering && { on: pick(days, no >> 1), tree: pick([tree.id, 'laid-0', 'laid-4', 'laid-8', 'nowhere'], no) }),
      ...(pattern === walk && { on: pick(days, no), class: pick(rooms, no) }),
    }
    const pairId = pattern === walk ? pick([null, `laid-${no}`, `laid-${no - 4}`], no >> 2) : null
    return {
      ...pattern,
      id: `laid-${no}`,
      orgId: pick(orgIds, no * 5),
      fields,
      pairId,
      clientKey: null,
      formHash: pattern === watering && no % 6 === 1 ? edition : pattern.formHash,
      status: pattern === tree ? pick(['waiting', 'grows', 'felled'], no >> 2) : null,
      createdBy: pick([...people, null], no * 3),
      removedAt: no % 9 === 8 ? pattern.createdAt : null,
    }
  })
  await coach.db.write(
    laid.map(row => toStatement(query.insert(record).values({ ...row, fields: { ...row.fields }, marks: { ...row.marks } }))),
  )

  /** All of it read, seen and filtered one by one. */
  const reference = async (
    context: DistrictContext,
    { form, orgId, filters }: { form: FormName; orgId: string; filters: RecordFilters },
  ) => {
    const look = await openLook(context)
    const rows = (await readRecords(context, { of: form })).filter(row => look.pathOf(row.orgId).includes(orgId))
    const beside = await readRecords(context, { of: form })
    const seen = (await seeRows(context, { rows, beside: beside.filter(row => !rows.includes(row)), look })).filter(
      row => row.sees !== 'none',
    )
    const names = await readNamesOfValues(context, {
      filled: seen.map(row => ({ form: row.form, fields: shownFields(row) })),
      look,
      locale: 'en',
    })
    const me = look.viewer?.personId ?? null
    const fitting = seen.filter(row => fitsFilters(row, { filters, me, names, locale: 'en' }))
    return sortRecords(fitting, { sort: null, names, locale: 'en' }).map(({ row }) => row.id)
  }

  const forms = [orchard.treeForm, orchard.wateringForm, orchard.walkForm]
  let shown = 0
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: viewers.length - 1 }),
      fc.constantFrom(...forms),
      fc.constantFrom(district.rootId, district.schoolId, rooms[0] ?? '', secondSchoolId),
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(nothingAsked) },
        { weight: 3, arbitrary: filtersOf([...people, ...rooms, 'laid-4', tree.id]) },
      ),
      async (no, form, orgId, filters) => {
        const viewer = pick(viewers, no)
        const wanted = await reference(viewer, { form, orgId, filters })
        const listed = await listRecordsFor(viewer, { ...form, orgId, locale: 'en', offset: 0, limit: 500, ...filters })
        expect(listed?.rows.map(row => row.id)).toEqual(wanted)
        shown += wanted.length
      },
    ),
    { numRuns: 150 },
  )
  expect(shown).toBeGreaterThan(100)

  for (const viewer of viewers) {
    const { forms: cards } = await readFormCards(viewer, { orgId: district.schoolId, locale: 'en' })
    for (const form of forms) {
      const ids = await reference(viewer, { form, orgId: district.schoolId, filters: nothingAsked })
      const open = ids.filter(id => laid.find(row => row.id === id)?.status !== 'felled').length
      expect([form.formId, cards.find(card => card.formId === form.formId)?.open ?? 0]).toEqual([form.formId, open])
    }
  }
})
