import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fivePolicy } from './presets.ts'
import { type PartitionPattern, type Placed, protectPartitions, showsItem } from './protect-partitions.ts'
import { readerKnowsFew } from './span.fixture.ts'

const partitions = [
  { id: 'role', values: ['teacher', 'principal', 'family'] },
  { id: 'site', values: ['creek', 'mesa', 'river, upper'] },
  { id: 'language', values: ['en', 'es'] },
]

const placed: fc.Arbitrary<Placed> = fc.tuple(
  fc.constantFrom('teacher', 'teacher', 'teacher', 'principal', 'family'),
  fc.constantFrom('creek', 'creek', 'mesa', 'river, upper'),
  fc.constantFrom('en', 'en', 'es'),
)

const heardIn = (people: readonly Placed[]) =>
  partitions.map(({ id, values }, axis) => ({ id, values: values.filter(value => people.some(person => person[axis] === value)) }))

const patternOf = (people: readonly Placed[]): PartitionPattern => {
  const pattern = protectPartitions({ partitions: heardIn(people), people }, fivePolicy())
  if (!pattern.ok) throw new Error(JSON.stringify(pattern.error))
  return pattern.value
}

/** Every person a summand; who is in which group is known to the reader. */
const sumsOver = (people: readonly Placed[], pattern: PartitionPattern) => ({
  sizes: people.map(() => 1),
  sums: [
    people.map(() => 1),
    ...pattern.flatMap((shown, axis) => [...shown].map(value => people.map(person => (person[axis] === value ? 1 : 0)))),
  ],
})

const times = (count: number, person: Placed): readonly Placed[] => Array.from({ length: count }, () => person)

describe('one pattern over all partitions', () => {
  it('hides the small group and one beside it', () => {
    const people = [
      ...times(8, ['teacher', 'creek', 'en']),
      ...times(7, ['family', 'creek', 'en']),
      ...times(2, ['principal', 'creek', 'en']),
    ]
    expect([...(patternOf(people)[0] ?? [])]).toEqual(['teacher'])
  })

  it('hides a partition whose group lies inside a group of another one', () => {
    const people = [...times(8, ['teacher', 'creek', 'en']), ...times(1, ['family', 'creek', 'en']), ...times(9, ['family', 'mesa', 'en'])]
    const [roles, sites] = patternOf(people)
    expect([...(roles ?? [])]).toEqual(['teacher', 'family'])
    expect([...(sites ?? [])]).toEqual([])
  })

  it('tells a reader who knows the roster nothing about fewer than five', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 18 }), people => {
        expect(readerKnowsFew(sumsOver(people, patternOf(people)), Math.min(5, Math.max(1, people.length)))).toBe(false)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('nor does it on an item that some did not mark', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(placed, fc.boolean()), { minLength: 5, maxLength: 18 }), rows => {
        const people = rows.map(([person]) => person)
        const marked = rows.filter(([, hasMarked]) => hasMarked).map(([person]) => person)
        const pattern = patternOf(people)
        const shows = showsItem(pattern, { marked, people, floor: 5 })
        const shown = pattern.map((values, axis) => (shows[axis] ? values : new Set<string>()))
        expect(shows.every((isShown, axis) => !isShown || (pattern[axis]?.size ?? 0) > 0)).toBe(true)
        const isEnough = marked.length >= 5
        expect(isEnough && readerKnowsFew(sumsOver(marked, shown), 5)).toBe(false)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('shows groups that are large enough, with or without a partition nobody has a value of', () => {
    const people = [...times(6, ['teacher', 'creek', 'en']), ...times(6, ['family', 'mesa', 'es'])]
    const pattern = protectPartitions(
      {
        partitions: [
          { id: 'role', values: ['teacher', 'family'] },
          { id: 'site', values: [] },
        ],
        people,
      },
      fivePolicy(),
    )
    expect(pattern).toEqual({ ok: true, value: [new Set(['teacher', 'family']), new Set()] })
    expect(showsItem([new Set(['teacher', 'family'])], { marked: people.slice(0, 10), people, floor: 5 })).toEqual([false])
  })
})
