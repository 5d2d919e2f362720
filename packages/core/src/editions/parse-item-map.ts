import type { Framework } from '../conditions/framework.ts'
import { err, type Issue, issue, ok, type Result } from '../result.ts'
import { carriesOf, editionRelations, type ItemMap, type ItemMapRow, itemMapLimits } from './item-map.ts'

const isCodeOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'

const readRow = (value: unknown): ItemMapRow | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { from, to, relation, carry, note = '' } = value as Partial<Record<keyof ItemMapRow, unknown>>
  const known = editionRelations.find(candidate => candidate === relation)
  if (!isCodeOrNull(from) || !isCodeOrNull(to) || !known || typeof note !== 'string') return null
  if (carry !== 'yes' && carry !== 'provisional' && carry !== 'no') return null
  return { from, to, relation: known, carry, note }
}

type Side = 'from' | 'to'

/** A relation that may name the same condition of this side in several rows. */
const severalOn: Readonly<Record<Side, ItemMapRow['relation']>> = { from: 'split', to: 'merged' }
const withoutSide: Readonly<Record<Side, ItemMapRow['relation']>> = { from: 'new', to: 'gone' }

const checkRow = (
  row: ItemMapRow,
  { index, known }: { readonly index: number; readonly known: Record<Side, ReadonlySet<string>> },
): Issue[] => {
  const issues: Issue[] = []
  for (const side of ['from', 'to'] as const) {
    const code = row[side]
    if ((code === null) !== (row.relation === withoutSide[side]))
      issues.push(issue('edition.wrong_sides', { path: ['rows', index, side], params: { relation: row.relation } }))
    else if (code !== null && !known[side].has(code))
      issues.push(issue(`edition.unknown_${side}`, { path: ['rows', index, side], params: { code: code.slice(0, 64) } }))
  }
  if (!carriesOf[row.relation].includes(row.carry))
    issues.push(issue('edition.carry_not_allowed', { path: ['rows', index, 'carry'], params: { relation: row.relation } }))
  if (row.note.length > itemMapLimits.note)
    issues.push(issue('edition.note_too_long', { path: ['rows', index, 'note'], params: { most: itemMapLimits.note } }))
  return issues
}

/** Whether each condition of one side stands in the map exactly as often as its relation says. */
const checkSide = (rows: ItemMap, { side, codes }: { readonly side: Side; readonly codes: readonly string[] }): Issue[] => {
  const places = new Map<string, number[]>()
  rows.forEach((row, index) => {
    const code = row[side]
    if (code === null) return
    const before = places.get(code)
    if (before) before.push(index)
    else places.set(code, [index])
  })
  const other: Side = side === 'from' ? 'to' : 'from'
  return codes.flatMap(code => {
    const at = places.get(code) ?? []
    const [first = 0] = at
    const isSeveral = at.length > 0 && at.every(index => rows[index]?.relation === severalOn[side])
    const path = ['rows', first, side]
    if (at.length === 0) return [issue(`edition.missing_${side}`, { path: ['rows'], params: { code } })]
    if (isSeveral && at.length < 2) return [issue(`edition.${severalOn[side]}_needs_several`, { path, params: { code } })]
    if (isSeveral && new Set(at.map(index => rows[index]?.[other])).size < at.length)
      return [issue('edition.counted_twice', { path, params: { code } })]
    return !isSeveral && at.length > 1 ? [issue('edition.counted_twice', { path, params: { code } })] : []
  })
}

/**
 * Reads a map between two documents and collects every issue, each with the place of its row: every condition of both must be accounted
 * for exactly once, except that what was split stands in a row for each part and what was merged in a row for each source.
 *
 * Issues: `edition.unreadable`, `edition.too_many_rows`, `edition.wrong_sides`, `edition.unknown_from`, `edition.unknown_to`,
 * `edition.missing_from`, `edition.missing_to`, `edition.counted_twice`, `edition.split_needs_several`,
 * `edition.merged_needs_several`, `edition.carry_not_allowed`, `edition.note_too_long`.
 */
export const parseItemMap = (
  rows: unknown,
  { from, to }: { readonly from: Framework; readonly to: Framework },
): Result<ItemMap, Issue[]> => {
  if (!Array.isArray(rows)) return err([issue('edition.unreadable', { path: ['rows'] })])
  if (rows.length > itemMapLimits.rows)
    return err([issue('edition.too_many_rows', { path: ['rows'], params: { most: itemMapLimits.rows } })])
  const read = rows.map(readRow)
  const unreadable = read.flatMap((row, index) => (row ? [] : [issue('edition.unreadable', { path: ['rows', index] })]))
  if (unreadable.length > 0) return err(unreadable)
  const map = read.flatMap(row => row ?? [])
  const codes = { from: from.conditions.map(({ code }) => code), to: to.conditions.map(({ code }) => code) }
  const known = { from: new Set(codes.from), to: new Set(codes.to) }
  const issues = [
    ...map.flatMap((row, index) => checkRow(row, { index, known })),
    ...checkSide(map, { side: 'from', codes: codes.from }),
    ...checkSide(map, { side: 'to', codes: codes.to }),
  ]
  return issues.length > 0 ? err(issues) : ok(map)
}
