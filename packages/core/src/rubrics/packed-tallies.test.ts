import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, notApplicable, nothing, notMine, notObservable, notSure } from './mark.ts'
import { packedTallies } from './packed-tallies.ts'
import { alignment, levelScale } from './scale.fixture.ts'
import { tallyOf } from './tally.ts'

const scales = [levelScale(5), alignment, levelScale(2)]
const cells = 4
const codes = [notObservable, notMine, notApplicable, notSure, nothing]

const markOn = (highest: number): fc.Arbitrary<Mark> => fc.oneof(fc.nat(highest), fc.constantFrom(...codes))

const responses = fc.array(fc.record({ cell: fc.nat(cells - 1), marks: fc.tuple(markOn(4), markOn(100), markOn(1)) }), { maxLength: 30 })

type Responses = readonly { readonly cell: number; readonly marks: readonly Mark[] }[]

const pack = (given: Responses) => ({
  marks: Uint8Array.from(given.flatMap(({ marks }) => marks)),
  cells: Uint16Array.from(given, ({ cell }) => cell),
})

const oneByOne = (given: Responses, { item, chosen }: { readonly item: number; readonly chosen: readonly number[] }) => {
  const scale = scales[item]
  if (!scale) throw new Error('no such item')
  return tallyOf(
    given.filter(({ cell }) => chosen.includes(cell)).map(({ marks }) => marks[item] ?? nothing),
    scale,
  )
}

const all = [...Array(cells).keys()]

describe('packed tallies', () => {
  it('are the tallies of the same marks one by one, in each cell and over several', () => {
    fc.assert(
      fc.property(responses, fc.subarray(all), (given, chosen) => {
        const packed = packedTallies({ scales, cells })
        packed.add(pack(given))
        for (const item of scales.keys()) expect(packed.tally(item, chosen)).toEqual(oneByOne(given, { item, chosen }))
      }),
    )
  })

  it('are the same marks one by one however many items there are', () => {
    const items = fc.integer({ min: 1, max: 13 })
    const sheets = items.chain(width =>
      fc.array(fc.array(markOn(4), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    )
    fc.assert(
      fc.property(sheets, given => {
        const width = given[0]?.length ?? 0
        const scale = levelScale(5)
        const packed = packedTallies({ scales: Array.from({ length: width }, () => scale), cells: 1 })
        packed.add({ marks: Uint8Array.from(given.flat()), cells: new Uint8Array(given.length) })
        for (let item = 0; item < width; item++)
          expect(packed.tally(item, [0])).toEqual(
            tallyOf(
              given.map(marks => marks[item] ?? nothing),
              scale,
            ),
          )
      }),
    )
  })

  it('come to the same whatever comes first and however it is divided', () => {
    fc.assert(
      fc.property(responses, fc.nat(30), (given, cut) => {
        const whole = packedTallies({ scales, cells })
        whole.add(pack(given))
        const parts = packedTallies({ scales, cells })
        parts.add(pack(given.slice(cut)))
        parts.add(pack(given.slice(0, cut)))
        for (const item of scales.keys()) expect(parts.tally(item, all)).toEqual(whole.tally(item, all))
      }),
    )
  })

  it('lose what is taken off', () => {
    fc.assert(
      fc.property(responses, responses, (kept, taken) => {
        const packed = packedTallies({ scales, cells })
        packed.add(pack([...kept, ...taken]))
        packed.subtract(pack(taken))
        for (const item of scales.keys()) expect(packed.tally(item, [2])).toEqual(oneByOne(kept, { item, chosen: [2] }))
      }),
    )
  })

  it.each([
    ['a level the scale does not have', [0, 0, 0, 5, 0, 0], [0, 1], 'The mark 5 does not exist on the scale "levels".'],
    ['a code nobody gave out', [0, 252, 0], [0], 'The mark 252 does not exist on the scale "spectrum".'],
    ['a cell that is not there', [0, 0, 0, 1, 1, 1], [0, 4], 'There is no cell 4 among 4.'],
    ['half a response', [0, 0, 0, 1], [0, 1], '2 responses to 3 items are 6 marks, not 4.'],
  ])('%s is refused and nothing is counted', (_, marks, numbers, reason) => {
    const packed = packedTallies({ scales, cells })
    const before = [
      { cell: 1, marks: [3, 50, 1] },
      { cell: 3, marks: [0, 250, 0] },
    ]
    packed.add(pack(before))
    expect(() => packed.add({ marks: Uint8Array.from(marks), cells: numbers })).toThrow(reason)
    for (const item of scales.keys()) expect(packed.tally(item, all)).toEqual(oneByOne(before, { item, chosen: all }))
  })

  it('count on where a cell is counted more often than its small numbers hold', () => {
    const packed = packedTallies({ scales: [levelScale(2)], cells: 2 })
    const many = 70_000
    packed.add({ marks: new Uint8Array(many).fill(1), cells: new Uint8Array(many).fill(1) })
    packed.add({ marks: Uint8Array.of(0, 0, 1), cells: [1, 0, 1] })
    expect([0, 1].map(cell => packed.tally(0, [cell]).counts)).toEqual([
      [1, 0],
      [1, many + 1],
    ])
    packed.subtract({ marks: new Uint8Array(many).fill(1), cells: new Uint8Array(many).fill(1) })
    expect(packed.tally(0, [0, 1]).counts).toEqual([2, 1])
  })

  it('know their items and cells', () => {
    const packed = packedTallies({ scales, cells })
    expect(() => packed.tally(3, [0])).toThrow('There is no item 3 among 3.')
    expect(() => packed.tally(0, [-1])).toThrow('There is no cell -1 among 4.')
    expect(() => packed.tally(0, [0.5])).toThrow('There is no cell 0.5 among 4.')
  })
})
