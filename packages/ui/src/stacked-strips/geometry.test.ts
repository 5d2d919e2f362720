import type { SpectrumScale } from '@tilth/core/conditions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StackedRow, type StackedStripsGeometry, stackedStripsGeometry } from './geometry.ts'

const scale: SpectrumScale = {
  kind: 'spectrum',
  id: 'line',
  allows: { notSure: true, notMine: true, notApplicable: true, notObservable: false },
  anchors: [
    { id: 'low', label: 'Low', owner: 'ours', position: 0 },
    { id: 'high', label: 'High', owner: 'ours', position: 100 },
  ],
}

const row = (more: Partial<StackedRow>): StackedRow => ({
  label: 'Fall 2026',
  words: 'split',
  counted: 9,
  median: 40,
  quartiles: [20, 60],
  word: 'split',
  ...more,
})

const print = (shape: StackedStripsGeometry): string =>
  [
    `${shape.width} x ${shape.height}, axis ${shape.axis.x1}..${shape.axis.x2}`,
    ...shape.breaks.map(gap => `break at ${gap.y}: ${gap.text}`),
    ...shape.rows.map(line =>
      [
        line.hasLine ? `line at ${line.y}` : 'no line',
        line.band ? `band ${line.band.x} + ${line.band.width} of ${line.band.middle}` : 'no band',
        line.median ? `middle ${line.median.x}` : 'no middle',
        line.agreed ? `agreed ${line.agreed.x}` : 'nothing agreed',
      ].join(', '),
    ),
  ].join('\n')

describe('stackedStripsGeometry', () => {
  it('draws rounds under each other on one axis', () => {
    const rows = [
      row({}),
      row({ note: 'not asked', median: null, quartiles: null, word: null }),
      row({ breakBefore: 'Another edition', word: 'poles-apart', agreed: 30 }),
      row({ counted: 4, median: 70 }),
    ]
    expect(print(stackedStripsGeometry(rows, { width: 686, scale }))).toMatchInlineSnapshot(`
      "686 x 246, axis 177..677
      break at 113: Another edition
      line at 18, band 277 + 200 of 40, middle 377, nothing agreed
      no line, no band, no middle, nothing agreed
      line at 144, band 277 + 200 of null, no middle, agreed 327
      line at 194, no band, middle 527, nothing agreed"
    `)
  })

  it('keeps every row on the same axis, whatever else it shows', () => {
    const place = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), place, fc.integer({ min: 300, max: 1200 }), (medians, shared, width) => {
        const shape = stackedStripsGeometry(
          [...medians, shared].map(median => row({ median })),
          { width, scale },
        )
        const again = stackedStripsGeometry([row({ median: shared, agreed: 3 })], { width, scale })
        expect(shape.rows.at(-1)?.median?.x).toBe(again.rows[0]?.median?.x)
      }),
    )
  })

  it('never lets rows overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }), fc.integer({ min: 300, max: 1200 }), (breaks, width) => {
        const shape = stackedStripsGeometry(
          breaks.map(has => row({ breakBefore: has ? 'Another edition' : null })),
          { width, scale },
        )
        for (const [index, next] of shape.rows.slice(1).entries()) {
          const band = shape.rows[index]?.band
          expect(next.label.y - 14).toBeGreaterThanOrEqual((band?.y ?? 0) + (band?.height ?? 0))
        }
      }),
    )
  })

  it('draws nothing where nothing may be shown, even when it is given places', () => {
    const [line] = stackedStripsGeometry([row({ note: 'Protected', agreed: 20 })], { width: 600, scale }).rows
    expect([line?.hasLine, line?.band, line?.median, line?.agreed]).toEqual([false, null, null, null])
  })

  it('puts labels over the line on a phone', () => {
    const [line] = stackedStripsGeometry([row({})], { width: 350, scale }).rows
    expect(line && line.label.y < line.y).toBe(true)
    expect(stackedStripsGeometry([row({})], { width: 350, scale }).axis.x1).toBeLessThan(20)
  })
})
