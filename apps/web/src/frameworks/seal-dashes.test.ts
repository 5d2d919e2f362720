import { describe, expect, it } from 'vitest'
import { sealDashes } from './seal-dashes.ts'

const numbersIn = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

describe('sealDashes', () => {
  it('draws one dash a node', () => {
    expect(sealDashes([4, 8, 4])).toHaveLength(16)
  })

  it('stays on its field, whatever the tree', () => {
    for (const rings of [[1], [4, 8, 4], [3, 9, 36, 5], [60]]) {
      for (const dash of sealDashes(rings)) {
        const [x = -1, y = -1] = numbersIn(dash.path)
        expect(dash.thickness).toBeGreaterThan(0)
        expect(Math.hypot(x - 32, y - 32) + dash.thickness / 2).toBeLessThanOrEqual(32)
      }
    }
  })

  it('goes from the inside out', () => {
    const [inner, ...rest] = sealDashes([1, 1, 1]).map(dash => numbersIn(dash.path)[2] ?? 0)
    expect(rest.every(radius => radius > (inner ?? 0))).toBe(true)
  })

  it('draws nothing for a framework without a tree', () => {
    expect(sealDashes([])).toEqual([])
  })
})
