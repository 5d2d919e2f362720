import type { TableDeclaration } from '@tilth/plugin-kit'
import type { TableRow } from '@tilth/plugin-kit/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsFloor, protectCounts } from './protect-counts.ts'

const table: TableDeclaration = {
  id: 'places',
  title: 'Places',
  description: 'How many.',
  about: 'counts',
  counts: 'people',
  columns: [
    { id: 'place', label: 'Place', kind: 'org' },
    { id: 'reason', label: 'Reason', kind: 'text' },
    { id: 'week', label: 'Week', kind: 'date' },
    { id: 'people', label: 'People', kind: 'number' },
  ],
}

/** `district`, `s0` …, `s0-c0` …: a name says where a place stands. */
const pathOf = (orgId: string): readonly string[] => {
  if (orgId === 'district') return ['district']
  const [school = ''] = orgId.split('-')
  return orgId === school ? ['district', school] : ['district', school, orgId]
}

const row = (place: string, people: number, more: Readonly<Record<string, string>> = {}): TableRow => ({ place, people, ...more })

const hiddenOf = (rows: readonly TableRow[], beside: readonly (readonly TableRow[])[] = []) => {
  const hidden = protectCounts(rows, { table, pathOf, beside })
  return rows.flatMap(({ place, people }, at) => (hidden.has(at) ? [`${place} ${people}`] : []))
}

test('one place alone is shown from the floor on, and none at all looks like a few', () => {
  for (const people of [0, 1, countsFloor - 1]) expect(hiddenOf([row('district', people)])).toEqual([`district ${people}`])
  expect(hiddenOf([row('district', countsFloor)])).toEqual([])
})

test('with a few one more is hidden, and all below what is hidden', () => {
  const rows = [row('district', 104), row('s0', 4), row('s1', 40), row('s2', 60), row('s1-c0', 20), row('s1-c1', 20)]
  expect(hiddenOf(rows)).toEqual(['s0 4', 's1 40', 's1-c0 20', 's1-c1 20'])
})

test('a few who stand in no part are a few too', () => {
  expect(hiddenOf([row('district', 45), row('s0', 40)]).length).toBeGreaterThan(0)
  expect(hiddenOf([row('district', 60), row('s0', 40)])).toEqual([])
})

test('what is hidden in one week is hidden in all, and what is hidden above is hidden here', () => {
  const weeks = [row('s0', 40, { week: '2026-08-23' }), row('s0', 4, { week: '2026-08-30' })]
  expect(hiddenOf(weeks)).toHaveLength(2)
  const above = [row('district', 104), row('s0', 4), row('s1', 40), row('s2', 60)]
  expect(hiddenOf([row('s1', 40), row('s1-c0', 40)])).toEqual([])
  expect(hiddenOf([row('s1', 40), row('s1-c0', 40)], [above])).toEqual(['s1 40', 's1-c0 40'])
})

const counts = fc.oneof(fc.nat(14), fc.nat(200))

/** A district with schools and classes, whose numbers add up; perhaps with people who are in no class or school. */
const district = fc
  .array(fc.tuple(fc.array(counts, { maxLength: 4 }), fc.constantFrom(0, 0, 3, 30)), { minLength: 1, maxLength: 5 })
  .chain(schools => fc.constantFrom(0, 0, 2, 50).map(extra => ({ schools, extra })))
  .map(({ schools, extra }) => {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
    const sizes = schools.map(([classes, rest]) => sum(classes) + rest)
    return [
      row('district', sum(sizes) + extra),
      ...schools.flatMap(([classes], s) => [row(`s${s}`, sizes[s] ?? 0), ...classes.map((people, c) => row(`s${s}-c${c}`, people))]),
    ]
  })

test('no few is shown, and none is what is left of a shown whole', () => {
  fc.assert(
    fc.property(district, rows => {
      const hidden = protectCounts(rows, { table, pathOf, beside: [] })
      const peopleAt = (place: string) => Number(rows.find(each => each.place === place)?.people ?? 0)
      const isShown = (place: string) => !hidden.has(rows.findIndex(each => each.place === place))
      const shown = rows.filter(({ place }) => isShown(String(place)))
      for (const { place, people } of shown) {
        expect(people).toBeGreaterThanOrEqual(countsFloor)
        const children = rows.map(each => String(each.place)).filter(other => pathOf(other).at(-2) === place)
        if (children.length === 0) continue
        const left = Number(people) - children.filter(isShown).reduce((total, child) => total + peopleAt(child), 0)
        // Whoever subtracts what is shown from the whole gets nobody, or so many that it tells on no few.
        expect(left === 0 || left >= countsFloor).toBe(true)
      }
      const underHidden = rows.filter(({ place }) => pathOf(String(place)).some(above => !isShown(above)))
      expect(underHidden.filter(({ place }) => isShown(String(place)))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('many rows are protected the coarse way, and quickly', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => row(`s${at}`, 20 + (at % 30)))
  expect(hiddenOf(rows)).toEqual([])
  expect(hiddenOf([...rows, row('s9999', 3)])).toHaveLength(3001)
})
