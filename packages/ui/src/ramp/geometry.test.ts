import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rampGeometry } from './geometry.ts'
import { steps, terrace } from './ramp.fixture.ts'

const round = (value: number): number => Math.round(value * 10) / 10

describe('rampGeometry', () => {
  it('draws terraces of equal width whose tops rise by equal steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 520, max: 1200 }),
        (heights, width) => {
          const drawn = rampGeometry(
            heights.map((height, index) => terrace(index + 1, { height, scope: '1', varied: '' })),
            { width },
          )
          fc.pre(drawn !== null)
          for (const [index, drawnTerrace] of drawn.terraces.entries()) {
            expect(drawnTerrace.x).toBeCloseTo(index * drawnTerrace.width, 6)
            expect(drawn.foot - drawnTerrace.top).toBeCloseTo((heights[index] ?? 0) * 33, 6)
            expect(drawnTerrace.plate.y).toBeGreaterThanOrEqual(0)
            for (const { y } of drawnTerrace.words) expect(y).toBeLessThan(drawnTerrace.top)
          }
          expect(drawn.width).toBeLessThanOrEqual(width + 1e-6)
        },
      ),
    )
  })

  it('is a list on a phone and where words have no room', () => {
    expect(rampGeometry(steps, { width: 519 })).toBeNull()
    expect(rampGeometry(steps, { width: 600 })).not.toBeNull()
    expect(rampGeometry([], { width: 900 })).toBeNull()
    const [first] = steps
    expect(
      rampGeometry(first ? [{ ...first, label: 'Unmistakablyabandoned', scope: 'Districtwidedepartments' }, ...steps] : [], { width: 600 }),
    ).toBeNull()
  })

  it('cuts the turf of a test that was left, and leaves what is planned without ground', () => {
    const drawn = rampGeometry(steps, { width: 720 })
    expect(drawn?.terraces.map(({ turf }) => turf.length)).toEqual([1, 2, 1, 0])
    expect(drawn?.terraces.map(({ furrows }) => furrows.length)).toEqual([1, 4, 4, 0])
  })

  it('draws the example', () => {
    const drawn = rampGeometry(steps, { width: 720 })
    const text = [
      `${drawn?.width} x ${drawn?.height}, foot ${drawn?.foot}`,
      ...(drawn?.terraces ?? []).map(
        ({ x, top, plate, words, varied }) =>
          `${round(x)} top ${round(top)}, plate ${round(plate.x)}, ${round(plate.y)}: ${words.map(line => line.text).join(' / ')}; ${varied.map(line => line.text).join(' / ')}`,
      ),
    ].join('\n')
    expect(text).toMatchInlineSnapshot(`
      "720 x 173, foot 147
      0 top 114, plate 14, 72: Adapt / 1 classrooms; another room
      180 top 81, plate 194, 39: Abandoned / 2 classrooms; another room
      360 top 81, plate 374, 39: Study / 3 classrooms; another room
      540 top 48, plate 554, 6: Planned / 4 classrooms; another room"
    `)
  })
})
