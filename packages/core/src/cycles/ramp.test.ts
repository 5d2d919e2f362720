import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RampCycle, ramp } from './ramp.ts'

const cycle = (id: string, more: Partial<RampCycle> = {}): RampCycle => ({
  id,
  scale: 0,
  startedOn: '2026-01-01',
  state: 'done',
  opens: 'next-cycle',
  ...more,
})

const heights = (cycles: readonly RampCycle[]): string =>
  ramp(cycles)
    .map(step => `${step.id}${step.height}${step.isCut ? '!' : ''}`)
    .join(' ')

describe('a ramp', () => {
  it('climbs in the order of the scale of test, not of time', () => {
    expect(
      heights([cycle('c', { scale: 2, startedOn: '2026-01-02' }), cycle('a'), cycle('b', { scale: 1, startedOn: '2026-03-01' })]),
    ).toBe('a1 b2 c3')
  })

  it('takes what is planned after what has begun on the same scale, and what says no scale where it was', () => {
    expect(
      heights([
        cycle('p', { state: 'planned', startedOn: null, opens: null, scale: 1 }),
        cycle('a'),
        cycle('n', { state: 'now', startedOn: '2026-02-01', opens: null, scale: 1 }),
        cycle('q', { state: 'planned', startedOn: null, opens: null, scale: null }),
      ]),
    ).toBe('a1 n2 p3 q4')
  })

  it('goes on at the same height after a test that was left', () => {
    expect(
      heights([cycle('a', { opens: 'nothing' }), cycle('b', { startedOn: '2026-02-01' }), cycle('c', { startedOn: '2026-03-01' })]),
    ).toBe('a1! b1 c2')
  })

  it('does not depend on the order it is given in, and loses no cycle', () => {
    const anyCycles = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1 }),
        scale: fc.option(fc.integer({ min: 0, max: 3 })),
        startedOn: fc.option(fc.constantFrom('2026-01-01', '2026-02-01')),
        state: fc.constantFrom('done' as const, 'now' as const, 'planned' as const),
        opens: fc.constantFrom('next-cycle' as const, 'nothing' as const, null),
      }),
      { selector: each => each.id, maxLength: 8 },
    )
    fc.assert(
      fc.property(anyCycles, cycles => {
        const steps = ramp(cycles)
        expect(ramp([...cycles].reverse())).toEqual(steps)
        expect(steps.map(step => step.id).sort()).toEqual(cycles.map(each => each.id).sort())
        expect(steps.every((step, index) => step.number === index + 1)).toBe(true)
      }),
    )
  })
})
