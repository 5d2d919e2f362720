import { query, readMany, toStatement } from '@tilth/db'
import { measureRelease, org } from '@tilth/db/district'
import { expect, test } from 'vitest'
import { measureAt } from '../../../test/counted-measure.ts'
import { createTestDistrict, succeed } from '../../../test/harness.ts'
import type { DistrictContext } from '../../use-case/context.ts'
import { compareMeasures, correctDatum, exportMeasure, listMeasures, readMeasure } from '../use-cases.ts'

const on = ['2026-08-03', '2026-08-10', '2026-08-17']

/** A district’s measure with four schools, of which the last is small. */
const counted = async (more: Readonly<Record<string, unknown>> = {}) => {
  const district = await createTestDistrict()
  const leading = await district.as(await district.addPerson('Fay Facilitator', 'facilitator'))
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  const schools = ['oak', 'elm', 'fir', 'ash']
  await leading.db.write(
    schools.map((id, position) =>
      toStatement(
        query.insert(org).values({ id, parentId: district.rootId, kind: 'school', name: `School ${id}`, position: position + 1 }),
      ),
    ),
  )
  const { measureId, enter } = await measureAt(leading, { orgId: district.rootId, counts: 'students', ...more })
  const sizes: Readonly<Record<string, number>> = { oak: 120, elm: 80, fir: 60, ash: 7 }
  for (const day of on.slice(0, 2))
    for (const [orgId, size] of Object.entries(sizes)) await enter(day, Math.floor(size / 2), size, { orgId })
  const read = (context: DistrictContext, orgId: string | null, group = '') =>
    succeed(readMeasure, context, { measureId, orgId, group, locale: 'en' })
  const compare = async (context: DistrictContext, by: 'place' | 'group' = 'place') => {
    const { series } = await succeed(compareMeasures, context, { measureId, orgId: null, by, locale: 'en' })
    return series.map(one => [one.orgName, one.group, one.chart?.values.length ?? null])
  }
  return { district, leading, coach, measureId, enter, read, compare }
}

test('who may enter values at a place sees them as they are; everybody else sees what the floor lets through', async () => {
  const { leading, coach, read, measureId } = await counted()
  expect((await read(leading, 'ash')).data).toMatchObject([{ value: 3, denominator: 7 }, { value: 3 }])
  const small = await read(coach, 'ash')
  expect(small).toMatchObject({ data: [], floor: 11, chart: { isHolder: false, values: [], chart: null } })
  const large = await read(coach, 'oak')
  expect(large.data).toEqual([])
  expect(large.chart.values).toMatchObject([{ numerator: 60, n: 120, note: null }, { y: 0.5 }])
  const { measures } = await succeed(listMeasures, coach, { locale: 'en' })
  expect(measures[0]).toMatchObject({ placesWithValues: 3, chart: { values: [] } })
  const { places } = await read(coach, null)
  expect(places.filter(place => place.hasValues).map(place => place.id)).toEqual(['oak', 'elm', 'fir'])
  expect(JSON.stringify(await succeed(compareMeasures, coach, { measureId, orgId: null, by: 'place', locale: 'en' }))).not.toContain(
    '"n":7',
  )
})

test('side by side everybody sees the same, and a small school looks like one without values', async () => {
  const { leading, coach, compare } = await counted()
  const expected = [
    ['First school', '', null],
    ['School oak', '', 2],
    ['School elm', '', 2],
    ['School fir', '', 2],
    ['School ash', '', null],
  ]
  expect(await compare(coach)).toEqual(expected)
  expect(await compare(leading)).toEqual(expected)
})

test('with a total, schools are hidden until the small one follows from nothing, not even for who holds another', async () => {
  const { coach, enter, compare, read } = await counted()
  for (const day of on.slice(0, 2)) await enter(day, 133, 267)
  const shown = (await compare(coach)).filter(([, , count]) => count !== null).map(([name]) => name)
  expect(shown).toEqual(['School oak'])
  expect((await read(coach, null)).chart.values).toHaveLength(2)
})

test('groups: who is in one and who is not are shown together or not at all', async () => {
  const { coach, enter, compare } = await counted()
  for (const day of on.slice(0, 2)) {
    await enter(day, 130, 267)
    await enter(day, 3, 9, { group: 'foster:in' })
    await enter(day, 127, 258, { group: 'foster:out' })
    await enter(day, 30, 90, { group: 'english-learner:in' })
    await enter(day, 100, 177, { group: 'english-learner:out' })
  }
  expect(await compare(coach, 'group')).toEqual([
    ['Test district', 'english-learner:in', 2],
    ['Test district', 'english-learner:out', 2],
    ['Test district', 'foster:in', null],
    ['Test district', 'foster:out', null],
  ])
})

test('a release is made when values have changed, kept, and holds no hidden number; looking again makes none', async () => {
  const { coach, enter, read, measureId } = await counted()
  const releases = async () =>
    (await readMany(coach.db, [query.select().from(measureRelease)]))[0].filter(row => row.measureId === measureId)
  await read(coach, 'oak')
  await read(coach, 'elm')
  expect(await releases()).toHaveLength(1)
  await enter(on[2] ?? '', 61, 121, { orgId: 'oak' })
  expect((await read(coach, 'oak')).chart.values).toHaveLength(3)
  const [first, second] = await releases()
  expect([first?.number, second?.number]).toEqual([1, 2])
  expect(JSON.stringify(second?.snapshot)).not.toContain('ash')
})

test('two who look first at once make one release', async () => {
  const { coach, leading, compare, measureId } = await counted()
  await Promise.all([compare(coach), compare(leading), compare(coach)])
  const [rows] = await readMany(coach.db, [query.select().from(measureRelease)])
  expect(rows.filter(row => row.measureId === measureId)).toHaveLength(1)
})

test('a correction that moves fewer people than the floor leaves that day out for those who saw it before', async () => {
  const { coach, leading, read, measureId } = await counted()
  expect((await read(coach, 'oak')).chart.values).toHaveLength(2)
  const day = on[0] ?? ''
  await succeed(correctDatum, leading, { measureId, orgId: 'oak', on: day, newOn: day, version: 1, value: 61, denominator: 121 })
  expect((await read(coach, 'oak')).chart.values.map(value => value.on)).toEqual([on[1]])
  expect((await read(leading, 'oak')).chart.values).toHaveLength(2)
})

test('things have no floor; a plain number of people is shown only where somebody said of how many', async () => {
  const things = await counted({ counts: 'things' })
  expect((await things.read(things.coach, 'ash')).chart.values).toHaveLength(2)
  const district = await createTestDistrict()
  const leading = await district.as(await district.addPerson('Fay Facilitator', 'facilitator'))
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  const shownTo = async (denominator: number | null) => {
    const { measureId, enter } = await measureAt(leading, { orgId: district.rootId, valueKind: 'number', target: null, counts: 'staff' })
    await enter(on[0] ?? '', 41.5, denominator)
    return (await succeed(readMeasure, coach, { measureId, orgId: null, locale: 'en' })).chart.values.length
  }
  expect([await shownTo(null), await shownTo(4), await shownTo(5)]).toEqual([0, 0, 1])
})

test('what is taken along is what is on the screen: protected where it is protected, and no formula', async () => {
  const { coach, leading, measureId } = await counted({ name: '=SUM(A1)', numerator: '=HYPERLINK("x")' })
  const textOf = async (context: DistrictContext, asked: Readonly<Record<string, unknown>>) => {
    const { name, bytes } = await succeed(exportMeasure, context, { measureId, orgId: null, locale: 'en', ...asked })
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) pieces.push(piece)
    return { name, text: new TextDecoder().decode(Buffer.concat(pieces)) }
  }
  const compared = await textOf(leading, { by: 'place' })
  expect(compared.name).toBe('=SUM(A1).csv')
  expect(compared.text).toContain('School oak,2026-08-03,50,60,120')
  expect(compared.text).toContain('School ash,,*,,')
  expect(compared.text).toContain('First school,,*,,')
  expect(compared.text).toContain(`"'=HYPERLINK(""x"")"`)
  expect((await textOf(coach, { orgId: 'ash' })).text.trim().split('\r\n')).toHaveLength(1)
  expect((await textOf(leading, { orgId: 'ash' })).text).toContain('2026-08-03,42.8571428571,3,7')
})
