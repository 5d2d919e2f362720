import fc from 'fast-check'
import { expect, it } from 'vitest'
import { barsOverYear } from './bars-over-year.ts'

const year = { today: '2026-11-29', startMonth: 8 }

it('is the school year of today', () => {
  expect(barsOverYear([], year)).toMatchObject({ first: '2026-08-01', last: '2027-07-31' })
  expect(barsOverYear([], { ...year, today: '2026-07-31' })).toMatchObject({ first: '2025-08-01', last: '2026-07-31' })
})

it('draws what touches the year, cut where it goes on, and leaves out the rest', () => {
  const { bars } = barsOverYear(
    [
      { id: 'inside', from: '2026-09-01', until: '2026-09-30' },
      { id: 'open', from: '2026-05-01', until: null },
      { id: 'past', from: '2025-09-01', until: '2026-07-31' },
      { id: 'none', from: null, until: null },
    ],
    year,
  )
  expect(bars.map(({ id, isCutBefore, isCutAfter }) => [id, isCutBefore, isCutAfter])).toEqual([
    ['inside', false, false],
    ['open', true, true],
  ])
  expect(bars[1]).toMatchObject({ from: 0, width: 1 })
})

it('never draws beyond its ends', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map(at => at.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.option(day), (from, until) => {
      for (const bar of barsOverYear([{ id: 'x', from, until }], year).bars) {
        expect(bar.from).toBeGreaterThanOrEqual(0)
        expect(bar.width).toBeGreaterThan(0)
        expect(bar.from + bar.width).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})
