import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scale } from '../conditions/framework.ts'
import { notObservable } from '../rubrics/mark.ts'
import { comparePair } from './compare-pair.ts'
import { visitForm } from './forms.fixture.ts'
import { sharedOfVisit } from './shared-of-visit.ts'

const marked = (marks: readonly (number | null)[]) => ({
  marks: Object.fromEntries(marks.flatMap((mark, index) => (mark === null ? [] : [[`B${index + 1}`, { mark, note: '' }]]))),
})
const compared = (a: readonly (number | null)[], b: readonly (number | null)[]) => comparePair(visitForm, { a: marked(a), b: marked(b) })

describe('two who saw the same visit', () => {
  it('are compared item by item', () => {
    const found = compared([0, 1, 3, notObservable, null, 2], [0, 2, 1, 2, null, notObservable])
    expect(found.items.map(item => item.agreement)).toEqual(['same', 'close', 'apart', 'one-only', null, 'one-only'])
    expect([found.compared, found.same, found.close, found.word]).toEqual([3, 1, 2, 'too-few'])
  })

  it.each([
    [[0, 1, 2, 3, 2, 1], [0, 1, 2, 3, 2, 2], 'together'],
    [[0, 1, 2, 3, 2, 1], [1, 2, 3, 2, 1, 0], 'mostly'],
    [[0, 0, 0, 0, 0, 0], [3, 3, 3, 0, 1, 2], 'apart'],
    [[0, 1, 2, 3, null, 1], [0, 1, 2, 3, 2, null], 'too-few'],
  ] as const)('%j and %j: %s', (a, b, word) => {
    expect(compared(a, b).word).toBe(word)
  })

  it('have a kappa where there is one, and else a reason', () => {
    // By hand: 5 of 6 the same; expected by chance (1*2 + 2*1 + 2*2 + 1*1)/36 = 9/36; (30 - 9) / (36 - 9).
    const [found] = compared([0, 1, 1, 2, 2, 3], [0, 0, 1, 2, 2, 3]).kappa
    expect(found?.kappa).toEqual({ value: expect.closeTo(21 / 27, 12) })
    expect(compared([1, 1, 1], [1, 1, 1]).kappa[0]?.kappa).toEqual({ none: 'no-variation' })
    expect(compared([1], [notObservable]).kappa).toEqual([])
  })

  it('are on a spectrum compared by its fifths', () => {
    const spectrum: Scale = {
      id: 'line',
      kind: 'spectrum',
      allows: { notSure: false, notMine: false, notApplicable: false, notObservable: true },
      anchors: [
        { id: 'a', label: 'A', owner: 'ours', position: 0 },
        { id: 'z', label: 'Z', owner: 'ours', position: 100 },
      ],
    }
    const form = { items: visitForm.items.map(item => ({ ...item, scale: spectrum })) }
    const found = comparePair(form, { a: marked([0, 50, 100]), b: marked([20, 65, 30]) })
    expect(found.items.slice(0, 3).map(item => item.agreement)).toEqual(['same', 'close', 'apart'])
  })

  it('agree the same whoever is named first, and each wholly with oneself', () => {
    const anyMarks = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(null, notObservable)), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        const one = compared(a, b)
        const other = compared(b, a)
        expect([one.same, one.close, one.word]).toEqual([other.same, other.close, other.word])
        expect(one.same).toBeLessThanOrEqual(one.close)
        expect(one.close).toBeLessThanOrEqual(one.compared)
        const self = compared(a, a)
        expect(self.same).toBe(self.compared)
      }),
    )
  })
})

it('of a visit a second observer is told which one it is, and nothing of what was seen', () => {
  expect([...sharedOfVisit(visitForm)]).toEqual(['on', 'bed'])
})
