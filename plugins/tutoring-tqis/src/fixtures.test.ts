import { type AnalysisInput, checkAnalysisResult } from '@tilth/plugin-kit/server'
import { expect, test } from 'vitest'
import round from '../fixtures/round.json' with { type: 'json' }
import example from '../fixtures/tutoring.json' with { type: 'json' }
import { tutoringTqis } from './index.ts'
import { loadFramework } from './load-framework.fixture.ts'
import { dosage } from './server/dosage.ts'
import server from './server/index.ts'
import { recount } from './server/recount.fixture.ts'

const input = example as unknown as AnalysisInput
const [declaration] = tutoringTqis.analyses

const check = (given: AnalysisInput) => {
  if (!declaration) throw new Error('The manifest declares no analysis')
  return checkAnalysisResult(dosage(given), { manifest: tutoringTqis, declaration, input: given })
}

test('the manifest declares what the server part has', () => {
  expect(Object.keys(server.analyses)).toEqual(tutoringTqis.analyses.map(({ id }) => id))
})

test('the made-up district: what the analysis gives is as declared, and the same as counted another way', () => {
  const result = check(input)
  expect(result).toMatchObject({ ok: true })
  const value = result.ok ? result.value : {}
  const counted = recount(input, '2026-09-14')
  const atDosage = value.measures?.filter(({ measure, orgId }) => measure === 'at-dosage' && orgId === 'district') ?? []
  expect(atDosage.map(({ on }) => on)).toEqual(['2026-10-11', '2026-10-04', '2026-09-27', '2026-09-20'])
  expect(atDosage.map(({ value: number, denominator }) => [number, denominator])).toEqual(
    atDosage.map(({ on }) => {
      const week = counted.filter(({ sunday }) => sunday === on)
      return [week.filter(({ isAtDosage }) => isAtDosage).length, week.length]
    }),
  )
  expect(value.tables?.['by-school']?.map(row => [row.school, row.students])).toEqual([
    ['elm', 11],
    ['oak', 11],
  ])
  expect(new Set(value.tables?.['below-plan']?.map(row => String(row.why).split(' ')[0])).size).toBeGreaterThan(2)
})

test('every record of the made-up district fills fields of its type, with options that there are', () => {
  const types = new Map(tutoringTqis.recordTypes.map(type => [type.id, type]))
  for (const [id, records] of Object.entries(example.records))
    for (const { values, status } of records) {
      const type = types.get(id)
      for (const [field, value] of Object.entries(values)) {
        const known = type?.fields.find(candidate => candidate.id === field)
        expect([id, field, known !== undefined]).toEqual([id, field, true])
        const choices = known && 'options' in known ? known.options.map(option => option.id) : [value]
        expect(choices).toContain(value)
      }
      const statuses = type && 'life' in type ? type.life.statuses.map(state => state.id) : [null]
      expect(statuses).toContain(status)
    }
})

test('the made-up round marks what the variant asks, on the scale it is asked on', () => {
  const framework = loadFramework(round.framework)
  const items = framework.instruments.find(({ id }) => id === round.instrument)?.items ?? []
  expect(round.items).toEqual(items.filter(({ variants }) => variants?.includes(round.variant) ?? true).map(({ code }) => code))
  for (const { marks } of round.team) {
    expect(Object.keys(marks)).toEqual(round.items)
    for (const mark of Object.values(marks)) expect([0, 1, 2, 'notSure']).toContain(mark)
  }
})

test('an empty district is answered too', () => {
  const empty = check({ ...input, records: {}, schoolDays: {} })
  expect(empty).toMatchObject({ ok: true, value: { measures: [], tables: { 'below-plan': [], 'by-school': [] } } })
})

test('a large district in well under two seconds', () => {
  const schools = Array.from({ length: 40 }, (_, index) => `school-${index}`)
  const assignments = input.records.assignment ?? []
  const sessions = input.records.session ?? []
  const many = schools.flatMap(school => assignments.map(record => ({ ...record, id: `${school} ${record.id}`, orgId: school })))
  const log = schools.flatMap(school =>
    sessions.map(record => ({ ...record, values: { ...record.values, assignment: `${school} ${String(record.values.assignment)}` } })),
  )
  const orgs = [...input.orgs, ...schools.map(id => ({ id, parentId: 'district', kind: 'school' as const, name: id }))]
  const begun = Date.now()
  expect(check({ ...input, orgs, records: { assignment: many, session: log } })).toMatchObject({ ok: true })
  expect(Date.now() - begun).toBeLessThan(2000)
  expect(log.length).toBeGreaterThan(9000)
})
