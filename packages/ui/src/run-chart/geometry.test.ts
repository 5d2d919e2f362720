import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTexts, planning, sourceOf, weeksFrom } from './chart.fixture.ts'
import type { Box, RunChartGeometry } from './chart-shape.ts'
import { runChartGeometry } from './geometry.ts'
import type { RunChartSize, RunChartSource } from './run-chart-source.ts'
import { textWidth } from './text-width.ts'

const drawn = (source: RunChartSource, width = 740, size: RunChartSize = 'default'): RunChartGeometry =>
  runChartGeometry(source, { width, size, texts: plainTexts(source.isShare) })

const round = (value: number): number => Math.round(value * 10) / 10

const print = (shape: RunChartGeometry): string =>
  [
    `${shape.width} x ${shape.height}, plot ${round(shape.plot.x1)}..${round(shape.plot.x2)}, ${round(shape.plot.y1)}..${round(shape.plot.y2)}, r ${round(shape.radius)}`,
    `grid ${shape.grid.map(({ y, label }) => `${label} at ${round(y)}`).join(', ')}`,
    `days ${shape.ticks.map(({ x, label, year }) => `${label}${year === '' ? '' : ` of ${year}`} at ${round(x)}`).join(', ')}`,
    ...shape.dots.map(({ kind, x, y }) => `${kind} ${round(x)}, ${round(y)}`),
    `joins of ${shape.joins.map(join => join.length).join(' and ')}`,
    ...shape.centers.map(({ look, x1, x2, y }) => `${look} center ${round(x1)}..${round(x2)} at ${round(y)}`),
    ...shape.labels.map(
      ({ lines, x, leader }) =>
        `${lines.map(({ text, y }) => `${text} at ${round(y)}`).join(', ')} from ${round(x)}${leader ? ', led' : ''}`,
    ),
    ...shape.phases.map(
      ({ x, letter, lines }) => `phase ${x === null ? 'first' : round(x)} ${letter ?? lines.map(({ text }) => text).join(' / ')}`,
    ),
    ...shape.gaps.map(({ label, x, breakX }) => `gap ${label} at ${round(x)}, axis ${breakX === null ? 'whole' : 'broken'}`),
    ...shape.pins.map(({ kind, mark, x, y }) => `${kind} ${mark} at ${round(x)}, ${round(y)}`),
  ].join('\n')

const touches = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2

const sizes: readonly RunChartSize[] = ['default', 'small', 'spark', 'print']
const anyValue = fc.oneof(
  // To three places: what differs by less than a number can hold has no order on a picture.
  { weight: 8, arbitrary: fc.integer({ min: -50_000, max: 900_000 }).map(thousandths => thousandths / 1000) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const anySeries = fc.record({
  values: fc.array(anyValue, { minLength: 1, maxLength: 60 }),
  steps: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 60, maxLength: 60 }),
})
const anyFrame = fc.record({ width: fc.integer({ min: 260, max: 1200 }), size: fc.constantFrom(...sizes) })

const daysBy = (steps: readonly number[], count: number): readonly string[] => {
  let day = Date.parse('2024-08-26')
  return Array.from({ length: count }, (_, index) => {
    day += (index === 0 ? 0 : (steps[index] ?? 0)) * 86_400_000
    return new Date(day).toISOString().slice(0, 10)
  })
}

const anySource = fc
  .record({
    series: anySeries,
    target: fc.option(fc.double({ min: -50, max: 900, noNaN: true })),
    freeze: fc.integer({ min: 0, max: 20 }),
    isSplit: fc.boolean(),
    exclude: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
    labels: fc.array(fc.constantFrom('All grades', 'New bell schedule for every grade', 'B'), { maxLength: 3 }),
    places: fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ series: { values, steps }, target, freeze, isSplit, exclude, labels, places }): RunChartSource => {
    const days = daysBy(steps, values.length)
    const dayAt = (place: number): string => days[(places[place] ?? 0) % days.length] ?? ''
    return sourceOf(values, {
      days,
      target,
      ...(isSplit && values.length > 3
        ? { split: [Math.ceil(values.length / 2)] }
        : freeze > 0 && freeze < values.length
          ? { freeze }
          : {}),
      exclude: exclude.filter(point => point <= values.length),
      phases: labels.map((label, index) => ({ label, reason: '', on: dayAt(index) })),
      pins: [3, 4, 5].map(place => ({ number: place, on: dayAt(place), label: 'Test' })),
      notes: [{ on: dayAt(6), label: 'Storm' }],
    })
  })

describe('runChartGeometry', () => {
  it('draws every value inside the plot, in the order of time, higher values higher and equal ones at one height', () => {
    fc.assert(
      fc.property(anySource, anyFrame, (source, { width, size }) => {
        const { dots, plot } = drawn(source, width, size)
        const values = source.chart.points.map(({ y }) => y)
        expect(dots.map(({ index }) => index)).toEqual([...values.keys()].filter(index => values[index] !== null))
        for (const [place, dot] of dots.entries()) {
          expect(dot.x).toBeGreaterThanOrEqual(plot.x1)
          expect(dot.x).toBeLessThanOrEqual(plot.x2 + 1e-6)
          expect(dot.y).toBeGreaterThanOrEqual(plot.y1)
          expect(dot.y).toBeLessThanOrEqual(plot.y2 + 1e-6)
          const before = dots[place - 1]
          const value = values[dot.index] ?? 0
          const valueBefore = values[before?.index ?? -1] ?? value
          expect(dot.x).toBeGreaterThanOrEqual((before?.x ?? dot.x) - 1e-6)
          expect(Math.sign(Math.round(((before?.y ?? dot.y) - dot.y) * 1e6)) * Math.sign(value - valueBefore)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('gives the same value one height', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 30 }), values => {
        const heights = new Map<number, number>()
        for (const { index, y } of drawn(sourceOf(values)).dots) {
          const value = values[index] ?? 0
          expect(heights.get(value) ?? y).toBe(y)
          heights.set(value, y)
        }
      }),
    )
  })

  it('never lets names of lines, days under the axis or squares touch each other, nor leave the picture', () => {
    fc.assert(
      fc.property(anySource, anyFrame, (source, { width, size }) => {
        const shape = drawn(source, width, size)
        const days = shape.ticks.map(
          ({ labelX, label }): Box => ({ x1: labelX - textWidth(label, 14) / 2, x2: labelX + textWidth(label, 14) / 2, y1: 0, y2: 1 }),
        )
        const squares = shape.pins.map(({ x, y, side }): Box => ({ x1: x - side / 2, x2: x + side / 2, y1: y, y2: y + side }))
        for (const boxes of [shape.labels.map(({ box }) => box), days, squares])
          for (const [index, box] of boxes.entries()) {
            expect(boxes.slice(index + 1).filter(other => touches(box, other))).toEqual([])
            expect(box.x2).toBeLessThanOrEqual(width + 1)
            expect(box.x1).toBeGreaterThanOrEqual(-1)
          }
        for (const { y, side } of shape.pins) expect(y + side).toBeLessThanOrEqual(shape.height)
      }),
    )
  })

  it('is at most .45 of its width high, with at most five lines over its foot', () => {
    fc.assert(
      fc.property(anySource, anyFrame, (source, { width, size }) => {
        const { plot, grid } = drawn(source, width, size)
        expect(plot.y2 - plot.y1).toBeLessThanOrEqual(0.45 * (plot.x2 - plot.x1) + 1)
        expect(grid.filter(({ isFoot }) => !isFoot).length).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('does not break where time is long and draws no join over a gap that is named', () => {
    const whole = drawn(planning({ gaps: [] }))
    expect(whole.joins.map(join => join.length)).toEqual([16])
    expect(drawn(planning()).joins.map(join => join.length)).toEqual([6, 10])
    const june = whole.dots[5]?.x ?? 0
    const august = whole.dots[6]?.x ?? 0
    const shortened = drawn(planning()).dots
    expect((shortened[6]?.x ?? 0) - (shortened[5]?.x ?? 0)).toBeLessThan(august - june)
  })

  it('keeps a week as wide as every other outside of gaps', () => {
    const { dots } = drawn(planning())
    const steps = dots.slice(1).map((dot, index) => round(dot.x - (dots[index]?.x ?? 0)))
    expect(new Set([...steps.slice(0, 5), ...steps.slice(6)]).size).toBe(1)
  })

  it('leaves out what was not measured and what somebody left out', () => {
    const shape = drawn(sourceOf([1, 2, null, 4, 50, 5, 3, 2, 1, 2, 3, 4], { exclude: [5] }))
    expect(shape.dots.filter(({ kind }) => kind === 'excluded').map(({ index }) => index)).toEqual([4])
    expect(shape.joins.map(join => join.length)).toEqual([2, 8])
  })

  it('takes the letters of phases that have no room', () => {
    const phases = weeksFrom('2025-05-12', 3).map((on, index) => ({ on, label: `A rather long name of phase ${index}`, reason: '' }))
    const shape = drawn(planning({ phases }), 420)
    expect(shape.phases.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', null])
  })

  it('names a carried median old, and one of too few points so far', () => {
    const named = (source: RunChartSource): readonly string[] => drawn(source).labels.flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(named(planning())).toEqual(['target 75%', 'old median 40.5%'])
    expect(named(sourceOf([2, 3, 1, 3, 2, 4]))).toEqual(['median so far 2.5'])
    expect(named(sourceOf([2, 3, 1, 3, 2, 4, 2, 3, 1, 4, 1, 4]))).toEqual(['median 2.5'])
  })

  it('keeps room for what is still expected', () => {
    const shape = drawn(sourceOf([2, 3, 1, 3, 2, 4], { days: weeksFrom('2025-10-03', 6), expected: { missing: 4, by: '2025-12-05' } }))
    expect(shape.ticks.at(-1)?.label).toBe('12-05')
    expect(shape.labels[0]?.x).toBeLessThan(shape.plot.x2 - 100)
  })

  it('draws nothing but an axis where there is no point', () => {
    const shape = drawn(sourceOf([]))
    expect([shape.dots, shape.joins, shape.centers, shape.labels, shape.ticks]).toEqual([[], [], [], [], []])
    expect(Number.isFinite(shape.height)).toBe(true)
  })

  it('draws the example of the design', () => {
    expect(print(drawn(planning()))).toMatchInlineSnapshot(`
      "740 x 350, plot 39..602.8, 30..284, r 5
      grid 30% at 284, 40% at 235.2, 50% at 186.4, 60% at 137.6, 70% at 88.8, 80% at 40
      days 04-28 at 53, 05-26 at 178, 09-08 at 370, 10-06 at 495.1, 10-27 at 588.8
      plain 53, 230.3
      plain 84.3, 215.7
      plain 115.5, 245
      plain 146.8, 235.2
      plain 178, 220.6
      plain 209.3, 254.7
      plain 307.5, 215.7
      plain 338.8, 240.1
      signal 370, 176.6
      signal 401.3, 147.4
      signal 432.5, 132.7
      signal 463.8, 152.2
      signal 495.1, 118.1
      signal 526.3, 108.3
      signal 557.6, 123
      signal 588.8, 127.8
      joins of 6 and 10
      solid center 43..354.4 at 232.8
      dotted center 354.4..598.8 at 232.8
      target 75% at 64.4 from 610.8
      old median 40.5% at 232.8 from 610.8
      phase first Before
      phase 354.4 Whole school
      gap summer at 256.2, axis broken
      cycle 1 at 115.5, 322
      cycle 4 at 370, 322"
    `)
  })

  it('draws too few points', () => {
    const few = sourceOf([2, 3, 1, 3, 2, 4], {
      days: weeksFrom('2025-10-03', 6),
      expected: { missing: 4, by: '2025-12-05' },
      unit: 'lessons',
    })
    expect(print(drawn(few, 350))).toMatchInlineSnapshot(`
      "350 x 205, plot 17..334, 32..175, r 5
      grid 0 at 175, 1 at 141.8, 2 at 108.5, 3 at 75.3, 4 at 42
      days 10-03 at 31, 10-24 at 127.3, 11-07 at 191.6, 12-05 at 320
      hollow 31, 108.5
      hollow 63.1, 75.3
      hollow 95.2, 141.8
      hollow 127.3, 75.3
      hollow 159.4, 108.5
      hollow 191.6, 42
      joins of 6
      dotted center 21..201.6 at 91.9
      median so far at 83.4, 2.5 at 100.4 from 209.6"
    `)
  })

  it('draws phases with medians of their own over two years', () => {
    const values = [12, 14, 11, 13, 12, 15, 13, 12, 11, 14, 22, 24, 21, 23, 22, 25, 23, 22, 21, 24]
    const source = sourceOf(values, {
      days: weeksFrom('2024-11-04', 20),
      split: [10],
      phases: [{ on: '2025-01-13', label: 'All grades', reason: '' }],
      notes: [{ on: '2024-12-02', label: 'Storm' }],
      pins: [{ number: 1, on: '2024-12-02', label: 'One class' }],
    })
    expect(print(drawn(source, 640))).toMatchInlineSnapshot(`
      "640 x 396, plot 26..541.5, 48..280, r 5
      grid 0 at 280, 5 at 235.6, 10 at 191.2, 15 at 146.8, 20 at 102.4, 25 at 58
      days 11-04 of 2024 at 40, 12-09 at 168.3, 01-13 of 2025 at 296.6, 02-17 at 424.9, 03-17 at 527.5
      plain 40, 173.4
      plain 65.7, 155.7
      plain 91.3, 182.3
      plain 117, 164.6
      plain 142.6, 173.4
      plain 168.3, 146.8
      plain 193.9, 164.6
      plain 219.6, 173.4
      plain 245.3, 182.3
      plain 270.9, 155.7
      plain 296.6, 84.6
      plain 322.2, 66.9
      plain 347.9, 93.5
      plain 373.5, 75.8
      plain 399.2, 84.6
      plain 424.9, 58
      plain 450.5, 75.8
      plain 476.2, 84.6
      plain 501.8, 93.5
      plain 527.5, 66.9
      joins of 20
      solid center 30..283.7 at 169
      solid center 283.7..537.5 at 80.2
      median 22.5 at 80.2 from 549.5
      phase first Before / median 12.5
      phase 283.7 All grades
      cycle 1 at 142.6, 336
      note a at 142.6, 368"
    `)
  })
})
