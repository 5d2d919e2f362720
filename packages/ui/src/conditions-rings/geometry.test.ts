import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOnLine } from '../spectrum-strip/place-on-line.ts'
import { type RingsGeometry, ringsGeometry } from './geometry.ts'
import type { RingLayer } from './ring-source.ts'
import { fourLevels, line, ringItem, twoRings } from './rings.fixture.ts'

const frame = { width: 620, core: 'Learning design' }

const draw = (layers: readonly RingLayer[], more: Partial<typeof frame> = {}): RingsGeometry => {
  const shape = ringsGeometry(layers, { ...frame, ...more })
  if (shape === null) throw new Error('the list stands in place of the picture')
  return shape
}

const print = (shape: RingsGeometry): string =>
  [
    `half ${shape.half}, text ${shape.textSize}, core ${shape.core.lines.join(' / ')}`,
    ...shape.segments.map(segment =>
      [
        `${segment.code} ${segment.ground}, ${segment.name?.text ?? 'no name'}`,
        ...segment.strips.map(strip => `  strip at ${Math.round(strip.middle)}: ${strip.path}`),
        ...segment.needles.map(one => `  needle ${one}`),
        `  plate ${Math.round(segment.plate.x)}, ${Math.round(segment.plate.y)}`,
      ].join('\n'),
    ),
  ].join('\n')

const layersOf = (counts: readonly number[], codeLength = 2): readonly RingLayer[] =>
  counts.map((count, ring) => ({
    code: String(ring),
    label: `Ring ${ring}`,
    items: Array.from({ length: count }, (_, index) =>
      ringItem(`${`${ring}${index}`.padStart(codeLength, 'X')} Name`, { marks: [20, 30, 40, 50, 60] }),
    ),
  }))

const tipOf = (needle: string): { readonly angle: number; readonly radius: number } => {
  const [x = 0, y = 0] = (needle.match(/-?[\d.]+/gu) ?? []).map(Number)
  return { angle: (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI), radius: Math.hypot(x, y) }
}

describe('ringsGeometry', () => {
  it('draws two rings from the inside out, clockwise from 12 o’clock', () => {
    expect(print(draw(twoRings()))).toMatchInlineSnapshot(`
      "half 222, text 14, core Learning design
      E1 whole, Materials
        strip at 65: M3.14 -117.96A118 118 0 0 1 103.72 56.26L61.53 33.38A70 70 0 0 0 1.86 -69.98Z
        needle M107.04 -25.36L115.38 -33.51L118.15 -21.83Z
        plate 81, -47
      E2 broken, Learning
        strip at 30: M77.26 47.39A90.64 90.64 0 0 1 -77.26 47.39L-59.67 36.6A70 70 0 0 0 59.67 36.6Z
        strip at 30: M100.59 61.7A118 118 0 0 1 -100.59 61.7L-82.99 50.9A97.36 97.36 0 0 0 82.99 50.9Z
        needle M41.61 101.83L50.94 108.82L39.84 113.35Z
        plate 0, 94
      E3 broken, Programs
        strip at 35: M-70.81 38.41A80.56 80.56 0 0 1 -2.14 -80.53L-1.86 -69.98A70 70 0 0 0 -61.53 33.38Z
        strip at 35: M-87.27 47.34A99.28 99.28 0 0 1 -2.64 -99.24L-2.36 -88.69A88.72 88.72 0 0 0 -77.99 42.3Z
        strip at 35: M-103.72 56.26A118 118 0 0 1 -3.14 -117.96L-2.86 -107.4A107.44 107.44 0 0 0 -94.44 51.23Z
        needle M-107.04 -25.36L-118.15 -21.83L-115.38 -33.51Z
        plate -81, -47
      S1 broken, Communications
        strip at 9: M2.25 -152.7A152.72 152.72 0 0 1 133.37 74.41L127.5 71.13A146 146 0 0 0 2.15 -145.98Z
        strip at 86: M2.85 -193.98A194 194 0 0 1 169.42 94.52L163.55 91.24A187.28 187.28 0 0 0 2.75 -187.26Z
        needle M41.66 -181.27L38.06 -192.36L49.75 -189.68Z
        needle M182.38 36.5L193.37 32.58L191.01 44.35Z
        plate 147, -85
      S2 empty, Policies
        plate 0, 170
      S3 empty, Time
        plate -147, -85"
    `)
  })

  it('has the measures of three rings and their names', () => {
    const shape = draw(layersOf([4, 8, 4]))
    expect(shape.half).toBe(298)
    expect(shape.segments.map(segment => segment.outline.match(/A(\d+)/u)?.[1])).toEqual([
      ...Array.from({ length: 4 }, () => '118'),
      ...Array.from({ length: 8 }, () => '194'),
      ...Array.from({ length: 4 }, () => '270'),
    ])
    expect(shape.segments.every(segment => segment.name !== null)).toBe(true)
  })

  it('moves the needle clockwise as the middle mark goes up, and keeps it in its segment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 8 }), fc.nat(), (lower, count, pick) => {
        const at = pick % count
        const angleOf = (median: number): number => {
          const items = Array.from({ length: count }, (_, index) => ({
            ...ringItem(`E${index}`, { marks: [1, 2, 3, 4, 5] }),
            median,
          }))
          return tipOf(draw([{ code: 'E', label: 'E', items }]).segments[at]?.needles[0] ?? '').angle
        }
        const share = (2 * Math.PI) / count
        expect(angleOf(lower)).toBeLessThan(angleOf(lower + 1))
        expect(angleOf(lower)).toBeGreaterThan(share * at)
        expect(angleOf(lower + 1)).toBeLessThan(share * (at + 1))
      }),
    )
  })

  it('places levels at the centers of equal parts', () => {
    const items = [0, 1, 2, 3].map(median => ({ ...ringItem('L1 Name', { marks: [1, 1, 1, 1, 1], scale: fourLevels }), median }))
    const angles = items.map(item => tipOf(draw([{ code: 'L', label: 'L', items: [item] }]).segments[0]?.needles[0] ?? '').angle)
    const places = angles.map(angle => (angle - (angles[0] ?? 0)) / ((angles[3] ?? 1) - (angles[0] ?? 0)))
    const expected = [0, 1, 2, 3].map(level => (placeOnLine(level, fourLevels) - 1 / 8) / (3 / 4))
    for (const [index, place] of places.entries()) expect(place).toBeCloseTo(expected[index] ?? Number.NaN, 3)
  })

  it('breaks the band as the word says', () => {
    const strips = draw(twoRings()).segments.map(segment => [segment.code, segment.ground, segment.strips.length, segment.needles.length])
    expect(strips).toEqual([
      ['E1', 'whole', 1, 1],
      ['E2', 'broken', 2, 1],
      ['E3', 'broken', 3, 1],
      ['S1', 'broken', 2, 2],
      ['S2', 'empty', 0, 0],
      ['S3', 'empty', 0, 0],
    ])
  })

  it('gives each camp its own step and needle', () => {
    const poles = draw(twoRings()).segments.find(segment => segment.code === 'S1')
    expect(poles?.strips.map(strip => strip.middle)).toEqual([9, 86])
  })

  it('says nothing about a condition that may not be shown, not even by its shape', () => {
    const shape = (more: object) => draw([{ code: 'E', label: 'E', items: [{ ...ringItem('E1 Name', { marks: [] }), ...more }] }])
    const sealed = shape({ word: null, why: 'sealed', median: null })
    expect(shape({ word: null, why: 'protected', median: null })).toEqual(sealed)
    expect(shape({ word: 'too-few', median: 40 })).toEqual(sealed)
  })

  it('has codes only under 480 px, and never smaller text', () => {
    const narrow = draw(layersOf([4, 8, 4]), { width: 479 })
    expect(narrow.segments.every(segment => segment.name === null)).toBe(true)
    for (const width of [360, 479, 480, 596, 900]) {
      const shape = draw(layersOf([4, 8, 4]), { width })
      expect((shape.textSize * width) / (2 * shape.half)).toBeGreaterThanOrEqual(14 - 1e-9)
    }
  })

  it('puts no code on another, and no code into the lane of a name', () => {
    let drawn = 0
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 360, max: 1200 }),
        (counts, codeLength, width) => {
          const shape = ringsGeometry(layersOf(counts, codeLength), { ...frame, width })
          if (shape === null) return
          drawn += 1
          const plates = shape.segments.map(segment => segment.plate)
          for (const [index, one] of plates.entries())
            for (const other of plates.slice(index + 1)) {
              const beside = Math.abs(one.x - other.x) >= (one.width + other.width) / 2
              expect(beside || Math.abs(one.y - other.y) >= (one.height + other.height) / 2).toBe(true)
            }
          if (!shape.hasNames) return
          for (const { x, y, width: wide, height } of plates) {
            const distance = Math.hypot(x, y)
            const reach = (Math.abs(x) * wide + Math.abs(y) * height) / 2 / distance
            expect(reach).toBeLessThanOrEqual(24 + (28 - shape.textSize) / 2)
          }
        },
      ),
    )
    expect(drawn).toBeGreaterThan(20)
  })

  it('moves the codes of six rings apart, and leaves the names out where they are long', () => {
    const shape = draw(layersOf([3, 3, 8, 6, 2, 4], 5), { width: 576 })
    expect(shape.hasNames).toBe(false)
    expect(draw(layersOf([4, 8, 4], 2), { width: 576 }).hasNames).toBe(true)
  })

  it.each([
    ['narrower than 360 px', layersOf([4, 8, 4]), 359],
    ['more than six rings', layersOf([2, 2, 2, 2, 2, 2, 2]), 900],
    ['more than 60 segments', layersOf([10, 20, 31]), 900],
    ['a code that does not fit', layersOf([12], 8), 620],
    ['no condition', layersOf([0]), 620],
  ])('leaves its place to the list: %s', (_, layers, width) => {
    expect(ringsGeometry(layers, { ...frame, width })).toBeNull()
  })

  it('takes the short name where the name does not fit, and none where neither does', () => {
    const named = (label: string, shortLabel: string) => {
      const items = Array.from({ length: 8 }, (_, index) => ({ ...ringItem(`S${index} ${label}`, { marks: [50, 50, 50] }), shortLabel }))
      return draw([{ code: 'S', label: 'S', items }]).segments[0]?.name?.text
    }
    expect(named('Technology and its many sides', 'Technology')).toBe('Technology')
    expect(named('Technology and its many sides', 'Technology and its many')).toBeUndefined()
  })

  it('turns names in the lower half so that they can be read', () => {
    const [right, below] = draw(layersOf([4])).segments.map(segment => segment.name?.path.match(/A\S+ \S+ 0 0 (\d)/u)?.[1])
    expect([right, below]).toEqual(['1', '0'])
  })

  it('draws a framework of six layers, on a phone too, with every code inside its segment', () => {
    for (const width of [360, 620, 900]) {
      const shape = draw(layersOf([3, 3, 8, 6, 2, 4]), { width })
      expect(shape.segments).toHaveLength(26)
      expect(shape.textSize).toBeGreaterThanOrEqual(14)
    }
  })

  it('does not hang on empty layers', () => {
    expect(draw([...layersOf([4]), { code: 'Z', label: 'Empty', items: [] }])).toEqual(draw(layersOf([4])))
  })

  it('draws a spectrum of one condition as a ring with a seam', () => {
    expect(draw([{ code: 'E', label: 'E', items: [ringItem('E1 Only', { marks: [50, 50, 50], scale: line })] }]).segments).toHaveLength(1)
  })
})
