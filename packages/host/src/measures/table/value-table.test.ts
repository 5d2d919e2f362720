import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { query, toStatement } from '@tilth/db'
import { org } from '@tilth/db/district'
import { expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { measureAt } from '../../../test/counted-measure.ts'
import { createTestDistrict, refuse, succeed } from '../../../test/harness.ts'
import { uploadMeasureValues } from '../../files/use-cases.ts'
import type { DistrictContext } from '../../use-case/context.ts'
import { checkMeasureTable, correctDatum, enterDatum, lookAtMeasureTable, readMeasure, takeMeasureTable } from '../use-cases.ts'

const pasting = async () => {
  const district = await createTestDistrict()
  const leading = await district.as(await district.addPerson('Fay Facilitator', 'facilitator'))
  const member = await district.as(await district.addPerson('Maria Member', 'member', district.schoolId))
  await leading.db.write([
    toStatement(query.insert(org).values({ id: 'cedar', parentId: district.rootId, kind: 'school', name: 'Cedar Middle', code: '0451' })),
  ])
  const { measureId } = await measureAt(leading, { orgId: district.rootId })
  const place = { measureId, orgId: district.rootId }
  const asPasted = async (text: string, context: DistrictContext = leading, more: Readonly<Record<string, unknown>> = {}) => {
    const source = { kind: 'pasted', text }
    const { hasHeader, columns } = await succeed(lookAtMeasureTable, context, { ...place, source, ...more })
    return { ...place, source, hasHeader, columns, dateOrder: 'found', leaveOut: [], ...more }
  }
  const valuesAt = async (orgId: string) => (await succeed(readMeasure, leading, { measureId, orgId, locale: 'en' })).data
  return { district, leading, member, measureId, place, asPasted, valuesAt }
}

const table = [
  'Week of\tSchool\tKept\tOf\tNotes',
  '8/17/2026\tFirst school\t20\t41\t',
  '8/24/2026\t\t"1,050"\t2,000\tsnow',
  '8/24/2026\t0451\t50%\t40\t',
].join('\n')

test('a pasted table is looked at, previewed row by row and taken in whole; the same again changes nothing', async () => {
  const { leading, asPasted, valuesAt, district } = await pasting()
  const asked = await asPasted(table)
  expect(asked.columns).toEqual({ date: 0, place: 1, value: 2, denominator: 3, group: null, note: 4 })
  const preview = await succeed(checkMeasureTable, leading, asked)
  expect(preview).toMatchObject({ rows: 3, counts: { new: 3, changed: 0, same: 0, wrong: 0 }, wrong: [], dateOrder: 'mdy' })
  expect(
    preview.preview.map(({ row, state, on, placeName, value, denominator }) => [row, state, on, placeName, value, denominator]),
  ).toEqual([
    [2, 'new', '2026-08-17', 'First school', 20, 41],
    [3, 'new', '2026-08-24', 'Test district', 1050, 2000],
    [4, 'new', '2026-08-24', 'Cedar Middle', 20, 40],
  ])
  expect(await succeed(takeMeasureTable, leading, { ...asked, seen: preview.seen })).toEqual({ new: 3, changed: 0, same: 0 })
  expect(await valuesAt(district.rootId)).toMatchObject([
    { on: '2026-08-24', value: 1050, denominator: 2000, note: 'snow', source: 'paste' },
  ])

  const again = await succeed(checkMeasureTable, leading, asked)
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 })
  expect(await succeed(takeMeasureTable, leading, { ...asked, seen: again.seen })).toEqual({ new: 0, changed: 0, same: 3 })
  expect(await valuesAt('cedar')).toMatchObject([{ version: 1 }])

  const later = await asPasted(table.replace('20\t41', '21\t41'))
  const changed = await succeed(checkMeasureTable, leading, later)
  expect(changed.counts).toEqual({ new: 0, changed: 1, same: 2, wrong: 0 })
  expect(changed.preview[0]).toMatchObject({ state: 'changed', value: 21, before: { value: 20, denominator: 41 } })
  await succeed(takeMeasureTable, leading, { ...later, seen: changed.seen })
  expect(await valuesAt(district.schoolId)).toMatchObject([{ value: 21, version: 2 }])
})

test('one row that cannot be read keeps all of them out, until it is left out by name', async () => {
  const { leading, asPasted, valuesAt, district } = await pasting()
  const asked = await asPasted(`${table}\nTotal\t\t1100\t2081\t\n8/31/2026\t\t50\t40\t\n9/30/2026\t\t5\t40\t\n8/17/2026\tNowhere\t1\t40\t`)
  const preview = await succeed(checkMeasureTable, leading, asked)
  expect(preview.wrong).toEqual([
    { row: 5, column: 'Week of', reason: 'not_a_date', found: 'Total', other: null },
    { row: 6, column: 'Kept', reason: 'denominator_smaller', found: '50', other: null },
    { row: 7, column: 'Week of', reason: 'date_in_the_future', found: '9/30/2026', other: null },
    { row: 8, column: 'School', reason: 'place_unknown', found: 'Nowhere', other: null },
  ])
  expect(await refuse(takeMeasureTable, leading, { ...asked, seen: preview.seen })).toMatchObject({
    code: 'measure.rows_wrong',
    params: { count: 4 },
  })
  expect(await valuesAt(district.rootId)).toEqual([])
  const leaveOut = preview.wrong.map(({ row }) => row)
  expect(await succeed(takeMeasureTable, leading, { ...asked, leaveOut, seen: preview.seen })).toMatchObject({ new: 3 })
})

test('nothing to take in is never called a success', async () => {
  const { leading, asPasted } = await pasting()
  const asked = await asPasted('Week of\tKept\tOf\n8/17/2026\t20\t41')
  const seen = (await succeed(checkMeasureTable, leading, asked)).seen
  expect((await refuse(takeMeasureTable, leading, { ...asked, leaveOut: [2], seen })).code).toBe('measure.no_rows')
  expect((await refuse(takeMeasureTable, leading, { ...asked, source: { kind: 'pasted', text: 'Week of\tKept\tOf\n' }, seen })).code).toBe(
    'measure.no_rows',
  )
  const unfinished = { ...asked, columns: { ...asked.columns, value: null } }
  expect((await refuse(checkMeasureTable, leading, unfinished)).code).toBe('measure.columns_unfinished')
  const twice = { ...asked, columns: { ...asked.columns, note: 0 } }
  expect((await refuse(checkMeasureTable, leading, twice)).code).toBe('measure.column_twice')
})

test('values that moved since the preview are not written over', async () => {
  const { leading, member, measureId, asPasted, district, valuesAt } = await pasting()
  const asked = await asPasted(table)
  const { seen } = await succeed(checkMeasureTable, leading, asked)
  await succeed(enterDatum, member, { measureId, orgId: district.schoolId, on: '2026-08-17', value: 30, denominator: 41 })
  expect((await refuse(takeMeasureTable, leading, { ...asked, seen })).code).toBe('conflict.measure_values_changed')
  expect(await valuesAt(district.schoolId)).toMatchObject([{ value: 30 }])
  const renewed = await succeed(checkMeasureTable, leading, asked)
  expect(renewed.counts).toMatchObject({ new: 2, changed: 1 })
  await succeed(takeMeasureTable, leading, { ...asked, seen: renewed.seen })
  const [standing] = await valuesAt(district.schoolId)
  await succeed(correctDatum, leading, {
    measureId,
    orgId: district.schoolId,
    on: '2026-08-17',
    newOn: '2026-08-17',
    version: standing?.version,
    value: 31,
    denominator: 41,
  })
  expect(await valuesAt(district.schoolId)).toMatchObject([{ value: 31, version: 3 }])
})

test('a school’s member brings values for the own school and for no other', async () => {
  const { member, measureId, asPasted, district } = await pasting()
  const asked = await asPasted(table, member, { measureId, orgId: district.schoolId })
  const preview = await succeed(checkMeasureTable, member, asked)
  expect(preview.wrong).toMatchObject([{ row: 4, column: 'School', reason: 'place_not_yours', found: '0451' }])
  expect(preview.preview.map(({ placeName }) => placeName)).toEqual(['First school', 'First school'])
  expect(
    (await refuse(lookAtMeasureTable, member, { measureId, orgId: district.rootId, source: { kind: 'pasted', text: table } })).code,
  ).toBe('denied')
})

test('a workbook’s days are the days they show, and a file is read by the same rules as what is pasted', async () => {
  const { leading, place, valuesAt, district } = await pasting()
  const folder = mkdtempSync(join(tmpdir(), 'tilth-values-'))
  try {
    const path = join(folder, 'values.xlsx')
    const day = (on: string) => ({ value: new Date(`${on}T00:00:00Z`), type: Date, format: 'mm/dd/yyyy' })
    await writeXlsx([
      ['Date', 'Kept', 'Of'].map(value => ({ value, type: String })),
      [day('2026-03-08'), { value: 20, type: Number }, { value: 41, type: Number }],
      [day('2025-11-02'), { value: 21, type: Number }, { value: 41, type: Number }],
    ]).toFile(path)
    const bytes = [readFileSync(path)]
    const { uploadId } = await succeed(uploadMeasureValues, leading, { ...place, name: 'values.xlsx', bytes })
    const source = { kind: 'file', uploadId, sheet: null }
    const look = await succeed(lookAtMeasureTable, leading, { ...place, source })
    expect(look).toMatchObject({ name: 'values.xlsx', rowCount: 2, hasHeader: true, header: ['Date', 'Kept', 'Of'] })
    const asked = { ...place, source, hasHeader: true, columns: look.columns, dateOrder: 'found', leaveOut: [] }
    const { seen } = await succeed(checkMeasureTable, leading, asked)
    await succeed(takeMeasureTable, leading, { ...asked, seen })
    expect((await valuesAt(district.rootId)).map(({ on, value, source: from }) => [on, value, from])).toEqual([
      ['2026-03-08', 20, 'file'],
      ['2025-11-02', 21, 'file'],
    ])
    expect((await refuse(checkMeasureTable, leading, asked)).code).toBe('import.upload_gone')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
