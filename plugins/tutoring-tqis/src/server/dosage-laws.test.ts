import type { AnalysisInput, AnalysisRecord } from '@tilth/plugin-kit/server'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dosage } from './dosage.ts'
import { randomTutoring } from './random-tutoring.fixture.ts'
import { type CountedWeek, recount } from './recount.fixture.ts'
import { on, session } from './tutoring.fixture.ts'

const addUp = (weeks: readonly CountedWeek[], number: (week: CountedWeek) => number) => weeks.reduce((sum, week) => sum + number(week), 0)

/** The measures as the second count gives them. */
const measuresOf = (counted: readonly CountedWeek[]) =>
  ['district', 'oak', 'elm'].flatMap(orgId =>
    [...new Set(counted.map(({ sunday }) => sunday))].flatMap(sunday => {
      const weeks = counted.filter(week => week.sunday === sunday && (orgId === 'district' || week.orgId === orgId))
      if (weeks.length === 0) return []
      const place = { orgId, on: sunday }
      return [
        { ...place, measure: 'at-dosage', value: addUp(weeks, week => (week.isAtDosage ? 1 : 0)), denominator: weeks.length },
        ...(weeks.length < 11
          ? []
          : [
              {
                ...place,
                measure: 'planned-delivered',
                value: addUp(weeks, ({ delivered }) => delivered),
                denominator: addUp(weeks, ({ planned }) => planned),
              },
            ]),
        {
          ...place,
          measure: 'minutes-a-week',
          value: Math.round((10 * addUp(weeks, ({ minutes }) => minutes)) / weeks.length) / 10,
          denominator: weeks.length,
        },
      ]
    }),
  )

const inOrder = <T>(list: readonly T[]): readonly string[] => list.map(entry => JSON.stringify(Object.entries(Object(entry)).sort())).sort()

const expectSameCount = (input: AnalysisInput): readonly CountedWeek[] => {
  const counted = recount(input, on(0))
  const result = dosage(input)
  expect(inOrder(result.measures ?? [])).toEqual(inOrder(measuresOf(counted)))
  const last = counted
    .map(({ sunday }) => sunday)
    .sort()
    .at(-1)
  const below = counted.filter(({ sunday }) => sunday === last).flatMap(week => week.below.map(row => row.join(' ')))
  const rows = (result.tables?.['below-plan'] ?? []).filter(row => Number(row.delivered) < Number(row.planned))
  expect(rows.map(row => [row.assignment, row.planned, row.delivered, row.why].join(' ')).sort()).toEqual([...below].sort())
  return counted
}

/** What is made of them is too long to read where a law fails, so the seeds are what a failure shows. */
const seeds = fc.record({ seed: fc.nat(), sessions: fc.integer({ min: 20, max: 150 }) })

describe('counted a second time, another way', () => {
  test('5,000 random sessions', () => {
    const counted = expectSameCount(randomTutoring({ seed: 20_260_914, sessions: 5000 }))
    const share = addUp(counted, week => (week.isAtDosage ? 1 : 0)) / counted.length
    expect(counted.length).toBeGreaterThan(500)
    expect(share).toBeGreaterThan(0.02)
    expect(share).toBeLessThan(0.98)
  })

  test('many small ones', () => {
    fc.assert(
      fc.property(seeds, seed => {
        expectSameCount(randomTutoring(seed))
      }),
      { numRuns: 60 },
    )
  })
})

describe('laws', () => {
  const delivered = (input: AnalysisInput) => {
    const values = (dosage(input).measures ?? []).filter(({ measure }) => measure === 'minutes-a-week')
    return new Map(values.map(({ orgId, on: day, value }) => [`${orgId} ${day}`, value]))
  }
  const held = (input: AnalysisInput) => (dosage(input).tables?.['by-school'] ?? []).map(row => [row.school, row.delivered] as const)
  const shuffled = <T>(list: readonly T[], keys: readonly number[]): readonly T[] =>
    list
      .map((entry, index) => [keys[index % keys.length] ?? 0, index, entry] as const)
      .sort(([a, i], [b, j]) => a - b || j - i)
      .map(([, , entry]) => entry)

  test('the order of records does not matter', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer(), { minLength: 7, maxLength: 7 }), (seed, keys) => {
        const input = randomTutoring(seed)
        const records = Object.fromEntries(Object.entries(input.records).map(([type, list]) => [type, shuffled(list, keys)]))
        expect(dosage({ ...input, records })).toEqual(dosage(input))
      }),
    )
  })

  test('one more session that was held never lowers what was delivered, and never the minutes', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), fc.nat({ max: 83 }), (seed, which, day) => {
        const input = randomTutoring(seed)
        const list = input.records.assignment ?? []
        const more: AnalysisRecord = session(day, { assignment: list[which % list.length]?.id ?? '', minutes: 30 })
        const after = { ...input, records: { ...input.records, session: [...(input.records.session ?? []), more] } }
        const before = held(input)
        held(after).forEach(([school, share], index) => {
          expect(before[index]?.[0]).toBe(school)
          expect(Number(share)).toBeGreaterThanOrEqual(Number(before[index]?.[1]))
        })
        const minutes = delivered(input)
        for (const [place, value] of delivered(after)) expect(value).toBeGreaterThanOrEqual(minutes.get(place) ?? Number.POSITIVE_INFINITY)
      }),
    )
  })

  test('stricter settings never put more at dosage', () => {
    const atDosage = (input: AnalysisInput) =>
      (dosage(input).measures ?? []).filter(({ measure }) => measure === 'at-dosage').map(({ value }) => value)
    fc.assert(
      fc.property(seeds, seed => {
        const input = randomTutoring(seed)
        const strict = { ...input, settings: { ...input.settings, ratio: 2, minutesASession: 40, schoolDayOnly: true } }
        const before = atDosage(input)
        atDosage(strict).forEach((value, index) => {
          expect(value).toBeLessThanOrEqual(before[index] ?? -1)
        })
      }),
    )
  })

  test('a district has the weeks of its schools and no others', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const input = randomTutoring(seed)
        const values = (dosage(input).measures ?? []).filter(({ measure }) => measure === 'at-dosage')
        for (const whole of values.filter(({ orgId }) => orgId === 'district')) {
          const parts = values.filter(({ orgId, on: day }) => orgId !== 'district' && day === whole.on)
          expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(whole.value)
          expect(parts.reduce((sum, { denominator = 0 }) => sum + denominator, 0)).toBe(whole.denominator)
        }
      }),
    )
  })
})
