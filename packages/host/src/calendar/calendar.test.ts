import { query, readMany } from '@tilth/db'
import { activity, schoolCalendar } from '@tilth/db/district'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { editProfile } from '../districts/use-cases.ts'
import { calendarOf } from './calendars.ts'
import { checkDays } from './check-days.ts'
import { today } from './district-time.ts'
import { addSchoolYear, inheritCalendar, readCalendar, writeCalendar } from './use-cases.ts'

const written = {
  format: 1,
  schoolDays: [5, 1, 2, 3, 4],
  years: [
    {
      id: '2026',
      label: '2026-27',
      from: '2026-08-17',
      to: '2027-06-04',
      terms: [{ id: 'fall', label: 'Fall', from: '2026-08-17', to: '2026-12-18' }],
    },
  ],
  closed: [{ label: 'Thanksgiving', from: '2026-11-23', to: '2026-11-27' }],
}

const setUp = async () => {
  const district = await createTestDistrict()
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const read = (orgId: string | null = null, locale = 'en') => succeed(readCalendar, administrator, { orgId, locale })
  const write = (orgId: string, version: number, calendar: unknown = written) =>
    succeed(writeCalendar, administrator, { orgId, version, calendar })
  return { district, administrator, read, write }
}

test('where nobody wrote one a calendar is assumed from the month the school year starts in, and said to be', async () => {
  const { district, administrator, read } = await setUp()
  const seen = await read()
  expect(seen).toMatchObject({ source: 'assumed', from: null, version: 0, changed: null, today: '2026-09-01', may: { edit: true } })
  expect(seen.calendar.years.map(year => year.label)).toEqual(['2026-27', '2027-28'])
  expect((await read(null, 'es')).calendar.years[0]?.terms[0]?.label).toBe('Primer semestre')
  await succeed(editProfile, administrator, {
    name: 'D',
    code: null,
    languages: ['en'],
    timeZone: 'America/Los_Angeles',
    schoolYearStart: 10,
  })
  expect((await read()).calendar.years[0]?.from).toBe('2025-10-01')
  expect((await calendarOf(administrator, district.schoolId)).years[0]?.label).toBe('2025-26')
})

test('a school has the nearest calendar above it until it writes its own, and gets it back', async () => {
  const { district, administrator, read, write } = await setUp()
  await write(district.rootId, 0)
  const inherited = await read(district.schoolId)
  expect(inherited).toMatchObject({ source: 'inherited', from: { id: district.rootId, name: 'Test district' }, version: 0 })
  expect(inherited.calendar.schoolDays).toEqual([1, 2, 3, 4, 5])
  await write(district.schoolId, 0, { ...written, closed: [] })
  const own = await read(district.schoolId)
  expect([own.source, own.calendar.closed, own.orgs.map(org => [org.depth, org.hasOwn])]).toEqual([
    'own',
    [],
    [
      [0, true],
      [1, true],
    ],
  ])
  await succeed(inheritCalendar, administrator, { orgId: district.schoolId, version: 1 })
  expect(await read(district.schoolId)).toMatchObject({ source: 'inherited', version: 2, calendar: { closed: written.closed } })
  const [versions, events] = await readMany(administrator.db, [
    query.select({ orgId: schoolCalendar.orgId, version: schoolCalendar.version }).from(schoolCalendar),
    query.select({ kind: activity.kind, subject: activity.subject }).from(activity),
  ])
  expect(versions).toHaveLength(3)
  expect(events.filter(event => event.kind === 'calendar.changed')).toHaveLength(3)
})

test('whoever was slower is told, and the same again is no version', async () => {
  const { district, administrator, write } = await setUp()
  expect(await write(district.rootId, 0)).toEqual({ version: 1 })
  expect(await refuse(writeCalendar, administrator, { orgId: district.rootId, version: 0, calendar: written })).toEqual({
    code: 'conflict.calendar_changed',
    params: { version: 1 },
  })
  expect(await write(district.rootId, 1)).toEqual({ version: 1 })
})

test.each([
  [{ years: [{ ...written.years[0], to: '2026-06-04' }] }, 'calendar.ends_before_it_begins', ['calendar', 'years', 0, 'to']],
  [{ years: [{ ...written.years[0], from: '2026-02-30' }] }, 'calendar.not_a_day', ['calendar', 'years', 0, 'from']],
  [{ years: [] }, 'calendar.no_year', ['calendar', 'years']],
  [{ schoolDays: [] }, 'calendar.no_school_days', ['calendar', 'schoolDays']],
  [{ closed: [{ label: ' ', from: '2026-11-23', to: '2026-11-27' }] }, 'calendar.empty_text', ['calendar', 'closed', 0, 'label']],
])('what cannot be is refused where it stands: %j', async (change, code, path) => {
  const { district, administrator } = await setUp()
  const found = await refuse(writeCalendar, administrator, { orgId: district.rootId, version: 0, calendar: { ...written, ...change } })
  expect(found).toMatchObject({ code, path })
})

test('next year is made from this one, and makes what was assumed the own', async () => {
  const { district, administrator, read } = await setUp()
  await succeed(addSchoolYear, administrator, { orgId: district.rootId, version: 0, locale: 'en' })
  const seen = await read()
  expect([seen.source, seen.calendar.years.map(year => year.label)]).toEqual(['own', ['2026-27', '2027-28', '2028-29']])
})

test('only an administrator of the place writes it; everybody who belongs to the district reads it', async () => {
  const { district } = await setUp()
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator'))
  const local = await district.as(await district.addPerson('Lou', 'administrator', district.schoolId))
  const input = { orgId: district.rootId, version: 0, calendar: written }
  for (const context of [facilitator, local]) expect((await refuse(writeCalendar, context, input)).code).toBe('denied')
  await succeed(writeCalendar, local, { ...input, orgId: district.schoolId })
  expect((await succeed(readCalendar, local, { orgId: null, locale: 'en' })).org.id).toBe(district.schoolId)
  expect((await refuse(readCalendar, local, { orgId: 'no-such-org', locale: 'en' })).code).toBe('not_found')
})

test('a day is a day where the district is, and one in a year that is over is refused at its field', async () => {
  const { district, administrator, write } = await setUp()
  await write(district.rootId, 0)
  district.clock.now = new Date('2026-11-02T07:30:00Z')
  expect(await today(administrator)).toBe('2026-11-01')
  const of = (days: Record<string, string | null>) => checkDays(administrator, { orgId: district.schoolId, days })
  expect(await of({ dueOn: '2026-08-17', plannedEnd: null })).toBeNull()
  expect(await of({ dueOn: '2026-12-01', plannedEnd: '2026-08-16' })).toMatchObject({ code: 'calendar.closed_year', path: ['plannedEnd'] })
})
