import { describe, expect, it } from 'vitest'
import { applyPattern } from './apply-pattern.ts'
import { type Audience, floorFor, isClassReportable } from './floors.ts'
import type { Policy } from './policy.ts'
import { californiaPolicy, complementGroupPolicy, fivePolicy, mergeNextSmallestPolicy } from './presets.ts'
import { protect } from './protect.ts'
import { shownCount } from './shown-count.ts'
import { shownRate } from './shown-rate.ts'

const races = ['black', 'white', 'asian', 'not-reported']
const byRace = (counts: readonly (readonly number[])[], policy: Policy) => {
  const found = protect(
    {
      axes: [
        { id: 'school', values: counts.map((_, index) => `s${index}`) },
        { id: 'race', values: races.slice(0, counts[0]?.length) },
      ],
      breakdowns: [{ axes: ['school', 'race'], counts }],
    },
    policy,
  )
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
const some = [
  [4, 60, 15, 30],
  [50, 70, 20, 40],
  [55, 80, 16, 35],
]

describe('presets', () => {
  it('California hides Not reported wherever another group is', () => {
    const { hidden } = byRace(some, californiaPolicy({ axis: 'race', values: ['not-reported'] }))
    expect(hidden).toContain('s0,black')
    const rows = new Set(hidden.map(key => key.split(',')[0]))
    for (const row of rows) expect(hidden).toContain(`${row},not-reported`)
    expect(byRace(some, californiaPolicy()).hidden).not.toContain('s0,not-reported')
  })

  it('have the thresholds they are named for', () => {
    expect(californiaPolicy().threshold).toBe(11)
    expect(
      byRace(
        [
          [10, 40],
          [50, 60],
        ],
        californiaPolicy(),
      ).hidden,
    ).toContain('s0,black')
    expect(
      byRace(
        [
          [11, 40],
          [50, 60],
        ],
        californiaPolicy(),
      ).hidden,
    ).toEqual([])
    expect(
      byRace(
        [
          [4, 40],
          [50, 60],
        ],
        fivePolicy(),
      ).hidden,
    ).toContain('s0,black')
    expect(
      byRace(
        [
          [5, 40],
          [50, 60],
        ],
        fivePolicy(),
      ).hidden,
    ).toEqual([])
    expect(
      byRace(
        [
          [5, 40],
          [50, 60],
        ],
        complementGroupPolicy(),
      ).hidden,
    ).toEqual(expect.arrayContaining(['s0,black', 's0,white']))
    expect(
      byRace(
        [
          [6, 40],
          [50, 60],
        ],
        complementGroupPolicy(),
      ).hidden,
    ).toEqual([])
  })

  it('New York merges with the next smallest and shows their sum where it follows anyway', () => {
    const { hidden, merged } = byRace(some, mergeNextSmallestPolicy('race'))
    expect(hidden).toEqual(expect.arrayContaining(['s0,black', 's0,asian']))
    expect(hidden).not.toContain('s0,white')
    expect(merged).toContainEqual({ keys: ['s0,black', 's0,asian'], count: 19 })
    for (const { keys, count } of merged) expect(count, keys.join()).toBeGreaterThanOrEqual(5)
    expect(byRace(some, fivePolicy()).merged).toEqual([])
  })
})

describe('floors', () => {
  it.each<[Audience, Parameters<typeof floorFor>[1], number]>([
    ['own-named-round', {}, 1],
    ['own-confidential-round', {}, 3],
    ['outside-team', {}, 5],
    ['staff', { district: 3 }, 5],
    ['staff', { district: 8 }, 8],
    ['staff', { group: 11 }, 5],
    ['students-and-families', {}, 11],
    ['students-and-families', { district: 15, plugin: 5 }, 15],
    ['students-and-families', { plugin: 20 }, 20],
    ['students-and-families', { district: 2 }, 5],
    ['class', {}, 11],
    ['class', { district: 5 }, 5],
    ['free-text', { district: 4 }, 10],
    ['free-text', { group: 11 }, 11],
    ['free-text', { group: 5 }, 10],
  ])('%s %j: %i', (audience, own, floor) => {
    expect(floorFor(audience, own)).toBe(floor)
  })

  it('let a small class be reported only with seven in ten of it', () => {
    expect(isClassReportable({ respondents: 7, size: 10, floor: 5 })).toBe(true)
    expect(isClassReportable({ respondents: 7, size: 11, floor: 5 })).toBe(false)
    expect(isClassReportable({ respondents: 7, size: 7, floor: 11 })).toBe(false)
    expect(isClassReportable({ respondents: 11, size: 40, floor: 5 })).toBe(true)
    expect(isClassReportable({ respondents: 4, size: 4, floor: 1 })).toBe(false)
    expect(isClassReportable({ respondents: 5, size: 6, floor: 5 })).toBe(true)
  })
})

describe('rates', () => {
  it.each([
    [150, 300, { percent: 50 }],
    [100, 300, { percent: 33.3 }],
    [100, 299, { percent: 33 }],
    [299, 300, { atLeast: 99 }],
    [3, 300, { atMost: 1 }],
    [98, 100, { atLeast: 98 }],
    [95, 99, { atLeast: 95 }],
    [94, 99, { percent: 95 }],
    [2, 40, { atMost: 5 }],
    [18, 20, { atLeast: 90 }],
    [2, 11, { atMost: 20 }],
    [3, 11, { percent: 27 }],
    [11, 11, { atLeast: 80 }],
  ])('%i of %i', (part, of, rate) => {
    expect(shownRate({ part, of }, californiaPolicy())).toEqual({ ok: true, value: rate })
  })

  it('are refused where there are too few or the parts are more than the whole', () => {
    const codeOf = (part: number, of: number) => {
      const rate = shownRate({ part, of }, californiaPolicy())
      return rate.ok ? undefined : rate.error.code
    }
    expect(codeOf(3, 10)).toBe('privacy.below_threshold')
    for (const [part, of] of [
      [12, 11],
      [-1, 20],
      [0, 0],
      [Number.NaN, 20],
      [1.5, 20],
    ] as const)
      expect(codeOf(part, of)).toBe('privacy.bad_rate')
  })
})

describe('counts', () => {
  it('are bands under thirty, else multiples of the unit', () => {
    expect(shownCount(11, californiaPolicy())).toEqual({ from: 11, to: 20 })
    expect(shownCount(29, californiaPolicy())).toEqual({ from: 21, to: 29 })
    expect(shownCount(30, californiaPolicy())).toEqual({ count: 30 })
    expect(shownCount(38, { ...californiaPolicy(), rounding: { counts: 5, wholePercentsBelow: 300, bands: [] } })).toEqual({ count: 40 })
  })
})

describe('one pattern', () => {
  it('holds for every item, and nothing comes past it', () => {
    const released = byRace(some, californiaPolicy())
    const shown = applyPattern(
      released,
      new Map([
        ['s0,black', 'split'],
        ['s1,white', 'together'],
        ['elsewhere', 'leaning'],
      ]),
    )
    expect(Object.fromEntries(shown)).toEqual({
      's0,black': { state: 'protected' },
      's1,white': { state: 'shown', value: 'together' },
      elsewhere: { state: 'protected' },
    })
  })
})
