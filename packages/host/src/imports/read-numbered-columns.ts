import { err, issue, ok, type Result } from '@tilth/core'
import type { LevelScale } from '@tilth/core/conditions'
import type { MappedColumn, RatingsMap } from './ratings-map.ts'
import { readCells } from './read-cells.ts'

/** More levels than these are said, not found: a 99 that stands for "no answer" would become a scale of its own. */
const mostLevelsFound = 10
const fewestLevels = 2

const scaleOf = (levels: number): LevelScale => ({
  id: 'numbers',
  kind: 'levels',
  allows: { notSure: false, notMine: false, notApplicable: false, notObservable: false },
  levels: Array.from({ length: levels }, (_, level) => ({ id: String(level + 1), label: String(level + 1), owner: 'ours' as const })),
})

/**
 * The mapped columns on one scale without words: levels 1 up to `levels`, or where that is null up to the largest whole number in the
 * columns. Issues: `import.levels_unclear` where that number is below 2 or above 10, `import.item_twice`,
 * and those of `readCells`.
 */
export const readNumberedColumns = (
  csv: string,
  { map, levels }: { readonly map: RatingsMap; readonly levels: number | null },
): Result<readonly MappedColumn[]> => {
  const codes = Object.values(map.items)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice !== undefined) return err(issue('import.item_twice', { path: ['map', 'items'], params: { item: twice } }))
  const found = levels === null ? largestNumber(csv, map) : ok(levels)
  if (!found.ok) return found
  if (levels === null && (found.value < fewestLevels || found.value > mostLevelsFound))
    return err(issue('import.levels_unclear', { params: { found: found.value } }))
  const scale = scaleOf(found.value)
  return ok(Object.entries(map.items).map(([column, code]) => ({ column, code, scale })))
}

const largestNumber = (csv: string, map: RatingsMap): Result<number> => {
  const records = readCells(csv, map)
  if (!records.ok) return records
  const [header = [], ...rows] = records.value
  const places = Object.keys(map.items)
    .map(column => header.indexOf(column))
    .filter(place => place >= 0)
  let largest = 0
  for (const row of rows)
    for (const place of places) {
      const cell = row[place] ?? ''
      if (/^\d{1,6}$/.test(cell)) largest = Math.max(largest, Number(cell))
    }
  return ok(largest)
}
