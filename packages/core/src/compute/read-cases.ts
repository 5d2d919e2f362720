import { amount, listOf, orNull, type Shape, Spot, wholeNumber } from '../document/shape.ts'
import { err, type Issue, ok, type Result } from '../result.ts'

/** One entry of the document, with the keys that mean something left in and a null taken for absent. */
export type Case = Readonly<Record<string, unknown>>

const most = { issues: 200, cases: 10_000, rows: 200_000 } as const

/** Every number whose squares can still be added up. */
export const anyNumber = amount({ min: -1e100, max: 1e100 })

export const markCount = wholeNumber({ min: 0, max: 1e9 })

export const levelNumber = (levels: number): Shape<number> => wholeNumber({ min: 1, max: levels })

/** Fewest and most levels of a scale, as marks have them. */
export const levelCount = wholeNumber({ min: 2, max: 101 })

const tableOf = <T>(cell: Shape<T>): Shape<readonly (readonly (T | null)[])[]> =>
  listOf(listOf(orNull(cell), { max: most.rows }), { max: most.rows })

export const seriesOf = <T>(entry: Shape<T>): Shape<readonly (T | null)[]> => listOf(orNull(entry), { max: most.rows })

/** No more issues are taken, so that what is wrong can no longer be told from what is not. */
const isFull = (spot: Spot): boolean => spot.issues.length > most.issues

const isRecord = (value: unknown): value is Case => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the fields of one case. A field that is absent or null is undefined; one that is wrong is reported and undefined. */
export class CaseReader {
  readonly #fields: Case
  readonly spot: Spot

  constructor(fields: Case, spot: Spot) {
    this.#fields = fields
    this.spot = spot
  }

  optional<T>(name: string, shape: Shape<T>): T | undefined {
    const found = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined
    if (found === undefined || found === null) return undefined
    const before = this.spot.issues.length
    const read = this.spot.at(name, () => shape(found, this.spot))
    const isSound = this.spot.issues.length === before && !isFull(this.spot)
    return isSound ? (read as T) : undefined
  }

  required<T>(name: string, shape: Shape<T>): T | undefined {
    const found = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined
    if (found === undefined || found === null) return this.spot.at(name, () => this.spot.report('missing_field'))
    return this.optional(name, shape)
  }

  /** A required table whose rows are all as long as the first, and not empty. */
  table<T>(name: string, cell: Shape<T>): readonly (readonly (T | null)[])[] | undefined {
    const before = this.spot.issues.length
    const rows = this.required(name, tableOf(cell))
    const found = this.#fields[name]
    if (Array.isArray(found)) this.spot.at(name, () => reportRagged(found, this.spot))
    return this.spot.issues.length === before ? rows : undefined
  }
}

const reportRagged = (rows: readonly unknown[], spot: Spot): void => {
  const [first] = rows
  if (!Array.isArray(first)) return
  if (first.length === 0) spot.at(0, () => spot.report('empty_list'))
  for (const [index, row] of rows.entries())
    if (Array.isArray(row) && row.length !== first.length)
      spot.at(index, () => spot.report('ragged_row', { expected: first.length, found: row.length }))
}

/** What a case is called, given back as it came. */
export type Named<T> = T & { readonly id?: string | number }

/**
 * Reads the cases of a document and answers each. `answer` reports what is wrong with a case and then returns undefined. All issues are
 * `compute.*`: `missing_field`, `wrong_type`, `out_of_range`, `unknown_value`, `ragged_row`, `empty_list`, `too_many`,
 * `too_many_issues`, `different_lengths`.
 */
export const readCases = <T extends object>(
  document: unknown,
  answer: (fields: CaseReader) => T | undefined,
): Result<{ readonly results: readonly Named<T>[] }, Issue[]> => {
  const spot = new Spot('compute', most.issues)
  const cases = listCases(document, spot)
  if (!cases) return err(spot.issues)
  const results: Named<T>[] = []
  spot.at('cases', () => {
    if (cases.length > most.cases) spot.report('too_many', { limit: most.cases, found: cases.length })
    for (const [index, fields] of cases.slice(0, most.cases).entries())
      spot.at(index, () => {
        if (!isRecord(fields)) return spot.report('wrong_type', { expected: 'object', found: typeof fields })
        const before = spot.issues.length
        const id = idOf(fields)
        const answered = answer(new CaseReader(fields, spot))
        if (answered && spot.issues.length === before && !isFull(spot)) results.push({ ...(id === undefined ? {} : { id }), ...answered })
      })
  })
  return spot.issues.length > 0 ? err(spot.issues) : ok({ results })
}

/** The cases of a document, not looked at yet. */
export const listCases = (document: unknown, spot: Spot): readonly unknown[] | undefined => {
  if (!isRecord(document))
    return spot.report('wrong_type', { expected: 'object', found: Array.isArray(document) ? 'list' : typeof document })
  const cases = Object.hasOwn(document, 'cases') ? document.cases : undefined
  if (Array.isArray(cases)) return cases
  return spot.at('cases', () => spot.report(cases === undefined ? 'missing_field' : 'wrong_type', listExpected))
}

const listExpected = { expected: 'list', found: 'something else' } as const

const idOf = ({ id }: Case): string | number | undefined => (typeof id === 'string' || typeof id === 'number' ? id : undefined)
