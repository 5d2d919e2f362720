import type { Day } from '../../cycles/index.ts'
import { checkValue, type ValueKind, type WrongValue } from './check-value.ts'
import { type DateOrder, type DayContext, findDateOrder, readDay } from './read-day.ts'
import { plainWords, readGroup } from './read-group.ts'
import { readNumber } from './read-number.ts'
import type { ValueColumns } from './value-columns.ts'

/** One value out of a table, ready to be kept. */
export interface TableValue {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number
  readonly on: Day
  readonly place: string
  readonly group: string
  readonly value: number
  readonly denominator: number | null
  readonly note: string
}

export interface WrongCell {
  readonly row: number
  /** Where in the row, from 0; null where the row as a whole is wrong. */
  readonly column: number | null
  readonly reason: WrongRowReason
  /** What stands there, cut short. */
  readonly found: string
  /** The earlier row that says the same day, for `day_twice`. */
  readonly other?: number
}

export type WrongRowReason =
  | 'date_missing'
  | 'not_a_date'
  | 'no_such_day'
  | 'date_ambiguous'
  | 'no_school_week'
  | 'date_in_the_future'
  | 'day_twice'
  | 'value_missing'
  | 'held_back'
  | 'number_unclear'
  | 'denominator_missing'
  | 'place_unknown'
  | 'place_not_yours'
  | 'note_too_long'
  | WrongValue

export interface TableReading {
  /** Rows that are neither empty nor the names of the columns. */
  readonly rows: number
  readonly values: readonly TableValue[]
  readonly wrong: readonly WrongCell[]
}

export interface TableQuestion {
  readonly kind: ValueKind
  /** Shown values of a rate are times this; a column of rates without denominators is read so. */
  readonly multiplier: number
  readonly columns: ValueColumns
  readonly hasHeader: boolean
  /** `found`: as the column shows, the month first where nothing speaks against it. */
  readonly dateOrder: 'found' | DateOrder
  readonly days: Omit<DayContext, 'order'>
  /** Places by all the names they go by, with whether whoever asks may enter values there. */
  readonly places: readonly { readonly id: string; readonly names: readonly string[]; readonly isOpen: boolean }[]
  /** Where a value belongs whose row names no place. */
  readonly ownPlace: string
  /** Rows to be passed over, by their number. */
  readonly leaveOut: readonly number[]
}

const longestNote = 500
const longestFound = 60

type Found<T> = { readonly value: T } | { readonly wrong: WrongRowReason; readonly column: number | null }

const dateWords = {
  empty: 'date_missing',
  text: 'not_a_date',
  'no-such-day': 'no_such_day',
  ambiguous: 'date_ambiguous',
  'no-calendar': 'no_school_week',
} as const

const numberWords = { 'held-back': 'held_back', unclear: 'number_unclear', text: 'not_a_number', empty: 'value_missing' } as const

/**
 * Reads the rows of a table as values of one measure. A row is read whole or is wrong, with the cell and the reason; nothing is guessed:
 * text among numbers, a date that could be two, a day still to come, more counted than there are, the same day twice, a place that is not
 * known. Pure: the same rows under the same question are read the same.
 */
export const readValues = (rows: readonly (readonly string[])[], question: TableQuestion): TableReading => {
  const { columns, leaveOut } = question
  const left = new Set(leaveOut)
  const numbered = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells, row }) => !(question.hasHeader && row === firstFilled(rows)) && !left.has(row) && cells.some(cell => cell !== ''))
  const order =
    question.dateOrder === 'found' ? findDateOrder(numbered.map(({ cells }) => cellAt(cells, columns.date))) : question.dateOrder
  const header = question.hasHeader ? (rows[firstFilled(rows) - 1] ?? []) : []
  const reading: Reading = {
    question,
    days: { ...question.days, order },
    groupColumn: header[columns.group ?? -1] ?? '',
    arePercents: question.kind === 'share' && hasPercents(numbered.map(({ cells }) => cellAt(cells, columns.value))),
  }
  const seen = new Map<string, number>()
  const values: TableValue[] = []
  const wrong: WrongCell[] = []
  for (const { cells, row } of numbered) {
    const read = readRow(cells, reading)
    const refuse = (reason: WrongRowReason, column: number | null, other?: number): void => {
      wrong.push({ row, column, reason, found: cellAt(cells, column).slice(0, longestFound), ...(other === undefined ? {} : { other }) })
    }
    if ('wrong' in read) {
      refuse(read.wrong, read.column)
      continue
    }
    const key = JSON.stringify([read.value.place, read.value.group, read.value.on])
    const other = seen.get(key)
    if (other === undefined) {
      seen.set(key, row)
      values.push({ row, ...read.value })
    } else refuse('day_twice', columns.date, other)
  }
  return { rows: numbered.length, values, wrong }
}

const firstFilled = (rows: readonly (readonly string[])[]): number => rows.findIndex(row => row.some(cell => cell !== '')) + 1

const cellAt = (cells: readonly string[], column: number | null): string => (column === null ? '' : (cells[column] ?? ''))

/** A column of shares is in percent where one of them has the sign or is more than the whole. */
const hasPercents = (cells: readonly string[]): boolean =>
  cells.some(cell => {
    const read = readNumber(cell)
    return read.kind === 'number' && (read.isPercent || read.value > 1)
  })

interface Reading {
  readonly question: TableQuestion
  readonly days: DayContext
  readonly groupColumn: string
  readonly arePercents: boolean
}

const readRow = (cells: readonly string[], reading: Reading): Found<Omit<TableValue, 'row'>> => {
  const { question, days, groupColumn } = reading
  const { columns } = question
  const date = readDay(cellAt(cells, columns.date), days)
  if (date.kind !== 'day') return { wrong: dateWords[date.kind], column: columns.date }
  if (date.on > days.today) return { wrong: 'date_in_the_future', column: columns.date }
  const place = findPlace(cellAt(cells, columns.place), question)
  if ('wrong' in place) return place
  const value = readValue(cells, reading)
  if ('wrong' in value) return value
  const note = cellAt(cells, columns.note)
  if (note.length > longestNote) return { wrong: 'note_too_long', column: columns.note }
  const group = columns.group === null ? '' : readGroup(cellAt(cells, columns.group), groupColumn)
  return { value: { on: date.on, place: place.value, group, ...value.value, note } }
}

const findPlace = (name: string, { places, ownPlace, columns }: TableQuestion): Found<string> => {
  if (name === '') return { value: ownPlace }
  const words = plainWords(name)
  const named = places.filter(place => place.names.some(other => plainWords(other) === words))
  const [only] = named
  if (!only || named.length > 1) return { wrong: 'place_unknown', column: columns.place }
  return only.isOpen ? { value: only.id } : { wrong: 'place_not_yours', column: columns.place }
}

const numberIn = (
  cells: readonly string[],
  column: number | null,
): Found<{ readonly number: number; readonly isPercent: boolean } | null> => {
  if (column === null) return { value: null }
  const read = readNumber(cellAt(cells, column))
  if (read.kind === 'empty') return { value: null }
  if (read.kind !== 'number') return { wrong: numberWords[read.kind], column }
  return { value: { number: read.value, isPercent: read.isPercent } }
}

type ValueOf = Pick<TableValue, 'value' | 'denominator'>

const readValue = (cells: readonly string[], { question, arePercents }: Reading): Found<ValueOf> => {
  const { kind, columns, multiplier } = question
  const [top, bottom] = [numberIn(cells, columns.value), numberIn(cells, kind === 'count' ? null : columns.denominator)]
  if ('wrong' in top) return top
  if ('wrong' in bottom) return bottom
  if (top.value === null) return { wrong: 'value_missing', column: columns.value }
  const denominator = bottom.value?.number ?? null
  if (columns.denominator !== null && denominator === null && (kind === 'share' || kind === 'rate'))
    return { wrong: 'denominator_missing', column: columns.denominator }
  if (top.value.isPercent && kind !== 'share') return { wrong: 'not_a_number', column: columns.value }
  const value = scaled(top.value, { kind, denominator, arePercents, multiplier })
  const problem = checkValue(kind, { value, denominator })
  if (problem === null) return { value: { value, denominator } }
  return { wrong: problem, column: problem === 'denominator_not_positive' ? columns.denominator : columns.value }
}

/** As it is kept: a percentage beside how many it is of becomes how many it is, one alone a share from 0 to 1, a shown rate the rate for one. */
const scaled = (
  { number, isPercent }: { readonly number: number; readonly isPercent: boolean },
  given: { readonly kind: ValueKind; readonly denominator: number | null; readonly arePercents: boolean; readonly multiplier: number },
): number => {
  const { kind, denominator, arePercents, multiplier } = given
  if (kind === 'share' && denominator !== null) return isPercent ? (number / 100) * denominator : number
  if (kind === 'share') return arePercents ? number / 100 : number
  return kind === 'rate' && denominator === null ? number / multiplier : number
}
