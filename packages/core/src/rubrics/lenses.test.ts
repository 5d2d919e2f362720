import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lenses } from './lenses.ts'
import { type RatedItem, rankForDiscussion } from './rank-for-discussion.ts'
import { alignment, levelScale, marksOf } from './scale.fixture.ts'
import { tallyOf } from './tally.ts'

const item = (code: string, marks: readonly number[], importance?: RatedItem['importance']): RatedItem => ({
  code,
  tally: tallyOf(marks, alignment),
  scale: alignment,
  ...(importance ? { importance } : {}),
})

const poles = [3, 5, 8, 12, 88, 90, 95, 97, 99]
const split = [10, 12, 18, 22, 35, 52, 60, 66, 70]
const low = [8, 10, 12, 14, 18, 20, 20, 25, 30]
const nearly = [66, 70, 72, 74, 76, 78, 80, 82, 85]
const high = [95, 96, 97, 98, 99]

const little = { lot: 0, some: 0, little: 5 }

const codes = (entries: readonly { readonly code: string }[]): readonly string[] => entries.map(({ code }) => code)

describe('rankForDiscussion', () => {
  it('puts what people see most differently first, and what is too little to say apart', () => {
    const ranking = rankForDiscussion([
      item('low', low),
      item('few', [1, 99]),
      item('split', split),
      item('none', [254]),
      item('poles', poles),
    ])
    expect(codes(ranking.ranked)).toEqual(['poles', 'split', 'low'])
    expect(codes(ranking.tooFew)).toEqual(['few', 'none'])
  })

  it('weighs by what matters this year', () => {
    const ranking = rankForDiscussion([item('poles', poles, little), item('split', split, { lot: 5, some: 0, little: 0 })])
    expect(codes(ranking.ranked)).toEqual(['split', 'poles'])
    expect(ranking.ranked.map(({ importance }) => importance)).toEqual([1, 0.3])
  })

  it('keeps the order of the framework where nothing tells items apart', () => {
    expect(codes(rankForDiscussion(['c', 'a', 'b'].map(code => item(code, split))).ranked)).toEqual(['c', 'a', 'b'])
  })

  it('weighs importance times (1 - A) / 2', () => {
    const scale = levelScale(4)
    const levels = (counts: readonly number[]): RatedItem => ({ code: 'x', tally: tallyOf(marksOf(counts), scale), scale })
    expect(rankForDiscussion([levels([1, 2, 5, 2])]).ranked[0]?.weight).toBeCloseTo(0.3, 12)
    expect(rankForDiscussion([levels([6, 0, 0, 6])]).ranked[0]?.weight).toBeCloseTo(1, 12)
    expect(rankForDiscussion([levels([0, 9, 0, 0])]).ranked[0]?.weight).toBeCloseTo(0, 12)
  })

  it('takes twice the modal share less one for agreement on two levels', () => {
    const scale = levelScale(2)
    const ranking = rankForDiscussion([{ code: 'x', tally: tallyOf(marksOf([3, 1]), scale), scale }])
    expect(ranking.ranked[0]).toEqual({ code: 'x', agreement: 'leaning', weight: 0.25, importance: 1 })
  })

  it('loses no item and repeats none', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(100), { maxLength: 9 }), { maxLength: 12 }), rounds => {
        const items = rounds.map((marks, index) => item(`i${index}`, marks))
        const { ranked, tooFew } = rankForDiscussion(items)
        expect([...codes(ranked), ...codes(tooFew)].toSorted()).toEqual(codes(items).toSorted())
        expect(ranked.every(({ weight }, index) => weight <= (ranked[index - 1]?.weight ?? 1) + 1e-9)).toBe(true)
      }),
    )
  })
})

describe('lenses', () => {
  const items = [
    item('high', high),
    item('nearly', nearly),
    item('low', low),
    item('split', split),
    item('poles', poles),
    item('few', [1, 2]),
  ]

  it('looks three ways at the same items', () => {
    const through = lenses(items, 'en')
    expect(codes(through.urgent)).toEqual(['low', 'split'])
    expect(codes(through.leastAligned)).toEqual(['poles', 'split'])
    expect(codes(through.nearlyThere)).toEqual(['nearly'])
  })

  it('says why with numbers and in a sentence', () => {
    const [first] = lenses([item('low', low, { lot: 6, some: 1, little: 1 })], 'en').urgent
    expect(first).toEqual({
      code: 'low',
      weight: expect.closeTo(0.82, 12),
      reason: { median: 0.18, agreement: 'together', agreementIndex: expect.any(Number), importance: 1 },
      why: 'Together: seven of nine placed it closest to Not aligned at all, two closest to On our way. Six of eight say it matters a lot this year.',
    })
  })

  it.each<[string, readonly number[], readonly string[]]>([
    ['just under the middle', [49, 49, 49], ['urgent']],
    ['in the middle', [50, 50, 50], []],
    ['just short of nearly', [59, 59, 59], []],
    ['nearly', [60, 60, 60], ['nearlyThere']],
    ['still nearly', [89, 89, 89], ['nearlyThere']],
    ['there', [90, 90, 90], []],
    ['high but split', [20, 40, 60, 80, 100], ['leastAligned']],
  ])('cuts where it says: %s', (_, marks, expected) => {
    const through = lenses([item('x', marks)], 'en')
    expect(Object.entries(through).flatMap(([lens, entries]) => (entries.length > 0 ? [lens] : []))).toEqual(expected)
  })

  it('orders urgent by how far there is to go, weighed by what matters', () => {
    const lower = item('lower', [5, 5, 5], little)
    const higher = item('higher', [40, 40, 40], { lot: 4, some: 0, little: 0 })
    const { urgent } = lenses([lower, higher], 'es')
    expect(urgent.map(({ code, weight }) => [code, Number(weight.toFixed(9))])).toEqual([
      ['higher', 0.6],
      ['lower', 0.285],
    ])
    expect(urgent[0]?.why).toBe(
      'Juntos: las tres personas lo ubicaron más cerca de On our way. Las cuatro personas dicen que importa mucho este año.',
    )
  })
})
