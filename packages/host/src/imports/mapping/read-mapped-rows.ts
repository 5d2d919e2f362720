import { highestPosition, type Mark, nothing } from '@tilth/core/rubrics'
import type { TeamRatings } from '../read-ratings.ts'
import type { WrongRow } from '../wrong-row.ts'
import type { ImportMapping } from './import-mapping.ts'
import type { MappedFramework, MappedItem } from './mapped-framework.ts'

const mostWrongKept = 5000
const longestTeam = 120
const longestCellShown = 80

export interface MappedRatings {
  /** Codes in the instrument's order: the order in which marks are packed. */
  readonly codes: readonly string[]
  /** In natural order of their names. Names that differ in upper and lower case alone are one team, called as it stands first. */
  readonly teams: readonly TeamRatings[]
  readonly rows: number
  /** Cells that hold an answer. */
  readonly answers: number
  /** Rows of a long table whose item is not mapped. */
  readonly leftAside: number
  /** The first 5,000. */
  readonly wrong: readonly WrongRow[]
  readonly wrongCount: number
}

export interface MappedReading {
  readonly mapping: ImportMapping
  readonly mapped: MappedFramework
  /** Where all rows are one team: what it is called. */
  readonly oneTeam: string
  /** Told after every row, for whoever waits. */
  readonly onRow: (row: number) => void
}

/** Reads a whole table by its mapping. Every wrong cell is found; whether any of it is taken is for the caller to say. */
export const readMappedRows = async (rows: AsyncIterable<readonly string[]>, reading: MappedReading): Promise<MappedRatings> => {
  const reader = createReader(reading)
  let header: readonly string[] | null = null
  let number = 0
  for await (const cells of rows) {
    number += 1
    reading.onRow(number)
    if (header === null) header = cells
    else if (cells.some(cell => cell !== '')) reader.read(cells, { row: number, header })
  }
  return reader.finish()
}

const askedCodes = ({ shape, items, itemValues }: ImportMapping): ReadonlySet<string> =>
  new Set(shape === 'wide' ? items.map(({ code }) => code) : itemValues.map(({ code }) => code))

interface Line {
  readonly row: number
  readonly header: readonly string[]
}

const createReader = ({ mapping, mapped, oneTeam }: MappedReading) => {
  const asked = askedCodes(mapping)
  const items = mapped.items.filter(({ code }) => asked.has(code))
  const placeOf = new Map(items.map(({ code }, index) => [code, index]))
  const levels = new Map(mapping.levels.map(({ scale, value, mark }) => [`${scale} ${value}`, mark]))
  const codeOfValue = new Map(mapping.itemValues.map(({ value, code }) => [value, code]))
  const columns = mapping.items.flatMap(({ column, code }) => {
    const place = placeOf.get(code)
    const item = place === undefined ? undefined : items[place]
    return place === undefined || !item ? [] : [{ column, place, item }]
  })
  const teams = new Map<string, { readonly team: string; readonly raters: Map<string, Uint8Array> }>()
  const wrong: WrongRow[] = []
  let wrongCount = 0
  let rows = 0
  let answers = 0
  let leftAside = 0

  const say = (found: WrongRow): void => {
    wrongCount += 1
    if (wrong.length < mostWrongKept) wrong.push(found)
  }
  const nameOf = (column: number, header: readonly string[]): string => header[column] || columnLetter(column)
  const markOf = (cell: string, item: MappedItem): Mark | null => {
    if (cell === '') return nothing
    const mark = levels.get(`${item.scale.id} ${cell}`)
    if (mark !== undefined) return mark
    return item.scale.kind === 'spectrum' && /^\d{1,3}$/.test(cell) && Number(cell) <= highestPosition ? Number(cell) : null
  }
  const readTeam = (cells: readonly string[], { row, header }: Line): string | null => {
    if (mapping.team === null) return oneTeam
    const team = cells[mapping.team] ?? ''
    const column = nameOf(mapping.team, header)
    if (team === '') say({ row, column, reason: 'team_missing' })
    else if (team.length > longestTeam) say({ row, column, reason: 'team_too_long' })
    else return team
    return null
  }
  const readRater = (cells: readonly string[], { row, header }: Line): string | null => {
    if (mapping.rater === null) return `row ${row}`
    const rater = cells[mapping.rater] ?? ''
    if (rater !== '') return rater
    say({ row, column: nameOf(mapping.rater, header), reason: 'rater_missing' })
    return null
  }
  const sheetOf = (team: string, rater: string): { readonly marks: Uint8Array; readonly isNew: boolean } => {
    const key = team.toLowerCase()
    const { raters } = teams.get(key) ?? { raters: new Map<string, Uint8Array>() }
    if (!teams.has(key)) teams.set(key, { team, raters })
    const known = raters.get(rater)
    if (known) return { marks: known, isNew: false }
    const marks = new Uint8Array(items.length).fill(nothing)
    raters.set(rater, marks)
    return { marks, isNew: true }
  }
  const put = (
    marks: Uint8Array,
    given: { readonly cell: string; readonly place: number; readonly column: number; readonly line: Line },
  ): void => {
    const item = items[given.place]
    const mark = item ? markOf(given.cell, item) : null
    if (item && mark !== null) {
      marks[given.place] = mark
      if (mark !== nothing) answers += 1
      return
    }
    const column = nameOf(given.column, given.line.header)
    say({ row: given.line.row, column, reason: 'not_a_level', found: given.cell.slice(0, longestCellShown) })
  }

  const readWide = (cells: readonly string[], line: Line): void => {
    const team = readTeam(cells, line)
    const rater = readRater(cells, line)
    const sheet = team !== null && rater !== null ? sheetOf(team, rater) : null
    if (sheet && !sheet.isNew) say({ row: line.row, column: nameOf(mapping.rater ?? 0, line.header), reason: 'rater_twice' })
    const marks = sheet?.isNew ? sheet.marks : new Uint8Array(items.length)
    for (const { column, place } of columns) put(marks, { cell: cells[column] ?? '', place, column, line })
  }

  const readLong = (cells: readonly string[], line: Line): void => {
    const team = readTeam(cells, line)
    const rater = readRater(cells, line)
    const value = cells[mapping.itemColumn ?? 0] ?? ''
    const code = codeOfValue.get(value)
    const column = nameOf(mapping.itemColumn ?? 0, line.header)
    if (value === '') say({ row: line.row, column, reason: 'item_missing' })
    else if (code === undefined) leftAside += 1
    const place = code === undefined ? undefined : placeOf.get(code)
    if (team === null || rater === null || place === undefined) return
    const { marks } = sheetOf(team, rater)
    if (marks[place] !== nothing) say({ row: line.row, column, reason: 'item_twice', found: value.slice(0, longestCellShown) })
    else put(marks, { cell: cells[mapping.levelColumn ?? 0] ?? '', place, column: mapping.levelColumn ?? 0, line })
  }

  return {
    read(cells: readonly string[], line: Line): void {
      rows += 1
      if (cells.slice(line.header.length).some(cell => cell !== '')) say({ row: line.row, column: '', reason: 'cells_too_many' })
      else if (mapping.shape === 'wide') readWide(cells, line)
      else readLong(cells, line)
    },
    finish(): MappedRatings {
      const { compare } = new Intl.Collator('en', { numeric: true })
      return {
        codes: items.map(({ code }) => code),
        teams: [...teams.values()]
          .toSorted((a, b) => compare(a.team, b.team))
          .map(({ team, raters }) => ({ team, rows: [...raters.values()] })),
        rows,
        answers,
        leftAside,
        wrong,
        wrongCount,
      }
    },
  }
}

/** Column 27 is called AB where it has no name of its own. */
const columnLetter = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${columnLetter(Math.floor(column / 26) - 1)}${last}`
}
