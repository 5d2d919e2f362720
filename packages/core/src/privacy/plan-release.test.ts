import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part, planRelease, type ReleasePlan, type ReleaseQuestion } from './plan-release.ts'
import { fivePolicy } from './presets.ts'
import { readerKnows, readerKnowsFew } from './span.fixture.ts'

const schools = (...sizes: readonly number[]): readonly Part[] => sizes.map((size, index) => ({ id: `s${index}`, size }))

const plan = (parts: readonly Part[], more: Partial<ReleaseQuestion> = {}): ReleasePlan => {
  const found = planRelease({ parts, gone: [], known: [], hidden: [], mayShowTotal: true, ...more }, fivePolicy())
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}

const sumsOf = (parts: readonly Part[], { shown, isTotalShown }: ReleasePlan): readonly (readonly string[])[] => [
  ...shown.map(id => [id]),
  ...(isTotalShown ? [parts.map(part => part.id)] : []),
]

describe('a release of parts and their whole', () => {
  it('shows everything where nobody is few', () => {
    expect(plan(schools(9, 6, 5))).toEqual({ shown: ['s0', 's1', 's2'], isTotalShown: true })
  })

  it('hides a small school so that no other school can take itself off the rest', () => {
    const { shown, isTotalShown } = plan(schools(3, 9, 12, 15, 20))
    expect([isTotalShown, shown]).toEqual([false, ['s1', 's2', 's3', 's4']])
    expect(plan(schools(9, 4, 3, 6, 6, 2))).toEqual({ shown: ['s0', 's3', 's4'], isTotalShown: true })
  })

  it('leaves the whole out when a school that came or left would be the difference', () => {
    const first = schools(9, 8, 7)
    const known = sumsOf(first, plan(first))
    expect(plan(schools(9, 8, 7, 3), { known })).toEqual({ shown: ['s0', 's1', 's2'], isTotalShown: false })
    const before = schools(9, 4, 3, 6, 6, 2)
    const then = sumsOf(before, plan(before))
    const stayed = before.filter(({ id }) => id !== 's1')
    const later = plan(stayed, { known: then, gone: before.filter(({ id }) => id === 's1'), hidden: ['s1', 's2', 's5'] })
    expect(later).toEqual({ shown: ['s0', 's3', 's4'], isTotalShown: false })
  })

  it('keeps hidden what a wider pattern hides', () => {
    expect(plan(schools(9, 8, 7), { hidden: ['s1'], mayShowTotal: false })).toEqual({ shown: ['s0', 's2'], isTotalShown: false })
    expect(plan([])).toEqual({ shown: [], isTotalShown: false })
  })

  it('over any sequence of releases with schools that come and go tells on nobody and on nothing hidden', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 })
    const members = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(sizes, members, (all, steps) => {
        const every = schools(...all)
        let known: readonly (readonly string[])[] = []
        let hidden: readonly string[] = []
        for (const isIn of steps) {
          const parts = every.filter((_, index) => isIn[index])
          const made = plan(parts, { gone: every.filter((_, index) => !isIn[index]), known, hidden })
          known = [...known, ...sumsOf(parts, made)]
          hidden = [
            ...new Set([...hidden, ...parts.map(part => part.id).filter(id => !known.some(ids => ids.length === 1 && ids[0] === id))]),
          ]
          const sums = known.map(ids => every.map(part => (ids.includes(part.id) ? 1 : 0)))
          const numbers = every.map(part => part.size)
          expect(readerKnowsFew({ sizes: numbers, sums }, 5)).toBe(false)
          for (const own of every.keys())
            expect(readerKnowsFew({ sizes: numbers.map((size, index) => (index === own ? 0 : size)), sums }, 5)).toBe(false)
          const away = [...every.keys()].filter(index => hidden.includes(every[index]?.id ?? '') && (every[index]?.size ?? 0) > 0)
          expect(away.filter(index => readerKnows(sums, index))).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})
