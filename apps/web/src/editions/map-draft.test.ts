import { parseItemMap } from '@tilth/core/editions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { becameOf, withBecame } from './map-draft.ts'
import type { MapRow } from './queries.ts'

const row = (from: string | null, to: string | null, relation: MapRow['relation'], carry: MapRow['carry']): MapRow => ({
  from,
  to,
  relation,
  carry,
  note: '',
})

const map = [
  row('A', 'a', 'same', 'yes'),
  row('B', 'b', 'reworded', 'provisional'),
  row('C', null, 'gone', 'no'),
  row(null, 'd', 'new', 'no'),
]
const pairs = (rows: readonly MapRow[]) => rows.map(({ from, to, relation, carry }) => [from, to, relation, carry])
const became = (to: readonly string[], more: object = {}) => ({
  ...({ to, wording: 'reworded', carry: 'yes', note: '' } as const),
  ...more,
})

describe('withBecame', () => {
  it('splits one into several, which are never sure, and what was new is new no more', () => {
    expect(pairs(withBecame(map, { code: 'A', became: became(['a', 'd']) }))).toEqual([
      ['A', 'a', 'split', 'provisional'],
      ['A', 'd', 'split', 'provisional'],
      ['B', 'b', 'reworded', 'provisional'],
      ['C', null, 'gone', 'no'],
    ])
  })

  it('merges what became the same one, and unmerges it again', () => {
    const merged = withBecame(map, { code: 'C', became: became(['b']) })
    expect(pairs(merged)).toEqual([
      ['A', 'a', 'same', 'yes'],
      ['B', 'b', 'merged', 'provisional'],
      ['C', 'b', 'merged', 'provisional'],
      [null, 'd', 'new', 'no'],
    ])
    expect(pairs(withBecame(merged, { code: 'C', became: became([]) }))).toEqual(pairs(map))
  })

  it('makes new again what nothing leads to any more', () => {
    expect(pairs(withBecame(map, { code: 'B', became: became(['d'], { wording: 'same' }) }))).toEqual([
      ['A', 'a', 'same', 'yes'],
      ['B', 'd', 'same', 'yes'],
      ['C', null, 'gone', 'no'],
      [null, 'b', 'new', 'no'],
    ])
  })

  it('gives back what was said', () => {
    const said = became(['b'], { note: 'Only the words changed', carry: 'no' })
    expect(becameOf(withBecame(map, { code: 'B', became: said }), 'B')).toEqual(said)
  })

  it('keeps everything accounted for, unless a part of something split is merged as well', () => {
    const earlier = ['A', 'B', 'C']
    const later = ['a', 'b', 'd']
    const conditions = (codes: readonly string[]) => ({ conditions: codes.map(code => ({ code })) })
    const documents = { from: conditions(earlier), to: conditions(later) } as unknown as Parameters<typeof parseItemMap>[1]
    const anyStep = fc.record({
      code: fc.constantFrom(...earlier),
      to: fc.subarray(later),
      wording: fc.constantFrom('same' as const, 'reworded' as const),
    })
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), steps => {
        const rows = steps.reduce<readonly MapRow[]>(
          (before, { code, to, wording }) => withBecame(before, { code, became: became(to, { wording }) }),
          map,
        )
        const isMixed = rows.some(
          one =>
            rows.filter(other => other.from !== null && other.from === one.from).length > 1 &&
            rows.filter(other => other.to !== null && other.to === one.to).length > 1,
        )
        const parsed = parseItemMap(rows, documents)
        expect(parsed.ok || isMixed).toBe(true)
        expect(parsed.ok || parsed.error.every(({ code }) => /counted_twice|needs_several/.test(code))).toBe(true)
      }),
    )
  })
})
