import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldValue } from './field.ts'
import { mergeSmall } from './merge-small.ts'
import type { RoundField } from './round-field.ts'
import { type FieldAnswers, type FieldTally, tallyFields } from './tally-fields.ts'

type Value = NonNullable<FieldValue>

const ids = ['a', 'b', 'c', 'd', 'e']
const optionsOf = (size: number) => ids.slice(0, size).map(id => ({ id, label: id }))
const base = { label: 'Something' }
const choice = (size: number): RoundField => ({ ...base, id: 'q', kind: 'choice', options: optionsOf(size) })
const choices = (size: number, most?: number): RoundField => ({
  ...base,
  id: 'q',
  kind: 'choices',
  options: optionsOf(size),
  ...(most !== undefined && { most }),
})
const ranking = (size: number): RoundField => ({ ...base, id: 'q', kind: 'ranking', options: optionsOf(size) })

const tallyOf = (
  field: RoundField,
  { values, least, items = [] }: { values: readonly Value[]; least: number; items?: FieldAnswers['items'] },
) => tallyFields([field], { items, answers: new Map([[field.id, values]]), least }).get(field.id) ?? null

/** All ways to hand out so many answers, as how often each was given. */
const spreads = (total: number, kinds: number): readonly (readonly number[])[] =>
  kinds === 1
    ? [[total]]
    : Array.from({ length: total + 1 }, (_, first) => spreads(total - first, kinds - 1).map(rest => [first, ...rest])).flat()

const given = (answers: readonly Value[], counts: readonly number[]): readonly Value[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => answers[index] ?? ''))

/**
 * What somebody who knows the rules, and nothing of the answers, can work out: of all ways to answer that are told alike, the numbers of
 * people who gave some answer. It must never be certain that this is one number of few, or at least one and too few.
 */
const expectNothingWorkedOut = (
  field: RoundField,
  {
    answers,
    total,
    least,
    cells,
  }: { answers: readonly Value[]; total: number; least: number; cells: readonly ((value: Value) => boolean)[] },
): void => {
  const told = new Map<string, Set<number>[]>()
  for (const counts of spreads(total, answers.length)) {
    const key = JSON.stringify(tallyOf(field, { values: given(answers, counts), least }))
    const seen = told.get(key) ?? cells.map(() => new Set<number>())
    cells.forEach((isIn, cell) => {
      seen[cell]?.add(counts.reduce((sum, count, index) => sum + (isIn(answers[index] ?? '') ? count : 0), 0))
    })
    told.set(key, seen)
  }
  for (const [key, seen] of told)
    for (const numbers of seen) {
      const isFew = [...numbers].every(number => number > 0 && number < least)
      expect(isFew, `${key} tells of ${[...numbers].join()}`).toBe(false)
    }
}

const permutations = (list: readonly string[]): readonly (readonly string[])[] =>
  list.length < 2 ? [list] : list.flatMap(first => permutations(list.filter(other => other !== first)).map(rest => [first, ...rest]))

const subsets = (list: readonly string[]): readonly (readonly string[])[] =>
  list
    .reduce<readonly (readonly string[])[]>((found, id) => [...found, ...found.map(set => [...set, id])], [[]])
    .filter(set => set.length > 0)

const isChosen = (id: string) => (value: Value) => (Array.isArray(value) ? value.includes(id) : value === id)

for (const least of [3, 5])
  test(`of one choice nothing about fewer than ${least} can be worked out`, { timeout: 60_000 }, () => {
    for (const size of [2, 3, 4])
      for (let total = least; total <= 2 * least + 3; total += 1) {
        const answers = ids.slice(0, size)
        expectNothingWorkedOut(choice(size), { answers, total, least, cells: answers.map(isChosen) })
      }
  })

test('of several choices nothing about fewer than three can be worked out, neither who chose nor who did not', { timeout: 60_000 }, () => {
  for (const [size, most] of [
    [2, undefined],
    [3, undefined],
    [3, 2],
    [3, 1],
  ] as const)
    for (let total = 3; total <= 7; total += 1) {
      const options = ids.slice(0, size)
      const answers = subsets(options).filter(set => most === undefined || set.length <= most)
      const cells = options.flatMap(id => [isChosen(id), (value: Value) => !isChosen(id)(value)])
      expectNothingWorkedOut(choices(size, most), { answers, total, least: 3, cells })
    }
})

test('of a ranking nothing about fewer than three can be worked out: no place of an option', { timeout: 60_000 }, () => {
  for (const size of [2, 3])
    for (let total = 3; total <= 8; total += 1) {
      const options = ids.slice(0, size)
      const cells = options.flatMap(id => options.map((_, place) => (value: Value) => Array.isArray(value) && value[place] === id))
      expectNothingWorkedOut(ranking(size), { answers: permutations(options), total, least: 3, cells })
    }
})

const value: Readonly<Record<RoundField['kind'], fc.Arbitrary<Value>>> = {
  text: fc.string({ minLength: 1 }),
  number: fc.integer({ min: 0, max: 20 }),
  money: fc.integer({ min: 0, max: 2000 }),
  date: fc.integer({ min: 1, max: 12 }).map(month => `2026-${String(month).padStart(2, '0')}-15`),
  time: fc.integer({ min: 0, max: 23 }).map(hour => `${String(hour).padStart(2, '0')}:30`),
  choice: fc.constantFrom(...ids),
  choices: fc.subarray(ids, { minLength: 1 }),
  ranking: fc.shuffledSubarray(ids, { minLength: ids.length }),
  'yes-no': fc.boolean(),
}

const fieldOf = (kind: RoundField['kind']): RoundField => {
  const common = { ...base, id: 'q' }
  if (kind === 'choice' || kind === 'choices' || kind === 'ranking') return { ...common, kind, options: optionsOf(ids.length) }
  return kind === 'money' ? { ...common, kind, currency: 'USD' } : { ...common, kind }
}

const anyAnswers = fc
  .constantFrom(...(Object.keys(value) as RoundField['kind'][]))
  .chain(kind => fc.record({ field: fc.constant(fieldOf(kind)), values: fc.array(value[kind], { maxLength: 24 }) }))

const numbersIn = (tally: FieldTally | null): readonly number[] => {
  if (!tally) return []
  if (tally.kind === 'parts') return [tally.answered, ...tally.parts.map(part => part.count)]
  if (tally.kind === 'chosen')
    return [tally.answered, ...tally.options.flatMap(({ count }) => (count === null ? [] : [count, tally.answered - count]))]
  return [tally.answered]
}

test('the order of answers changes nothing', () => {
  fc.assert(
    fc.property(anyAnswers, fc.integer({ min: 3, max: 6 }), ({ field, values }, least) => {
      const turned = tallyOf(field, { values: values.toReversed(), least })
      const sorted = tallyOf(field, { values: values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)), least })
      expect(tallyOf(field, { values, least })).toEqual(turned)
      expect(sorted).toEqual(turned)
    }),
  )
})

const allOptions = (field: RoundField): readonly string[] => {
  if (field.kind === 'yes-no') return ['no', 'yes']
  return 'options' in field ? field.options.map(option => option.id) : []
}

test('no number under the least is told, and parts add up to those who answered', () => {
  fc.assert(
    fc.property(anyAnswers, fc.integer({ min: 3, max: 6 }), ({ field, values }, least) => {
      const tally = tallyOf(field, { values, least })
      expect(tally === null).toBe(values.length < least)
      expect(numbersIn(tally).every(number => number >= least)).toBe(true)
      const parts = tally?.kind === 'parts' ? tally.parts : [{ options: allOptions(field), count: values.length }]
      expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(values.length)
      expect(parts.flatMap(part => part.options).toSorted()).toEqual(allOptions(field))
      expect(tally?.kind === 'measured' && tally.half !== null && values.length < 2 * least).toBe(false)
    }),
  )
})

test('small options are told together and the smallest of the others joins them where they are too few', () => {
  expect(mergeSmall([6, 5, 4], 3)).toEqual([
    { of: [0], count: 6 },
    { of: [1], count: 5 },
    { of: [2], count: 4 },
  ])
  expect(mergeSmall([6, 2, 4, 0], 3)).toEqual([
    { of: [0], count: 6 },
    { of: [1, 2, 3], count: 6 },
  ])
  expect(mergeSmall([6, 3, 3, 1], 3)).toEqual([
    { of: [0], count: 6 },
    { of: [1, 2, 3], count: 7 },
  ])
  expect(mergeSmall([9, 0], 3)).toEqual([{ of: [0, 1], count: 9 }])
  expect(mergeSmall([1, 1], 3)).toBe(null)
})

const when = (is: readonly string[], field = 'q') => ({ field, is })
const times = (count: number, answer: Value): readonly Value[] => Array.from({ length: count }, () => answer)

test('where an item hangs on two options together they cannot be told apart from the third by taking away', () => {
  const values = [...times(5, 'a'), ...times(2, 'b'), ...times(4, 'c')]
  expect(tallyOf(choice(3), { values, least: 3 })).toMatchObject({
    parts: [
      { options: ['a'], count: 5 },
      { options: ['b', 'c'], count: 6 },
    ],
  })
  // Seven were asked what hangs on a and b: with five who said a, two said b.
  expect(tallyOf(choice(3), { values, least: 3, items: [{ when: when(['a', 'b']) }] })).toMatchObject({
    parts: [
      { options: ['a', 'b'], count: 7 },
      { options: ['c'], count: 4 },
    ],
  })
  expect(tallyOf(choice(3), { values: [...values, 'c'].slice(3), least: 5, items: [{ when: when(['a', 'b']) }] })).toEqual({
    kind: 'count',
    answered: 9,
  })
})

test('a question that hangs on a way that few went is not told, and neither is how many went it', () => {
  const follow: RoundField = { ...base, id: 'why', kind: 'text', when: when(['yes']) }
  const deciding: RoundField = { ...base, id: 'q', kind: 'yes-no' }
  const told = (yes: number, no: number) =>
    tallyFields([deciding, follow], {
      items: [],
      answers: new Map<string, readonly Value[]>([
        ['q', [...times(yes, true), ...times(no, false)]],
        ['why', times(yes, 'Because')],
      ]),
      least: 3,
    })
  expect([...told(4, 3).values()].map(tally => tally?.kind)).toEqual(['parts', 'words'])
  expect([...told(6, 2).values()]).toEqual([{ kind: 'count', answered: 8 }, null])
  expect([...told(6, 0).values()]).toEqual([{ kind: 'count', answered: 6 }, null])
})

test('what is measured is told by its middle, and by its middle half once each half is enough', () => {
  const minutes: RoundField = { ...base, id: 'q', kind: 'number' }
  expect(tallyOf(minutes, { values: [10, 20, 60], least: 3 })).toEqual({ kind: 'measured', answered: 3, middle: 20, half: null })
  expect(tallyOf(minutes, { values: [60, 10, 20, 30, 40, 50], least: 3 })).toEqual({
    kind: 'measured',
    answered: 6,
    middle: 35,
    half: [20, 50],
  })
  const day: RoundField = { ...base, id: 'q', kind: 'date' }
  expect(tallyOf(day, { values: ['2026-01-31', '2026-03-02', '2026-03-09'], least: 3 })).toMatchObject({ middle: 2026 * 12 + 2 })
})
