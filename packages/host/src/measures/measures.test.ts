import { query, toStatement } from '@tilth/db'
import { planEntry } from '@tilth/db/district'
import { expect, test } from 'vitest'
import { keptTime, measureAt } from '../../test/counted-measure.ts'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { plannedPriority } from '../../test/plan-of-priority.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import {
  archiveMeasure,
  correctDatum,
  createMeasure,
  decideOnChart,
  deleteMeasure,
  editMeasure,
  enterDatum,
  listMeasureChoices,
  listMeasures,
  noteOnChart,
  putDatumBack,
  readMeasure,
  readMeasureChanges,
  removeDatum,
  removeMark,
  restoreMeasure,
  setMarkAgain,
  setMeasureChart,
} from './use-cases.ts'

const counting = async () => {
  const district = await createTestDistrict()
  const leading = await district.as(await district.addPerson('Fay Facilitator', 'facilitator'))
  const member = await district.as(await district.addPerson('Maria Member', 'member', district.schoolId))
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  const { measureId, enter } = await measureAt(leading, { orgId: district.schoolId })
  const place = { measureId, orgId: district.schoolId }
  const read = (context = leading) => succeed(readMeasure, context, { ...place, locale: 'en' })
  return { district, leading, member, coach, measureId, place, enter, read }
}

test('a measure says how it is counted before anything else, and each missing word is named', async () => {
  const { leading, district } = await counting()
  const orgId = district.rootId
  const codes = [
    { name: ' ' },
    { definition: '' },
    { numerator: '' },
    { denominator: '' },
    { target: 75 },
    { collectorId: 'nobody' },
    { orgId: 'nowhere' },
  ].map(async wrong => (await runUseCase(createMeasure, leading, { ...keptTime, orgId, ...wrong })) as { error: { code: string } })
  expect((await Promise.all(codes)).map(({ error }) => error.code)).toEqual([
    'measure.name_missing',
    'measure.definition_missing',
    'measure.numerator_missing',
    'measure.denominator_words_missing',
    'measure.target_out_of_range',
    'measure.unknown_collector',
    'not_found',
  ])
})

test('one value is entered, corrected under the version on the screen, taken away and put back; everything is kept', async () => {
  const { leading, member, place, read } = await counting()
  const on = '2026-08-24'
  await succeed(enterDatum, member, { ...place, on, value: 20, denominator: 40, note: 'Two were ill' })
  expect(await refuse(enterDatum, leading, { ...place, on, value: 21, denominator: 40 })).toMatchObject({ code: 'measure.day_taken' })
  await succeed(correctDatum, leading, { ...place, on, newOn: on, version: 1, value: 22, denominator: 40, note: '' })
  expect(await refuse(correctDatum, member, { ...place, on, newOn: on, version: 1, value: 30, denominator: 40 })).toMatchObject({
    code: 'conflict.datum_changed',
    params: { version: 2 },
  })
  expect((await read()).data).toMatchObject([{ on, value: 22, denominator: 40, version: 2, note: '', enteredBy: 'Fay Facilitator' }])
  await succeed(removeDatum, leading, { ...place, on, version: 2 })
  expect((await read()).data).toEqual([])
  await succeed(putDatumBack, member, { ...place, on, version: 3 })
  expect((await read()).data).toMatchObject([{ value: 22, version: 4 }])
  const { values } = await succeed(readMeasureChanges, leading, place)
  expect(values.map(value => [value.version, value.value, value.isRemoved, value.isStanding])).toEqual([
    [4, 22, false, true],
    [3, 22, true, false],
    [2, 22, false, false],
    [1, 20, false, false],
  ])
})

test('a value that was put on the wrong day is moved: gone there, here now, both in one write', async () => {
  const { leading, place, enter, read } = await counting()
  await enter('2026-08-24', 20, 40)
  await enter('2026-08-31', 25, 40)
  const move = { ...place, on: '2026-08-24', version: 1, value: 20, denominator: 40 }
  expect((await refuse(correctDatum, leading, { ...move, newOn: '2026-08-31' })).code).toBe('measure.day_taken')
  expect((await read()).data.map(({ on }) => on)).toEqual(['2026-08-31', '2026-08-24'])
  await succeed(correctDatum, leading, { ...move, newOn: '2026-08-17' })
  expect((await read()).data.map(({ on, value }) => [on, value])).toEqual([
    ['2026-08-31', 25],
    ['2026-08-17', 20],
  ])
})

test('two who enter the same day at once: one value is kept, the other is told; on different days both are kept', async () => {
  const { leading, member, place, read } = await counting()
  const both = (days: readonly [string, string]) =>
    Promise.all(
      [leading, member].map((context, index) =>
        runUseCase(enterDatum, context, { ...place, on: days[index], value: 10 + index, denominator: 40 }).then(done =>
          done.ok ? 'kept' : done.error.code,
        ),
      ),
    )
  expect((await both(['2026-08-24', '2026-08-24'])).toSorted()).toEqual(['kept', 'measure.day_taken'])
  expect(await both(['2026-08-17', '2026-08-18'])).toEqual(['kept', 'kept'])
  expect((await read()).data).toHaveLength(3)
})

test('values that cannot be are refused in words', async () => {
  const { leading, place } = await counting()
  const codeOf = async (given: object) =>
    (await refuse(enterDatum, leading, { ...place, on: '2026-08-24', value: 20, denominator: 40, ...given })).code
  expect(await codeOf({ value: 41 })).toBe('measure.denominator_smaller')
  expect(await codeOf({ denominator: 0 })).toBe('measure.denominator_not_positive')
  expect(await codeOf({ value: -1 })).toBe('measure.negative')
  expect(await codeOf({ on: '2026-02-30' })).toBe('measure.not_a_day')
  expect(await codeOf({ group: 'nonsense' })).toBe('measure.group_malformed')
})

test('today is the district’s day, also in the hours around midnight on which clocks change', async () => {
  const { district, leading, place, enter } = await counting()
  // Los Angeles: one o'clock in the night from Saturday to Sunday, March 14, 2027, an hour before summer time.
  district.clock.now = new Date('2027-03-14T09:00:00.000Z')
  await enter('2027-03-14', 20, 40)
  expect((await refuse(enterDatum, leading, { ...place, on: '2027-03-15', value: 20, denominator: 40 })).code).toBe(
    'measure.day_in_the_future',
  )
  // Sunday, November 7, 2027, 11:30 in the evening, standard time: in UTC it is Monday.
  district.clock.now = new Date('2027-11-08T07:30:00.000Z')
  await enter('2027-11-07', 20, 40)
  expect((await refuse(enterDatum, leading, { ...place, on: '2027-11-08', value: 20, denominator: 40 })).code).toBe(
    'measure.day_in_the_future',
  )
  const { data } = await succeed(readMeasure, leading, { ...place, locale: 'en' })
  expect(data.map(({ on }) => on)).toEqual(['2027-11-07', '2027-03-14'])
})

test('who is slower at editing is told; once there are values neither place nor kind of value changes', async () => {
  const { leading, measureId, place, enter, district } = await counting()
  const changed = { ...keptTime, measureId, orgId: place.orgId, name: 'Block kept' }
  expect(await succeed(editMeasure, leading, { ...changed, version: 1 })).toEqual({ version: 2 })
  expect((await refuse(editMeasure, leading, { ...changed, version: 1, name: 'Other' })).code).toBe('conflict.measure_changed')
  await enter('2026-08-24', 20, 40)
  expect((await refuse(editMeasure, leading, { ...changed, version: 2, valueKind: 'count', target: null })).code).toBe(
    'measure.value_kind_fixed',
  )
  expect((await refuse(editMeasure, leading, { ...changed, version: 2, orgId: district.rootId })).code).toBe('measure.place_fixed')
})

test('what something needs is not deleted but archived, and the refusal says how much needs it', async () => {
  const { leading, measureId, place, enter, district } = await counting()
  await enter('2026-08-24', 20, 40)
  await enter('2026-08-31', 22, 40)
  expect(await refuse(deleteMeasure, leading, { measureId, version: 1 })).toMatchObject({
    code: 'measure.in_use',
    params: { values: 2, cycles: 0, plans: 0, challenges: 0 },
  })
  await succeed(archiveMeasure, leading, { measureId, version: 1 })
  expect((await refuse(enterDatum, leading, { ...place, on: '2026-08-17', value: 20, denominator: 40 })).code).toBe('measure.archived')
  const { measures } = await succeed(listMeasures, leading, { locale: 'en' })
  expect(measures[0]).toMatchObject({ measure: { isArchived: true }, mayEnter: false })
  expect(measures[0]?.chart.values).toHaveLength(2)
  await succeed(restoreMeasure, leading, { measureId, version: 2 })
  await enter('2026-08-17', 20, 40)

  const unused = await measureAt(leading, { orgId: district.schoolId, name: 'Never counted' })
  await succeed(deleteMeasure, leading, { measureId: unused.measureId, version: 1 })
  expect((await refuse(readMeasure, leading, { measureId: unused.measureId, orgId: null, locale: 'en' })).code).toBe('not_found')
})

test('a driver and a challenge that rest on a measure keep it from being deleted, in their newest version only', async () => {
  const { district, leading, planId } = await plannedPriority()
  const { measureId } = await measureAt(leading, { orgId: district.rootId })
  const node = { kind: 'primary', parent: null, text: 'Time', conditions: [] }
  const entry = (id: string, version: number, content: Readonly<Record<string, unknown>>) =>
    toStatement(
      query.insert(planEntry).values({
        id,
        version,
        planId,
        kind: 'data' in content ? 'challenge' : 'node',
        prompt: '',
        position: 0,
        content,
        removedAt: null,
        writtenBy: 'somebody',
        writtenAt: district.clock.now,
      }),
    )
  await leading.db.write([
    entry('driver', 1, { ...node, measures: [measureId] }),
    entry('old', 1, { ...node, measures: [measureId] }),
    entry('old', 2, { ...node, measures: [] }),
    entry('challenge', 1, { text: 'Time is short', data: [{ kind: 'measure', measureId }] }),
  ])
  expect(await refuse(deleteMeasure, leading, { measureId, version: 1 })).toMatchObject({
    code: 'measure.in_use',
    params: { values: 0, cycles: 0, plans: 1, challenges: 1 },
  })
})

test('a new median, a point left out and a note are human decisions: with a reason, kept, and removable', async () => {
  const { leading, member, place, enter, read } = await counting()
  const days = Array.from({ length: 8 }, (_, week) => new Date(Date.UTC(2026, 5, 1 + 7 * week)).toISOString().slice(0, 10))
  for (const [index, on] of days.entries()) await enter(on, index < 4 ? 10 : 30, 40)
  const on = days[4] ?? ''
  expect((await refuse(decideOnChart, leading, { ...place, kind: 'phase', on, label: 'Whole school' })).code).toBe('measure.reason_missing')
  expect((await refuse(decideOnChart, member, { ...place, kind: 'phase', on, label: 'Whole school', reason: 'New block' })).code).toBe(
    'denied',
  )
  const { markId } = await succeed(decideOnChart, leading, { ...place, kind: 'phase', on, label: 'Whole school', reason: 'New block' })
  await succeed(decideOnChart, leading, { ...place, kind: 'excluded', on: days[0] ?? '', reason: 'Nobody was on duty' })
  const { markId: noteId } = await succeed(noteOnChart, member, { ...place, on, label: 'First week' })
  const { chart } = await read()
  expect(chart.chart?.parts.map(({ first, last, center }) => [first, last, center])).toEqual([
    [1, 4, 0.25],
    [5, 8, 0.75],
  ])
  expect(chart.values[0]?.leftOut).toBe('Nobody was on duty')
  expect(chart.chart?.points[0]?.isExcluded).toBe(true)
  expect(chart.notes).toMatchObject([{ label: 'First week', on }])
  expect((await refuse(decideOnChart, leading, { ...place, kind: 'phase', on, label: 'Again', reason: 'Again' })).code).toBe(
    'measure.mark_taken',
  )
  expect((await refuse(removeMark, member, { markId })).code).toBe('denied')
  await succeed(removeMark, member, { markId: noteId })
  await succeed(removeMark, leading, { markId })
  expect((await read()).chart.chart?.parts).toHaveLength(1)
  await succeed(setMarkAgain, leading, { markId })
  expect((await read()).chart.chart?.parts).toHaveLength(2)
  const { marks } = await succeed(readMeasureChanges, leading, place)
  expect(marks.find(mark => mark.id === noteId)).toMatchObject({ removedBy: 'Maria Member', madeBy: 'Maria Member' })
})

test('a frozen baseline and the rules by name are settings of the measure', async () => {
  const { leading, measureId, enter, read } = await counting()
  for (let week = 0; week < 12; week += 1)
    await enter(new Date(Date.UTC(2026, 4, 4 + 7 * week)).toISOString().slice(0, 10), week < 6 ? 10 + (week % 2) : 30 + (week % 2), 40)
  await succeed(setMeasureChart, leading, { measureId, version: 1, rules: 'ihi', baselineUntil: '2026-06-08' })
  const { chart } = await read()
  expect(chart.chart?.parts[0]).toMatchObject({ center: 10.5 / 40, ihi: { shift: true } })
  expect(chart).toMatchObject({ rules: 'ihi', baselineUntil: '2026-06-08', expected: null })
})

test('too few points say how many are missing and by when, in both languages', async () => {
  const { leading, place, enter } = await counting()
  for (const [index, on] of ['2026-08-03', '2026-08-10', '2026-08-17', '2026-08-24'].entries()) await enter(on, 10 + index, 40)
  const english = await succeed(readMeasure, leading, { ...place, locale: 'en' })
  expect(english.chart.sentence.verdict).toMatch(/^Too few points yet/)
  expect(english.chart.expected).toEqual({ missing: 6, by: '2026-10-12' })
  const spanish = await succeed(readMeasure, leading, { ...place, locale: 'es' })
  expect(spanish.chart.sentence.verdict).toMatch(/^Todavía hay/)
})

test('a measure is stale once its next value is overdue, and stale ones come first', async () => {
  const { leading, enter, district } = await counting()
  await enter('2026-08-03', 20, 40)
  const fresh = await measureAt(leading, { orgId: district.rootId, name: 'A fresh one' })
  await fresh.enter('2026-08-31', 20, 40)
  const { measures } = await succeed(listMeasures, leading, { locale: 'en' })
  expect(measures.map(({ measure, chart }) => [measure.name, chart.isStale, chart.dueOn])).toEqual([
    ['Planning time kept', true, '2026-08-10'],
    ['A fresh one', false, '2026-09-07'],
  ])
})

test('control limits are drawn when asked for, of the kind that fits what is counted, and it is said which', async () => {
  const { leading, place, enter, district } = await counting()
  for (let week = 0; week < 12; week += 1)
    await enter(new Date(Date.UTC(2026, 4, 4 + 7 * week)).toISOString().slice(0, 10), 20 + (week % 4), 40)
  const shares = await succeed(readMeasure, leading, { ...place, control: true, locale: 'en' })
  expect(shares.chart).toMatchObject({ control: { kind: 'p', because: 'share' }, variation: 'common', assurance: 'hit-and-miss' })
  expect(shares.chart.chart?.points[0]?.upper).toBeGreaterThan(0.5)
  const counted = await measureAt(leading, { orgId: district.rootId, valueKind: 'count', target: null, counts: 'things' })
  await counted.enter('2026-08-03', 7)
  const counts = await succeed(readMeasure, leading, { measureId: counted.measureId, orgId: null, control: true, locale: 'en' })
  expect(counts.chart.control).toEqual({ kind: 'c', because: 'count' })
})

test('a measure is for those of its place, and a district’s is its schools’ too; for anybody else it is not there', async () => {
  const { district, leading, member, coach, measureId, place } = await counting()
  const other = await createTestDistrict(district)
  const stranger = await other.as(await other.addPerson('Stranger', 'administrator'))
  expect((await refuse(readMeasure, stranger, { ...place, locale: 'en' })).code).toBe('not_found')
  expect((await refuse(editMeasure, coach, { ...keptTime, measureId, orgId: place.orgId, version: 1 })).code).toBe('denied')
  expect((await refuse(enterDatum, coach, { ...place, on: '2026-08-24', value: 1, denominator: 2 })).code).toBe('denied')
  const ofDistrict = await measureAt(leading, { orgId: district.rootId })
  const seen = await succeed(readMeasure, member, { measureId: ofDistrict.measureId, orgId: null, locale: 'en' })
  expect(seen).toMatchObject({ place: { id: district.schoolId }, may: { enter: true, edit: false, decide: false } })
  expect(
    (
      await refuse(enterDatum, member, {
        measureId: ofDistrict.measureId,
        orgId: district.rootId,
        on: '2026-08-24',
        value: 1,
        denominator: 2,
      })
    ).code,
  ).toBe('denied')
  expect((await refuse(enterDatum, leading, { measureId, orgId: district.rootId, on: '2026-08-24', value: 1, denominator: 2 })).code).toBe(
    'not_found',
  )
  expect((await succeed(listMeasureChoices, member, {})).orgs).toEqual([])
  expect((await succeed(listMeasureChoices, leading, {})).orgs.map(({ depth }) => depth)).toEqual([0, 1])
})
