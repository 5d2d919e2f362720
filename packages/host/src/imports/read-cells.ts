import { err, ok, type Result } from '@tilth/core'
import { CsvError, parse } from 'csv-parse/sync'
import type { RatingsMap } from './ratings-map.ts'
import { rowsWrong } from './wrong-row.ts'

const delimiters = [',', ';', '\t'] as const

/** Every cell of the file, its first row included. Issue: `import.rows_wrong` with the row where the text cannot be read as CSV. */
export const readCells = (csv: string, map: RatingsMap): Result<readonly (readonly string[])[]> => {
  try {
    return ok(readRecords(csv, findDelimiter(csv, map)))
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    const records: unknown = thrown.records
    return err(rowsWrong([{ row: (typeof records === 'number' ? records : 0) + 1, column: '', reason: 'unreadable' }]))
  }
}

/** The separator under which the team's column is found; spreadsheets in Spanish write semicolons. */
const findDelimiter = (csv: string, map: RatingsMap): string => {
  const [header = ''] = csv.split(/\r?\n/, 1)
  return delimiters.find(delimiter => splitHeader(header, delimiter).includes(map.team)) ?? ','
}

const splitHeader = (header: string, delimiter: string): readonly string[] => {
  try {
    return readRecords(header, delimiter)[0] ?? []
  } catch {
    return []
  }
}

const readRecords = (csv: string, delimiter: string): readonly (readonly string[])[] =>
  parse(csv, { bom: true, delimiter, relax_column_count: true, trim: true })
