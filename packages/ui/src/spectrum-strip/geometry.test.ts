import type { LevelScale, Scale, SpectrumScale } from '@tilth/core/conditions'
import { interpolatedMedian, quartiles, splitAtWidestGap, tallyOf } from '@tilth/core/rubrics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StripGeometry, type StripSource, stripGeometry } from './geometry.ts'
import { placeOnLine } from './place-on-line.ts'
import type { StripSize } from './strip-size.ts'

const allows = { notSure: true, notMine: true, notApplicable: true, notObservable: false }
const spectrum: SpectrumScale = {
  kind: 'spectrum',
  id: 'line',
  allows,
  anchors: [0, 50, 100].map(position => ({ id: `at-${position}`, label: `At ${position}`, owner: 'ours', position })),
}
const levels: LevelScale = {
  kind: 'levels',
  id: 'five',
  allows,
  levels: [1, 2, 3, 4, 5].map(level => ({ id: `level-${level}`, label: `Level ${level}`, owner: 'ours' })),
}

const sourceOf = (marks: readonly number[], scale: Scale = spectrum): StripSource => {
  const tally = tallyOf(marks, scale)
  const median = interpolatedMedian(tally, scale)
  const ends = quartiles(tally, scale)
  return {
    scale,
    marks,
    median: 'value' in median ? median.value : null,
    quartiles: 'value' in ends ? ends.value : null,
    camps: null,
  }
}

const round = (value: number) => Math.round(value * 10) / 10

const print = (shape: StripGeometry): string =>
  [
    `${shape.form} ${shape.width} x ${shape.height}, r ${round(shape.radius)}`,
    `line ${round(shape.line.x1)}..${round(shape.line.x2)} at ${round(shape.line.y)}, ${shape.line.thickness} thick`,
    `ticks ${shape.ticks.map(tick => round(tick.x)).join(' ')} from ${round(shape.ticks[0]?.y1 ?? 0)} to ${round(shape.ticks[0]?.y2 ?? 0)}`,
    ...shape.marks.map(
      mark => `${mark.isFirst ? 'ring' : 'mark'} ${round(mark.x)}, ${round(mark.y)} row ${mark.row}${mark.isOwn ? ' own' : ''}`,
    ),
    ...(shape.area.length > 0 ? [`area ${shape.area.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}`] : []),
    ...shape.bands.map(band => `band ${round(band.x)} + ${round(band.width)} of ${band.middle === null ? 'nobody' : round(band.middle)}`),
    shape.median ? `median ${round(shape.median.x)}, ${round(shape.median.thickness)} thick` : 'no median',
    shape.agreed ? `agreed ${round(shape.agreed.x)}, ${round(shape.agreed.y)}` : 'nothing agreed',
  ].join('\n')

const sizes: readonly StripSize[] = ['compact', 'list', 'default', 'projector', 'print']
const anyMarks = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 25 })
const anyFrame = fc.record({ width: fc.integer({ min: 200, max: 1900 }), size: fc.constantFrom(...sizes) })

describe('stripGeometry', () => {
  it('never lets two marks touch', () => {
    fc.assert(
      fc.property(anyMarks, anyFrame, (marks, frame) => {
        const { marks: drawn, radius } = stripGeometry(sourceOf(marks), frame)
        for (const [index, one] of drawn.entries())
          for (const other of drawn.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radius)
      }),
    )
  })

  it('draws every mark at its own place and none under the line', () => {
    fc.assert(
      fc.property(anyMarks, anyFrame, (marks, frame) => {
        const shape = stripGeometry(sourceOf(marks), frame)
        const span = shape.line.x2 - shape.line.x1
        const expected = marks.map(mark => shape.line.x1 + placeOnLine(mark, spectrum) * span).sort((a, b) => a - b)
        expect(shape.marks).toHaveLength(marks.length)
        for (const [index, mark] of shape.marks.entries()) {
          expect(mark.x).toBeCloseTo(expected[index] ?? Number.NaN, 6)
          expect(mark.y + shape.radius).toBeLessThanOrEqual(shape.line.y)
          expect(mark.y - shape.radius).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('gives each mark the lowest row that is free', () => {
    fc.assert(
      fc.property(anyMarks, anyFrame, (marks, frame) => {
        const { marks: drawn, radius } = stripGeometry(sourceOf(marks), frame)
        for (const [index, mark] of drawn.entries())
          for (let row = 0; row < mark.row; row += 1)
            expect(drawn.slice(0, index).some(before => before.row === row && mark.x - before.x < 2 * radius + 1)).toBe(true)
      }),
    )
  })

  it('does not hang on the order marks come in', () => {
    fc.assert(
      fc.property(anyMarks, anyFrame, (marks, frame) => {
        expect(stripGeometry(sourceOf(marks.toReversed()), frame)).toEqual(stripGeometry(sourceOf(marks), frame))
      }),
    )
  })

  it('keeps dots of a histogram apart too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 26, maxLength: 60 }), marks => {
        const shape = stripGeometry(sourceOf(marks), { width: 420, size: 'default' })
        fc.pre(shape.form === 'histogram')
        expect(shape.marks).toHaveLength(marks.length)
        for (const [index, one] of shape.marks.entries())
          for (const other of shape.marks.slice(index + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * shape.radius)
      }),
    )
  })

  it('changes its form with the number of marks', () => {
    const formOf = (count: number) =>
      stripGeometry(sourceOf(Array.from({ length: count }, (_, index) => (index * 7) % 101)), { width: 480, size: 'default' }).form
    expect([25, 26, 120, 121].map(formOf)).toEqual(['dots', 'histogram', 'histogram', 'area'])
  })

  it('shows marks only under five marks', () => {
    const shape = stripGeometry(sourceOf([10, 20, 30, 40]), { width: 480, size: 'default' })
    expect(shape.bands).toEqual([])
    expect(shape.median).toBeNull()
    expect(stripGeometry(sourceOf([10, 20, 30, 40, 50]), { width: 480, size: 'default' }).bands).toHaveLength(1)
  })

  it('gives poles apart a band a camp and no median', () => {
    const marks = [4, 8, 10, 14, 78, 82, 86, 88, 92]
    const shape = stripGeometry({ ...sourceOf(marks), camps: splitAtWidestGap(marks) }, { width: 280, size: 'list' })
    expect(shape.median).toBeNull()
    expect(shape.bands.map(band => band.middle)).toEqual([9, 86])
  })

  it('draws the band and the middle alone where marks are only counted', () => {
    const nine = sourceOf([10, 12, 18, 22, 35, 52, 60, 66, 70])
    const drawn = stripGeometry(nine, { width: 300, size: 'list' })
    const counted = stripGeometry({ ...nine, marks: [], counted: 9 }, { width: 300, size: 'list' })
    expect(counted.marks).toEqual([])
    expect(counted.bands.map(({ x, width, middle }) => ({ x, width, middle }))).toEqual(
      drawn.bands.map(({ x, width, middle }) => ({ x, width, middle })),
    )
    expect(counted.median?.x).toBe(drawn.median?.x)
    expect(counted.height).toBeLessThan(drawn.height)
  })

  it('draws a hollow band where marks are only counted and lie at its ends', () => {
    const apart = stripGeometry(
      { scale: spectrum, marks: [], counted: 9, median: null, quartiles: [10, 86], camps: null },
      { width: 300, size: 'list' },
    )
    expect(apart.bands).toHaveLength(1)
    expect(apart.bands[0]?.middle).toBeNull()
    expect(apart.median).toBeNull()
  })

  it('draws nothing on the line where fewer than five are counted', () => {
    const few = stripGeometry(
      { scale: spectrum, marks: [], counted: 4, median: 50, quartiles: [40, 60], camps: null },
      { width: 300, size: 'list' },
    )
    expect(few.bands).toEqual([])
    expect(few.median).toBeNull()
  })

  it('keeps first marks as rings beside the second ones', () => {
    const shape = stripGeometry({ ...sourceOf([40, 45, 50, 52, 60]), firstMarks: [10, 45, 90] }, { width: 480, size: 'default' })
    expect(shape.marks.filter(mark => mark.isFirst)).toHaveLength(3)
    expect(shape.marks.filter(mark => !mark.isFirst)).toHaveLength(5)
  })

  it('shows one own mark, and none that is not there', () => {
    const own = (mark: number | null) =>
      stripGeometry({ ...sourceOf([20, 20, 40, 50, 60]), own: mark }, { width: 480, size: 'default' }).marks.filter(one => one.isOwn).length
    expect([own(20), own(33), own(null)]).toEqual([1, 0, 0])
  })

  it('keeps the agreed position on a row of its own', () => {
    const shape = stripGeometry({ ...sourceOf([20, 25, 40, 50, 60]), agreed: 30 }, { width: 480, size: 'default' })
    const band = shape.bands[0]
    expect(shape.agreed && band && shape.agreed.y - shape.agreed.half > band.y + band.height).toBe(true)
    expect(shape.agreed && shape.agreed.y + shape.agreed.half <= shape.height).toBe(true)
  })

  it('draws nine marks, their middle half and what was agreed', () => {
    const source = { ...sourceOf([10, 12, 18, 22, 35, 52, 60, 66, 70]), agreed: 25, own: 22 }
    expect(print(stripGeometry(source, { width: 280, size: 'list' }))).toMatchInlineSnapshot(`
      "dots 280 x 51, r 5.5
      line 7.5..272.5 at 26, 2 thick
      ticks 7.5 140 272.5 from 20 to 37
      mark 34, 19.5 row 0
      mark 39.3, 7.5 row 1
      mark 55.2, 19.5 row 0
      mark 65.8, 7.5 row 1 own
      mark 100.3, 19.5 row 0
      mark 145.3, 19.5 row 0
      mark 166.5, 19.5 row 0
      mark 182.4, 19.5 row 0
      mark 193, 7.5 row 1
      band 55.2 + 111.3 of 35
      median 100.3, 3.2 thick
      agreed 73.8, 44"
    `)
  })

  it('draws levels at their centers', () => {
    expect(print(stripGeometry(sourceOf([0, 1, 1, 2, 2, 3], levels), { width: 300, size: 'compact' }))).toMatchInlineSnapshot(`
      "dots 300 x 34, r 4.5
      line 6.5..293.5 at 22, 2 thick
      ticks 35.2 92.6 150 207.4 264.8 from 17.1 to 33
      mark 35.2, 16.5 row 0
      mark 92.6, 16.5 row 0
      mark 92.6, 6.5 row 1
      mark 150, 16.5 row 0
      mark 150, 6.5 row 1
      mark 207.4, 16.5 row 0
      band 78.3 + 86.1 of 1.5
      median 121.3, 3.2 thick
      nothing agreed"
    `)
  })

  it('draws a crowd on levels as a stepped area', () => {
    const crowd = Array.from({ length: 130 }, (_, index) => (index % 3 === 0 ? 1 : index % 7 === 0 ? 4 : 3))
    expect(print(stripGeometry(sourceOf(crowd, levels), { width: 300, size: 'default' }))).toMatchInlineSnapshot(`
      "area 300 x 75, r 3
      line 8..292 at 62, 2 thick
      ticks 36.4 93.2 150 206.8 263.6 from 55.4 to 73.5
      area 8,61 8,61 64.8,61 64.8,25.3 121.6,25.3 121.6,61 178.4,61 178.4,1 235.2,1 235.2,51.3 292,51.3 292,61
      band 106.8 + 112.7 of 2.8
      median 194.5, 3.2 thick
      nothing agreed"
    `)
  })
})
