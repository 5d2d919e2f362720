import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortRows } from './cell-words.ts'
import type { AnalysisCell, AnalysisRow } from './queries.ts'

const cell = fc.oneof<fc.Arbitrary<AnalysisCell>[]>(
  fc.constant({ kind: 'empty' } as const),
  fc.constant({ kind: 'protected' } as const),
  fc.integer({ min: 0, max: 99 }).map(value => ({ kind: 'number', value }) as const),
)
const rows = fc.array(cell.map((only): AnalysisRow => ({ cells: [only] })))
const isShown = ({ cells: [only] }: AnalysisRow): boolean => only?.kind === 'number'

it('has what is empty or protected last either way, in the order in which it came', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (given, descending) => {
      const sorted = sortRows(given, { column: 0, descending })
      const shown = given.filter(isShown).length
      expect(sorted.slice(shown)).toEqual(given.filter(row => !isShown(row)))
      const values = sorted.slice(0, shown).map(({ cells: [only] }) => (only?.kind === 'number' ? only.value : Number.NaN))
      expect(values).toEqual(values.toSorted((a, b) => (descending ? b - a : a - b)))
    }),
  )
})

it('leaves rows as they are where nothing is sorted', () => {
  fc.assert(
    fc.property(rows, given => {
      expect(sortRows(given, null)).toBe(given)
    }),
  )
})
