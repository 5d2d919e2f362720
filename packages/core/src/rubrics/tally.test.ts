import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementA } from './agreement-a.ts'
import { interpolatedMedian } from './interpolated-median.ts'
import { isPosition, notApplicable, nothing, notMine, notObservable, notSure } from './mark.ts'
import { alignment, levelScale } from './scale.fixture.ts'
import { addTally, countMarks, emptyTally, positionCount, subtractTally, type Tally, tallyOf } from './tally.ts'

const codes = [notObservable, notMine, notApplicable, notSure, nothing] as const

const marksOn = (highest: number) => fc.array(fc.oneof(fc.nat(highest), fc.constantFrom(...codes)), { maxLength: 60 })

/** Any tally of the group, also one that is left after taking off more than was there. */
const tallyOn = (scale: typeof alignment | ReturnType<typeof levelScale>): fc.Arbitrary<Tally> => {
  const highest = positionCount(scale) - 1
  return fc.tuple(marksOn(highest), marksOn(highest)).map(([more, less]) => subtractTally(tallyOf(more, scale), tallyOf(less, scale)))
}

describe.each([
  ['levels', levelScale(5)],
  ['a spectrum', alignment],
])('tallies on %s', (_, scale) => {
  const tally = tallyOn(scale)
  const marks = marksOn(positionCount(scale) - 1)
  const zero = emptyTally(scale)

  it('add in any grouping and order', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(addTally(addTally(a, b), c)).toEqual(addTally(a, addTally(b, c)))
        expect(addTally(a, b)).toEqual(addTally(b, a))
      }),
    )
  })

  it('have the empty tally as zero and every tally its opposite', () => {
    fc.assert(
      fc.property(tally, a => {
        expect(addTally(a, zero)).toEqual(a)
        expect(addTally(a, subtractTally(zero, a))).toEqual(zero)
        expect(subtractTally(a, a)).toEqual(zero)
      }),
    )
  })

  it('come off again as they went on', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(subtractTally(addTally(a, b), b)).toEqual(a)
      }),
    )
  })

  it('of two groups add up to the tally of all', () => {
    fc.assert(
      fc.property(marks, marks, (first, second) => {
        expect(addTally(tallyOf(first, scale), tallyOf(second, scale))).toEqual(tallyOf([...first, ...second], scale))
      }),
    )
  })

  it('do not care about the order of marks and lose none', () => {
    fc.assert(
      fc.property(marks, given => {
        const counted = tallyOf(given, scale)
        expect(tallyOf(given.toReversed(), scale)).toEqual(counted)
        expect(countMarks(counted)).toBe(given.filter(isPosition).length)
        const asides = counted.notObservable + counted.notMine + counted.notApplicable + counted.notSure + counted.nothing
        expect(countMarks(counted) + asides).toBe(given.length)
      }),
    )
  })
})

describe('tallyOf', () => {
  it('counts each kind of answer apart', () => {
    expect(tallyOf([0, 2, 2, 250, 251, 251, 253, 254, 254, 254, 255], levelScale(3))).toEqual({
      kind: 'levels',
      counts: [1, 0, 2],
      notObservable: 1,
      notMine: 2,
      notApplicable: 1,
      notSure: 3,
      nothing: 1,
    })
    expect(tallyOf([0, 100, 100], alignment).counts.at(100)).toBe(2)
  })

  it.each([3, 101, 249, 252, -1, 0.5, Number.NaN])('throws on %d, which the scale does not have', mark => {
    expect(() => tallyOf([mark], levelScale(3))).toThrow('does not exist')
  })

  it('refuses to mix scales', () => {
    expect(() => addTally(emptyTally(levelScale(3)), emptyTally(levelScale(4)))).toThrow('two different scales')
    expect(() => addTally(emptyTally(levelScale(101)), emptyTally(alignment))).toThrow('two different scales')
    expect(() => interpolatedMedian(emptyTally(levelScale(3)), alignment)).toThrow('not counted on the scale')
  })

  it('has no statistics while something is missing from it', () => {
    const broken = subtractTally(emptyTally(levelScale(3)), tallyOf([1], levelScale(3)))
    expect(() => interpolatedMedian(broken, levelScale(3))).toThrow('fewer than no marks')
    expect(() => agreementA(broken, levelScale(3))).toThrow('fewer than no marks')
  })
})
