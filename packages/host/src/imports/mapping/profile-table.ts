import { type Issue, ok, type Result } from '@tilth/core'
import type { DistrictContext } from '../../use-case/context.ts'
import { openTable, readingTable } from '../table/open-table.ts'

const mostValues = 60
const mostDistinct = 5000
const rowsInSample = 8

/** What one column holds, counted over the whole file. */
export interface ColumnProfile {
  /** Counted from 0. */
  readonly index: number
  /** As the first row says; may be empty. */
  readonly name: string
  readonly filled: number
  /** Different cells, counted up to 5,000. */
  readonly distinct: number
  /** The first 60 different cells, in order of appearance. */
  readonly values: readonly string[]
}

export interface TableProfile {
  readonly kind: 'csv' | 'xlsx'
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly delimiter: string | null
  /** Under the first one, empty rows left out. */
  readonly rows: number
  readonly columns: readonly ColumnProfile[]
  readonly sample: readonly (readonly string[])[]
}

const kept = new Map<string, TableProfile>()
const mostKept = 8

/** Reads a stored table once and counts what its columns hold. The same bytes are counted once while they are remembered. Issues: those of `openTable`. */
export const profileTable = async (
  context: Pick<DistrictContext, 'files' | 'districtId'>,
  { file, sheet }: { readonly file: { readonly sha256: string; readonly mediaType: string }; readonly sheet: string | null },
): Promise<Result<TableProfile, Issue>> => {
  const key = JSON.stringify([context.districtId, file.sha256, sheet])
  const known = kept.get(key)
  if (known) return ok(known)
  const table = await openTable({ path: context.files.locate(file.sha256), mediaType: file.mediaType }, sheet)
  if (!table.ok) return table
  const { kind, sheets, sheet: chosen, delimiter, rows } = table.value
  const counted = await readingTable(() => countColumns(rows()))
  if (!counted.ok) return counted
  const profile = { kind, sheets, sheet: chosen, delimiter, ...counted.value }
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, profile)
  return ok(profile)
}

const countColumns = async (rows: AsyncIterable<readonly string[]>): Promise<Pick<TableProfile, 'rows' | 'columns' | 'sample'>> => {
  let header: readonly string[] | null = null
  let count = 0
  const sample: (readonly string[])[] = []
  const columns: { filled: number; readonly values: Set<string> }[] = []
  for await (const cells of rows) {
    if (header === null) {
      header = cells
      continue
    }
    if (cells.every(cell => cell === '')) continue
    count += 1
    if (sample.length < rowsInSample) sample.push(cells)
    for (const [index, cell] of cells.entries()) {
      columns[index] ??= { filled: 0, values: new Set() }
      const column = columns[index]
      if (cell === '') continue
      column.filled += 1
      if (column.values.size < mostDistinct) column.values.add(cell)
    }
  }
  const width = Math.max(header?.length ?? 0, columns.length)
  return {
    rows: count,
    sample,
    columns: Array.from({ length: width }, (_, index) => ({
      index,
      name: header?.[index] ?? '',
      filled: columns[index]?.filled ?? 0,
      distinct: columns[index]?.values.size ?? 0,
      values: [...(columns[index]?.values ?? [])].slice(0, mostValues),
    })),
  }
}
