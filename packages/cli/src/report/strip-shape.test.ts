import type { LevelScale, SpectrumScale } from '@tilth/core/conditions'
import { tallyOf } from '@tilth/core/rubrics'
import { describe, expect, test } from 'vitest'
import { stripShape } from './strip-shape.ts'

const allows = { notSure: true, notMine: true, notApplicable: true, notObservable: true }

const levels = (count: number): LevelScale => ({
  id: 'levels',
  kind: 'levels',
  allows,
  levels: Array.from({ length: count }, (_, level) => ({ id: `${level}`, label: `${level}`, owner: 'ours' })),
})

const line: SpectrumScale = {
  id: 'line',
  kind: 'spectrum',
  allows,
  anchors: [0, 50, 100].map(position => ({ id: `${position}`, label: `${position}`, owner: 'ours', position })),
}

const shapeOf = (marks: readonly number[], scale: LevelScale | SpectrumScale = levels(5)) => stripShape(tallyOf(marks, scale), scale)

const repeat = (mark: number, count: number): readonly number[] => Array<number>(count).fill(mark)

describe('marks', () => {
  test('sit on the line, in columns at the center of their level', () => {
    const shape = shapeOf([2, 2, 4])
    const middle = shape.width / 2
    expect(shape.marks.map(([x]) => x)).toEqual([middle, middle, expect.closeTo(7.5 + 0.9 * (shape.width - 15), 9)])
    expect(shape.marks.map(([, y]) => shape.line.y - 1 - y)).toEqual([5.5, 17.5, 5.5])
  })

  test('never overlap, never move along the line and never leave the picture', () => {
    const marks = [0, 1, 2, 3, 3, 50, 51, 53, 99, 100, 100]
    const shape = shapeOf(marks, line)
    expect(shape.marks.map(([x]) => x)).toEqual(marks.map(mark => expect.closeTo(7.5 + (mark / 100) * (shape.width - 15), 9)))
    for (const [index, [x, y]] of shape.marks.entries()) {
      expect(Math.min(x, shape.width - x, y)).toBeGreaterThanOrEqual(shape.radius)
      for (const [otherX, otherY] of shape.marks.slice(index + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(2 * shape.radius)
    }
  })

  test('are smaller above 25 and a stepped area above 120 or where a column would be too high', () => {
    expect(shapeOf(repeat(2, 20)).radius).toBe(5.5)
    expect(shapeOf([...repeat(1, 13), ...repeat(2, 13)])).toMatchObject({ radius: 3, area: [] })
    const crowd = shapeOf([...repeat(0, 40), ...repeat(1, 80), ...repeat(4, 1)])
    expect(crowd.marks).toEqual([])
    const base = crowd.line.y - 1
    expect(crowd.area.filter((_, index) => index % 2 === 1).map(([, y]) => base - y)).toEqual([
      27.5,
      55,
      0,
      0,
      expect.closeTo(55 / 80, 9),
      0,
    ])
    expect(shapeOf(repeat(3, 30)).marks).toEqual([])
  })

  test('none leave a line with its ticks', () => {
    expect(shapeOf([])).toMatchObject({ marks: [], area: [], bands: [], median: null, ticks: { length: 5 } })
  })
})

describe('the band', () => {
  test('covers the middle half, is filled with the step of the median, and has a tick for it', () => {
    const shape = shapeOf([1, 2, 2, 3, 3, 3])
    expect(shape.bands).toHaveLength(1)
    expect(shape).toMatchObject({ steps: 5, bands: [{ step: 3 }] })
    const [band] = shape.bands
    expect(shape.median?.x).toBeGreaterThan(band?.x ?? Number.NaN)
    expect(shape.median?.x).toBeLessThan((band?.x ?? 0) + (band?.width ?? 0))
  })

  test('is missing under five marks', () => {
    expect(shapeOf([1, 2, 2, 3])).toMatchObject({ bands: [], median: null })
  })

  test('is one a camp, each in its own step and without a median, where a team is poles apart', () => {
    expect(shapeOf([0, 0, 0, 4, 4, 4])).toMatchObject({ bands: [{ step: 1 }, { step: 5 }], median: null })
  })

  test('has no step on a scale with more levels than fills', () => {
    expect(shapeOf([4, 4, 4, 4, 4], levels(9)).bands).toEqual([expect.objectContaining({ step: null })])
  })
})
