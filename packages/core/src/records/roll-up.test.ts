import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tellsOnFew } from '../privacy/tells-on-few.ts'
import { countMarks } from '../rubrics/tally.ts'
import { batchVisits, visitPolicy } from './batch-visits.ts'
import { visitForm } from './forms.fixture.ts'
import { type RolledVisit, rollUp } from './roll-up.ts'

const day = 86_400_000

const visit = (
  id: string,
  {
    place = 'north',
    bed,
    at,
    marks = { B1: 2 },
    ...more
  }: { place?: string; bed: string | null; at: number; marks?: Record<string, number> } & Partial<Pick<RolledVisit, 'pairId' | 'focus'>>,
): RolledVisit => ({
  id,
  place,
  at: at * day,
  no: 0,
  pairId: null,
  focus: null,
  fields: { on: '2026-09-01', ...(bed !== null && { bed }), barrier: `only in ${id}` },
  marks: Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, { mark, note: 'seen' }])),
  ...more,
})

const visits = (beds: readonly (string | null)[], place = 'north') =>
  beds.map((bed, index) => visit(`${place}-${index}`, { place, bed, at: index }))

const rolled = (of: readonly RolledVisit[], { now = 10, places = ['north', 'south'], isWhole = true } = {}) =>
  rollUp(visitForm, { visits: of, places: new Set(places), isWhole, now: now * day })

describe('what visits add up to', () => {
  it('is nothing under five visits, and nothing of fewer than three classes', () => {
    expect(rolled(visits(['a', 'b', 'c', 'a'])).whole).toEqual({ visits: 0, tallies: {} })
    expect(rolled(visits(['a', 'b', 'a', 'b', 'a', 'b', 'a'])).whole.visits).toBe(0)
    expect(rolled(visits([null, null, 'a', null, 'b'])).whole.visits).toBe(0)
    const five = rolled(visits(['a', 'b', 'c', 'a', 'b'])).whole
    expect([five.visits, five.tallies.B1?.counts]).toEqual([5, [0, 0, 5, 0]])
  })

  it('stays as it is until the next five are there', () => {
    const beds = ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'd']
    const seen = beds.map((_, index) => rolled(visits(beds.slice(0, index + 1))).whole.visits)
    expect(seen).toEqual([0, 0, 0, 0, 5, 5, 5, 5, 5, 10])
  })

  it('counts each item only where enough visits looked at it', () => {
    const focused = visits(['a', 'b', 'c', 'a', 'b']).map((each, index) => ({
      ...each,
      focus: index < 4 ? ['B1', 'B2'] : ['B1', 'B3'],
      marks: { ...each.marks, [index < 4 ? 'B2' : 'B3']: { mark: 1, note: '' } },
    }))
    expect(Object.keys(rolled(focused).whole.tallies)).toEqual(['B1'])
  })

  it('counts a visit that two have seen once', () => {
    const five = visits(['a', 'b', 'c', 'a', 'b'])
    const [first] = five
    const pair = [
      ...five.slice(0, 4).map(each => ({ ...each, ...(each === first && { pairId: each.id }) })),
      { ...visit('second', { bed: 'a', at: 3.5 }), pairId: first?.id ?? '' },
    ]
    expect(rolled(pair).whole.visits).toBe(0)
  })

  it('stands apart by school, and a school with too little looks like one without visits', () => {
    const both = [...visits(['a', 'b', 'c', 'a', 'b']), ...visits(['x', 'y', 'z'], 'south')]
    const found = rolled(both, { places: ['north', 'south', 'west'] })
    expect(found.places.north?.visits).toBe(5)
    expect(found.places.south).toEqual(found.places.west)
    expect(found.whole).toEqual(found.places.north)
  })

  it('puts together what waits at small schools, for the district and for no school', () => {
    const small = [...visits(['a', 'b', 'c'], 'north'), ...visits(['x', 'y'], 'south')]
    expect(rolled(small, { now: 59 }).whole.visits).toBe(0)
    const later = rolled(small, { now: 70 })
    expect([later.whole.visits, later.places.north?.visits, later.places.south?.visits]).toEqual([5, 0, 0])
    expect(rolled(small, { now: 70, isWhole: false }).whole.visits).toBe(0)
    expect(rolled([...visits(['a', 'b', 'c', 'd'])], { now: 500 }).whole.visits).toBe(0)
  })

  it('needs twice as many where the form does not say which class it was', () => {
    const blank = { ...visitForm, fields: visitForm.fields.filter(field => field.id !== 'bed') }
    const count = (size: number) =>
      rollUp(blank, { visits: visits(Array(size).fill(null)), places: new Set(), isWhole: true, now: 0 }).whole.visits
    const ofNorth = (size: number) =>
      rollUp(blank, { visits: visits(Array(size).fill(null)), places: new Set(['north']), isWhole: true, now: 30 * day }).whole.visits
    expect([ofNorth(9), ofNorth(10), count(10)]).toEqual([0, 10, 0])
  })

  it('holds no word and no field of any visit', () => {
    const text = JSON.stringify(rolled(visits(['a', 'b', 'c', 'a', 'b'])))
    expect(text).not.toContain('only in')
    expect(text).not.toContain('seen')
    expect(text).not.toContain('"bed"')
  })
})

describe('batches', () => {
  const anyVisits = fc
    .array(
      fc.record({
        place: fc.constantFrom('north', 'south', 'west'),
        bed: fc.constantFrom('1', '2', '3', '4', null),
        at: fc.integer({ min: 0, max: 200 }),
      }),
      { maxLength: 40 },
    )
    .map(list =>
      list.map(({ place, bed, at }, index) => ({
        id: `v${index}`,
        no: index,
        place,
        at: at * day,
        visited: [bed === null ? null : `${place}${bed}`],
      })),
    )

  it('are never fewer than the policy says, each visit is in at most one, and a school has its own alone', () => {
    fc.assert(
      fc.property(anyVisits, fc.integer({ min: 0, max: 300 }), (list, now) => {
        const batches = batchVisits(list, { now: now * day })
        const used = batches.flatMap(batch => batch.visits.map(each => each.id))
        expect(new Set(used).size).toBe(used.length)
        for (const { place, visits: members } of batches) {
          expect(members.length).toBeGreaterThanOrEqual(visitPolicy.visits)
          expect(new Set(members.flatMap(each => each.visited).filter(bed => bed !== null)).size).toBeGreaterThanOrEqual(
            visitPolicy.classes,
          )
          const places = [...new Set(members.map(each => each.place))]
          expect(place === null ? places.length >= visitPolicy.places : places.join() === place).toBe(true)
        }
      }),
    )
  })

  it('of an earlier day are among those of a later one, whatever order the visits come in', () => {
    fc.assert(
      fc.property(anyVisits, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 100 }), (list, now, more) => {
        const asText = (batch: { readonly visits: readonly { readonly id: string }[] }) => batch.visits.map(each => each.id).join()
        const early = batchVisits(
          list.filter(each => each.at <= now * day),
          { now: now * day },
        ).map(asText)
        const late = new Set(batchVisits([...list].reverse(), { now: (now + more) * day }).map(asText))
        expect(early.filter(batch => !late.has(batch))).toEqual([])
      }),
    )
  })

  it('let nobody who reads every day, for every school and the district, find out about fewer than five visits', () => {
    fc.assert(
      fc.property(anyVisits, list => {
        const days = [20, 60, 61, 90, 150, 260]
        const sums = days.flatMap(now => {
          const batches = batchVisits(list, { now: now * day })
          const isIn = (places: readonly (string | null)[]) =>
            list.map(each => (batches.some(batch => places.includes(batch.place) && batch.visits.includes(each)) ? 1 : 0))
          return [isIn(['north']), isIn(['south']), isIn(['west']), isIn(['north', 'south', 'west', null])]
        })
        const known = sums.filter(sum => sum.some(part => part === 1))
        expect(tellsOnFew({ sizes: list.map(() => 1), sums: known }, { floor: visitPolicy.visits })).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  it('add up to what their visits marked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 10, maxLength: 10 }), marks => {
        const list = marks.map((mark, index) => visit(`v${index}`, { bed: 'abc'[index % 3] ?? 'a', at: index, marks: { B1: mark } }))
        const { tallies } = rolled(list).whole
        expect(tallies.B1?.counts).toEqual([0, 1, 2, 3].map(level => marks.filter(mark => mark === level).length))
        expect(tallies.B1 && countMarks(tallies.B1)).toBe(10)
      }),
    )
  })
})
