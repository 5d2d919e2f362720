import { addDays } from '@tilth/core/cycles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cycleOf, planOf, timelineOf } from './portfolio.fixture.ts'
import { timelineGeometry } from './timeline-geometry.ts'

const today = '2026-11-18'
const draw = (plans: readonly ReturnType<typeof planOf>[], width = 900) =>
  timelineGeometry({ plans, timeline: timelineOf, today }, { width })

describe('the timeline', () => {
  it('reaches from the school year in which the first plan began to the end of the one that runs', () => {
    const drawn = draw([planOf()])
    expect([drawn.from, drawn.to]).toEqual(['2026-08-17', '2027-06-04'])
    expect(drawn.terms.map(term => [term.label, term.hasLabel])).toEqual([
      ['Fall', true],
      ['Spring', true],
    ])
    expect(draw([planOf({ createdOn: '2025-10-01' })]).from).toBe('2025-10-01')
    expect(draw([planOf({ cycles: [cycleOf({ plannedEnd: '2027-09-01' })] })]).to).toBe('2027-09-01')
  })

  it('draws a plan as far as it has come, and ahead while it is active', () => {
    const [active, ended] = draw([planOf(), planOf({ id: 'b', state: 'ended', endedOn: '2026-10-30' })]).lanes
    expect(active?.line.x2).toBe(draw([planOf()]).today)
    expect([active?.ahead?.x2, active?.review === null]).toEqual([890, false])
    expect([ended?.ahead, (ended?.line.x2 ?? 0) < (active?.line.x2 ?? 0)]).toEqual([null, true])
  })

  it('marks a cycle by where it stands, and its decision by what it opened', () => {
    const end = { decision: 'Adapt', opens: 'next-cycle' as const, on: '2026-10-30' }
    const cycles = [
      cycleOf({ end }),
      cycleOf({ id: 'cycle-2', number: 2, startedOn: '2026-11-09', plannedEnd: '2026-11-30' }),
      cycleOf({ id: 'cycle-3', number: 3, startedOn: null, plannedStart: '2026-12-07', plannedEnd: '2027-01-29' }),
    ]
    const [lane] = draw([planOf({ cycles })]).lanes
    expect(lane?.cycles.map(span => [span.number, span.state, span.mark?.shape ?? null])).toEqual([
      [1, 'done', 'next-cycle'],
      [2, 'now', null],
      [3, 'planned', null],
    ])
  })

  it('a cycle that sits in Do reaches until today', () => {
    const [lane] = draw([planOf({ cycles: [cycleOf()] })]).lanes
    const [span] = lane?.cycles ?? []
    expect((span?.x ?? 0) + (span?.width ?? 0)).toBeCloseTo(draw([planOf()]).today, 0)
  })

  it('never lets two spans of a plan lie on each other, nor anything beyond the edge', () => {
    const anyCycle = fc
      .record({
        start: fc.integer({ min: -300, max: 150 }),
        length: fc.integer({ min: 0, max: 120 }),
        kind: fc.constantFrom('done', 'now', 'planned'),
      })
      .map(({ start, length, kind }) => {
        const from = addDays(today, start)
        return cycleOf({
          id: `${start}/${length}/${kind}`,
          startedOn: kind === 'planned' ? null : from,
          plannedStart: from,
          plannedEnd: addDays(from, length),
          end: kind === 'done' ? { decision: 'x', opens: 'nothing', on: addDays(from, length) } : null,
        })
      })
    fc.assert(
      fc.property(fc.array(anyCycle, { maxLength: 12 }), fc.integer({ min: 300, max: 1200 }), (cycles, width) => {
        const drawn = draw([planOf({ cycles })], width)
        const [lane] = drawn.lanes
        for (const [index, a] of (lane?.cycles ?? []).entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0)
          expect(a.x + a.width).toBeLessThanOrEqual(width + 0.2)
          expect(a.y + 22).toBeLessThanOrEqual(lane?.height ?? 0)
          for (const b of (lane?.cycles ?? []).slice(index + 1))
            expect(a.y !== b.y || a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true)
        }
      }),
    )
  })
})
