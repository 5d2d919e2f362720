import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Scale } from '@tilth/core/conditions'
import { highestPosition, type Mark, nothing } from '@tilth/core/rubrics'
import type { MappedColumn, RatingsMap } from './ratings-map.ts'
import { readCells } from './read-cells.ts'
import { rowsWrong, type WrongRow } from './wrong-row.ts'

export interface TeamRatings {
  readonly team: string
  /** A row a rater, a byte an item in the columns' order. */
  readonly rows: readonly Uint8Array[]
}

const longestTeam = 120

/** A level's id as it stands in the document, or a position on a spectrum; an empty cell is no answer. Null for anything else. */
const readMark = (cell: string, scale: Scale): Mark | null => {
  if (cell === '') return nothing
  if (scale.kind === 'spectrum') {
    const position = /^\d{1,3}$/.test(cell) ? Number(cell) : Number.NaN
    return position <= highestPosition ? position : null
  }
  const level = scale.levels.findIndex(candidate => candidate.id === cell)
  return level < 0 ? null : level
}

const allowedOn = (scale: Scale): string =>
  scale.kind === 'spectrum' ? `0–${highestPosition}` : scale.levels.map(level => level.id).join(', ')

interface Asked {
  readonly map: RatingsMap
  readonly columns: readonly MappedColumn[]
}

/**
 * The file's teams, in natural order of their names. All wrong rows are found before anything is refused. Issues:
 * `import.column_missing`, `import.column_twice`, `import.no_rows`, and `import.rows_wrong` with `params.count`, `params.list` (the
 * first hundred as JSON) and `params.more`.
 */
export const readRatings = (csv: string, asked: Asked): Result<readonly TeamRatings[]> => {
  const records = readCells(csv, asked.map)
  if (!records.ok) return records
  const [header = [], ...rows] = records.value
  const wrongHeader = checkHeader(header, asked)
  if (wrongHeader) return err(wrongHeader)
  const teams = new Map<string, Uint8Array[]>()
  const seen = new Set<string>()
  const wrong: WrongRow[] = []
  for (const [index, cells] of rows.entries()) {
    if (cells.every(cell => cell === '')) continue
    const read = readRow(cells, { ...asked, header, row: index + 2, seen })
    wrong.push(...read.wrong)
    if (read.wrong.length > 0) continue
    const team = teams.get(read.team) ?? []
    team.push(read.marks)
    teams.set(read.team, team)
  }
  if (wrong.length > 0) return err(rowsWrong(wrong))
  if (teams.size === 0) return err(issue('import.no_rows'))
  const { compare } = new Intl.Collator('en', { numeric: true })
  return ok([...teams].toSorted(([a], [b]) => compare(a, b)).map(([team, marks]) => ({ team, rows: marks })))
}

const checkHeader = (header: readonly string[], { map, columns }: Asked): Issue | null => {
  for (const column of [map.team, map.rater, ...columns.map(mapped => mapped.column)]) {
    const first = header.indexOf(column)
    if (first < 0) return issue('import.column_missing', { params: { column } })
    if (header.lastIndexOf(column) !== first) return issue('import.column_twice', { params: { column } })
  }
  return null
}

interface RowAsked extends Asked {
  readonly header: readonly string[]
  readonly row: number
  /** Raters met so far, by team. */
  readonly seen: Set<string>
}

const readRow = (cells: readonly string[], { map, columns, header, row, seen }: RowAsked) => {
  const wrong: WrongRow[] = []
  const say = (column: string, reason: WrongRow['reason']) => wrong.push({ row, column, reason })
  const cellOf = (column: string): string => cells[header.indexOf(column)] ?? ''
  const team = cellOf(map.team)
  const marks = new Uint8Array(columns.length).fill(nothing)
  if (cells.length < header.length) say('', 'cells_missing')
  else if (cells.length > header.length) say('', 'cells_too_many')
  else {
    const rater = cellOf(map.rater)
    const key = JSON.stringify([team, rater])
    if (team === '') say(map.team, 'team_missing')
    if (team.length > longestTeam) say(map.team, 'team_too_long')
    if (rater === '') say(map.rater, 'rater_missing')
    else if (seen.has(key)) say(map.rater, 'rater_twice')
    seen.add(key)
    for (const [index, { column, scale }] of columns.entries()) {
      const mark = readMark(cellOf(column), scale)
      if (mark === null) wrong.push({ row, column, reason: 'not_a_level', allowed: allowedOn(scale) })
      else marks[index] = mark
    }
  }
  return { team, marks, wrong }
}
