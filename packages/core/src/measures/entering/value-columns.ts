import type { ValueKind } from './check-value.ts'
import { type DayContext, findDateOrder, readDay } from './read-day.ts'
import { plainWords } from './read-group.ts'
import { readNumber } from './read-number.ts'

/** Which column of a table says what, from 0; null where none does. */
export interface ValueColumns {
  readonly date: number | null
  /** The value itself, or the numerator where there is a denominator. */
  readonly value: number | null
  readonly denominator: number | null
  readonly place: number | null
  readonly group: number | null
  readonly note: number | null
}

export interface ColumnsGuess {
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean
  readonly columns: ValueColumns
}

type Role = keyof ValueColumns

/** How columns are called in English and Spanish, and in what programs write. */
const names: Readonly<Record<Role, readonly string[]>> = {
  date: ['date', 'day', 'week', 'week of', 'month', 'on', 'when', 'fecha', 'dia', 'semana', 'semana del', 'mes', 'period'],
  denominator: ['denominator', 'n', 'of', 'out of', 'total', 'enrolled', 'enrollment', 'days', 'denominador', 'de', 'matricula', 'cuantos'],
  value: [
    'value',
    'numerator',
    'count',
    'number',
    'rate',
    'percent',
    'share',
    'score',
    'result',
    '%',
    'valor',
    'numerador',
    'cantidad',
    'porcentaje',
    'tasa',
    'r',
    'y',
  ],
  place: ['place', 'school', 'site', 'org', 'hospital', 'campus', 'location', 'school name', 'lugar', 'escuela', 'plantel', 'sitio'],
  group: ['group', 'student group', 'subgroup', 'grupo', 'subgrupo', 'grupo de estudiantes', 'infection'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'nota', 'notas', 'comentario', 'comentarios'],
}

const none: ValueColumns = { date: null, value: null, denominator: null, place: null, group: null, note: null }

const isFilled = (cell: string): boolean => cell !== ''

/** Share of the filled cells of a column for which something holds. */
const shareOf = (cells: readonly string[], holds: (cell: string) => boolean): number => {
  const filled = cells.filter(isFilled)
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length
}

const isNumber = (cell: string): boolean => readNumber(cell).kind === 'number'

/**
 * How a table is most likely meant: by what its columns are called, then by what stands in them. A guess to be looked at; where two
 * columns could be the date or the value the first is taken.
 */
export const guessColumns = (
  rows: readonly (readonly string[])[],
  { kind, days }: { readonly kind: ValueKind; readonly days: Omit<DayContext, 'order'> },
): ColumnsGuess => {
  const [first = [], ...others] = rows.filter(row => row.some(isFilled))
  const width = Math.max(0, ...rows.slice(0, 200).map(row => row.length))
  const column = (at: number): readonly string[] => others.slice(0, 200).map(row => row[at] ?? '')
  const isDay = (cell: string, at: number): boolean => readDay(cell, { ...days, order: findDateOrder(column(at)) ?? 'dmy' }).kind === 'day'
  const hasHeader = first.length > 0 && !first.some((cell, at) => isNumber(cell) || isDay(cell, at)) && others.length > 0
  const header = hasHeader ? first.map(plainWords) : []
  const found: Record<Role, number | null> = { ...none }
  const used = new Set<number>()
  const take = (role: Role, at: number): void => {
    if (at < 0 || found[role] !== null || used.has(at)) return
    found[role] = at
    used.add(at)
  }
  const columns = Array.from({ length: width }, (_, at) => (hasHeader ? column(at) : [first[at] ?? '', ...column(at)]))
  const roles: readonly Role[] =
    kind === 'count' ? ['date', 'place', 'group', 'note', 'value'] : ['date', 'place', 'group', 'note', 'denominator', 'value']
  // "n" beside "days" is a numerator, beside "r" a denominator: the surer name goes first.
  const hasOther = (but: string): boolean => header.some(name => name !== but && names.denominator.includes(name))
  if (kind !== 'count' && header.includes('n') && hasOther('n')) take('value', header.indexOf('n'))
  for (const role of roles)
    take(
      role,
      header.findIndex((name, at) => !used.has(at) && names[role].includes(name)),
    )
  const isDates = (cells: readonly string[], at: number): boolean =>
    shareOf(cells, cell => isDay(cell, at) && (!isNumber(cell) || days.takesSerials)) > 0.6
  take(
    'date',
    columns.findIndex((cells, at) => !used.has(at) && isDates(cells, at)),
  )
  take(
    'value',
    columns.findIndex((cells, at) => !used.has(at) && shareOf(cells, isNumber) > 0.6),
  )
  if (kind === 'share' || kind === 'rate')
    if (!columns[found.value ?? -1]?.some(cell => cell.includes('%')))
      take(
        'denominator',
        columns.findIndex((cells, at) => !used.has(at) && shareOf(cells, isNumber) > 0.6),
      )
  return { hasHeader, columns: found }
}
