import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartLegend } from './chart-legend.ts'
import { placeLabels } from './place-labels.ts'
import { timeAxis } from './time-axis.ts'
import { timeTicks } from './time-ticks.ts'

describe('placeLabels', () => {
  const anyLabel = fc.record({
    y: fc.double({ min: -20, max: 320, noNaN: true }),
    height: fc.constantFrom(17, 34, 51),
    rank: fc.integer({ min: 0, max: 3 }),
  })

  it('keeps labels apart, inside and in the order of what they name', () => {
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 4 }), fc.integer({ min: 60, max: 300 }), (labels, bottom) => {
        const placed = placeLabels(labels, { top: 0, bottom, air: 2 })
          .flatMap((y, index) => (y === null ? [] : [{ y, wanted: labels[index]?.y ?? 0, height: labels[index]?.height ?? 0 }]))
          .toSorted((a, b) => a.y - b.y)
        for (const [index, label] of placed.entries()) {
          expect(label.y - label.height / 2).toBeGreaterThanOrEqual(-1e-6)
          expect(label.y + label.height / 2).toBeLessThanOrEqual(bottom + 1e-6)
          const before = placed[index - 1]
          expect(label.y - label.height / 2 - (before ? before.y + before.height / 2 : -2)).toBeGreaterThanOrEqual(2 - 1e-6)
          expect(label.wanted).toBeGreaterThanOrEqual(before?.wanted ?? label.wanted)
        }
      }),
    )
  })

  it('does not move what has room', () => {
    expect(
      placeLabels(
        [
          { y: 200, height: 17, rank: 1 },
          { y: 40, height: 17, rank: 0 },
        ],
        { top: 0, bottom: 300, air: 2 },
      ),
    ).toEqual([200, 40])
  })

  it('gives way by rank where there is not room for all', () => {
    const full = [3, 0, 2].map(rank => ({ y: 10, height: 17, rank }))
    expect(placeLabels(full, { top: 0, bottom: 40, air: 2 }).map(y => y !== null)).toEqual([false, true, true])
  })
})

describe('timeAxis', () => {
  const year = { first: '2025-01-01', last: '2025-12-31' }
  const edges = { x1: 0, x2: 1000, gapRoom: 50 }

  it('never turns back, and fills its room, whatever gaps there are', () => {
    const anyDay = fc.integer({ min: 0, max: 364 }).map(day => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10))
    const anyGap = fc.tuple(anyDay, anyDay).map(ends => {
      const [from = '', to = ''] = ends.toSorted()
      return { from, to, label: 'gap' }
    })
    fc.assert(
      fc.property(fc.array(anyGap, { maxLength: 4 }), fc.array(anyDay, { minLength: 2 }), (gaps, days) => {
        const { x } = timeAxis({ ...year, gaps }, edges)
        const places = days.toSorted().map(x)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(x(year.first)).toBe(0)
        expect(x(year.last)).toBeCloseTo(1000, 6)
      }),
    )
  })

  it('shortens no gap where gaps are all there is', () => {
    const half = { from: year.first, to: '2025-07-02', label: 'spring' }
    for (const gaps of [[{ from: year.first, to: year.last, label: 'year' }], [half, { from: half.to, to: year.last, label: 'fall' }]]) {
      const axis = timeAxis({ ...year, gaps }, edges)
      expect(axis.x(half.to)).toBeCloseTo(500, 6)
      expect(axis.x(year.last)).toBeCloseTo(1000, 6)
      expect(axis.gaps.map(({ isShortened }) => isShortened)).toEqual(gaps.map(() => false))
    }
  })

  it('shortens a long gap to its room and leaves a short one as it is', () => {
    const { gaps, x } = timeAxis(
      {
        ...year,
        gaps: [
          { from: '2025-06-10', to: '2025-08-20', label: 'summer' },
          { from: '2025-03-10', to: '2025-03-14', label: 'spring' },
        ],
      },
      edges,
    )
    expect(gaps.map(({ label, isShortened, x1, x2 }) => [label, isShortened, x2 - x1 <= 50.001])).toEqual([
      ['spring', false, true],
      ['summer', true, true],
    ])
    expect(x('2025-03-17') - x('2025-03-10')).toBeCloseTo(x('2025-09-08') - x('2025-09-01'), 6)
  })
})

describe('timeTicks', () => {
  it('names the ends, and the year where a new one begins', () => {
    const days = ['2024-11-04', '2024-12-09', '2025-01-13', '2025-02-17'].map((on, index) => ({ on, x: 40 + index * 120, isWanted: false }))
    const ticks = timeTicks(days, { width: 440, size: 14, label: on => on.slice(5), spread: 20 })
    expect(ticks.map(({ label, year }) => [label, year])).toEqual([
      ['11-04', '2024'],
      ['12-09', ''],
      ['01-13', '2025'],
      ['02-17', ''],
    ])
  })
})

describe('chartLegend', () => {
  it('says cycles by number and notes by letter, notes by day', () => {
    const notes = [
      { on: '2025-03-01', label: 'Storm' },
      { on: '2025-01-10', label: 'New aide' },
    ]
    expect(chartLegend({ pins: [{ number: 2, on: '2025-02-01', label: 'One grade' }], notes })).toBe('2 One grade · a New aide · b Storm')
    expect(chartLegend({})).toBe('')
  })
})
