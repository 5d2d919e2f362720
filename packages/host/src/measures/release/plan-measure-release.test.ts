import { fivePolicy } from '@tilth/core/privacy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReader, type Reader } from '../../../test/reader-of-sums.ts'
import { planMeasureRelease, type SizedValue } from './plan-measure-release.ts'
import { seriesKey } from './series-key.ts'

const policy = fivePolicy()
const floor = policy.threshold
const schools = ['s0', 's1', 's2', 's3', 's4']
const orgs = [{ id: 'root', parentId: null }, ...schools.map(id => ({ id, parentId: 'root' }))]
const groups = ['el:in', 'el:out'] as const

/** Who is where on a day; `rest` are people of places that enter nothing. */
interface Population {
  readonly on: string
  readonly people: readonly { readonly orgId: string; readonly group: string; readonly id: string }[]
  /** Which lines were entered, as keys. */
  readonly entered: ReadonlySet<string>
}

const peopleIn = ({ people }: Population, { orgId, group }: { readonly orgId: string; readonly group: string }): readonly string[] =>
  people.filter(person => (orgId === 'root' || person.orgId === orgId) && (group === '' || person.group === group)).map(({ id }) => id)

const everyLine = ['root', ...schools].flatMap(orgId => ['', ...groups].map(group => ({ orgId, group })))

const valuesOf = (days: readonly Population[]): readonly SizedValue[] =>
  days.flatMap(day =>
    everyLine.flatMap(line => {
      const size = peopleIn(day, line).length
      return day.entered.has(seriesKey(line)) && size > 0 ? [{ ...line, on: day.on, size }] : []
    }),
  )

const aDay = (on: string): fc.Arbitrary<Population> =>
  fc
    .record({
      sizes: fc.array(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 })), { minLength: 2, maxLength: 5 }),
      rest: fc.constantFrom(0, 0, 0, 2, 9),
      hasTotal: fc.boolean(),
      withGroups: fc.constantFrom('none', 'none', 'root', 'schools', 'both'),
      missing: fc.constantFrom(-1, -1, 0, 1),
    })
    .map(({ sizes, rest, hasTotal, withGroups, missing }) => {
      const crowd = (orgId: string, counts: readonly number[]) =>
        counts.flatMap((count, at) =>
          Array.from({ length: count }, (_, index) => ({ orgId, group: groups[at] ?? '', id: `${on} ${orgId} ${at} ${index}` })),
        )
      // Who of a school is in which group of the district nobody enters, so no reader is taken to know it.
      const here = withGroups === 'root' ? [] : schools.slice(0, sizes.length).filter((_, at) => at !== missing)
      const lines = [
        ...here.map(orgId => ({ orgId, group: '' })),
        ...(hasTotal ? [{ orgId: 'root', group: '' }] : []),
        ...(withGroups === 'schools' || withGroups === 'both' ? here.flatMap(orgId => groups.map(group => ({ orgId, group }))) : []),
        ...(withGroups === 'root' || withGroups === 'both' ? groups.map(group => ({ orgId: 'root', group })) : []),
      ]
      return {
        on,
        people: [...sizes.flatMap((counts, at) => crowd(schools[at] ?? '', counts)), ...crowd('elsewhere', [rest, 0])],
        entered: new Set(lines.map(seriesKey)),
      }
    })

const release = (days: readonly Population[], before: ReadonlyMap<string, ReadonlySet<string>>) =>
  planMeasureRelease({ ownPlace: 'root', orgs, values: valuesOf(days), before }, policy)

/**
 * Nobody outside knows where there is nobody: each school's part of each group holds somebody who may not be there, and so does the part of
 * places that enter nothing where somebody is there at all.
 */
const withPhantoms = (day: Population): Population => {
  const places = [...schools, ...(day.people.some(({ orgId }) => orgId === 'elsewhere') ? ['elsewhere'] : [])]
  return {
    ...day,
    people: [...day.people, ...places.flatMap(orgId => groups.map(group => ({ orgId, group, id: `${day.on} ${orgId} ${group}` })))],
  }
}

/** Everything a release shows, told to a reader; who holds one place takes its people out of every sum. */
const tell = (
  reader: Reader,
  {
    days,
    shown,
    own,
  }: { readonly days: readonly Population[]; readonly shown: (on: string, key: string) => boolean; readonly own: string | null },
): void => {
  for (const day of days)
    for (const line of everyLine) {
      const people = peopleIn(day, line)
      const isEntered = day.entered.has(seriesKey(line)) && people.length > 0
      if (!isEntered || !shown(day.on, seriesKey(line))) continue
      const isHeld = own !== null && day.entered.has(seriesKey({ orgId: own, group: '' }))
      const others = people.filter(id => !isHeld || !id.includes(` ${own} `))
      if (others.length > 0) reader.see(day.on, others)
    }
}

test('from all that releases ever showed nobody learns about fewer people than the floor, nor any hidden value; whoever holds one place neither', () => {
  const story = fc.tuple(aDay('2026-09-07'), aDay('2026-09-14'), fc.boolean())
  fc.assert(
    fc.property(story, ([first, second, isLate]) => {
      const steps = isLate ? [[first], [first, second]] : [[first, second]]
      const blind = createReader()
      const readers = [null, ...schools.slice(0, 2)].map(own => ({ own, reader: createReader() }))
      const before = new Map<string, Set<string>>()
      for (const days of steps) {
        const plan = release(days, before)
        const isShown = (on: string, key: string): boolean => plan.shown.has(key) && !plan.withheld.has(on)
        for (const { own, reader } of readers) tell(reader, { days, shown: isShown, own })
        const isCounted = new Set(valuesOf(days).map(value => `${value.on} ${seriesKey(value)}`))
        tell(blind, {
          days: days.map(withPhantoms),
          shown: (on, key) => isShown(on, key) && isCounted.has(`${on} ${key}`),
          own: null,
        })
        for (const { on, ...line } of valuesOf(days))
          if (isShown(on, seriesKey(line))) before.set(on, new Set([...(before.get(on) ?? []), seriesKey(line)]))
        const everShown = (on: string, key: string): boolean => before.get(on)?.has(key) === true
        const counted = valuesOf(days)
        expect(counted.filter(value => everShown(value.on, seriesKey(value)) && value.size < floor)).toEqual([])
        const toldFew = days.map(day => readers[0]?.reader.findFew(day.on, floor))
        expect(toldFew).toEqual(days.map(() => null))
        const foundOut = days.flatMap(day =>
          counted.filter(
            value =>
              value.on === day.on && !everShown(day.on, seriesKey(value)) && blind.determines(day.on, peopleIn(withPhantoms(day), value)),
          ),
        )
        expect(foundOut).toEqual([])
        const placesOnly = days.every(day => ![...day.entered].some(key => key.includes('el:')))
        const toldHolders = placesOnly ? readers.flatMap(({ reader }) => days.map(day => reader.findFew(day.on, floor))) : []
        expect(toldHolders.filter(few => few !== null)).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})

const at = (on: string, sizes: Readonly<Record<string, number>>): readonly SizedValue[] =>
  Object.entries(sizes).map(([name, size]) => {
    const [orgId = '', group = ''] = name.split(' ')
    return { orgId, group, on, size }
  })

const shownOf = (values: readonly SizedValue[], before: ReadonlyMap<string, ReadonlySet<string>> = new Map()) =>
  [...planMeasureRelease({ ownPlace: 'root', orgs, values, before }, policy).shown]
    .map(key => (JSON.parse(key) as string[]).join(' ').trim())
    .toSorted()

test('large places are all shown, with their total and without it', () => {
  expect(shownOf(at('d1', { root: 90, s0: 30, s1: 40, s2: 20 }))).toEqual(['root', 's0', 's1', 's2'])
  expect(shownOf(at('d1', { s0: 30, s1: 40 }))).toEqual(['s0', 's1'])
})

test('one small place takes along whoever would give it away, and only where there is a total to take it from', () => {
  expect(shownOf(at('d1', { s0: 30, s1: 40, s2: 3 }))).toEqual(['s0', 's1'])
  const withTotal = shownOf(at('d1', { root: 133, s0: 30, s1: 40, s2: 3, s3: 50, s4: 10 }))
  expect(withTotal).toContain('root')
  expect(withTotal).not.toContain('s2')
  expect(withTotal.length).toBeLessThanOrEqual(4)
})

test('one pattern for all days: a place that is small on one day is hidden on all of them', () => {
  expect(shownOf([...at('d1', { s0: 30, s1: 40 }), ...at('d2', { s0: 4, s1: 40 })])).toEqual(['s1'])
})

test('whoever is left over between a total and its places is a part of it, too', () => {
  expect(shownOf(at('d1', { root: 72, s0: 30, s1: 40 }))).not.toEqual(['root', 's0', 's1'])
  expect(shownOf(at('d1', { root: 90, s0: 30, s1: 40 }))).toEqual(['root', 's0', 's1'])
})

test('a group and those not in it are two parts of one total', () => {
  expect(shownOf(at('d1', { root: 60, 'root el:in': 3, 'root el:out': 57 }))).toEqual(['root'])
  expect(shownOf(at('d1', { root: 60, 'root el:in': 57 }))).toEqual(['root'])
  expect(shownOf(at('d1', { root: 60, 'root el:in': 20, 'root el:out': 40 }))).toEqual(['root', 'root el:in', 'root el:out'])
})

test('what was shown of a day before keeps more hidden on it now', () => {
  const known = new Map([['d1', new Set([seriesKey({ orgId: 'root', group: '' })])]])
  const late = at('d1', { root: 38, s0: 18, s1: 17, s2: 3 })
  const shown = shownOf(late, known)
  expect(shown.filter(name => name !== 'root').length).toBeLessThan(2)
})

test('nobody said how many are behind it: then it is not shown', () => {
  expect(shownOf(at('d1', { root: 0 }))).toEqual([])
})
