import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { spreadsheet } from '../../files/find-media-type.ts'
import { readCsvTable } from './read-csv-table.ts'
import { readXlsxTable } from './read-xlsx-table.ts'
import { type Table, TableFault, tableLimits } from './table.ts'

/** A stored file as a table. Issues: `import.table_unreadable`, `import.table_protected`, `import.table_too_large`. */
export const openTable = (
  { path, mediaType }: { readonly path: string; readonly mediaType: string },
  sheet: string | null,
): Promise<Result<Table, Issue>> => readingTable(() => (mediaType === spreadsheet ? readXlsxTable(path, sheet) : readCsvTable(path)))

/** Runs what reads a table and gives a fault in it as an issue. */
export const readingTable = async <Output>(read: () => Promise<Output>): Promise<Result<Output, Issue>> => {
  try {
    return ok(await read())
  } catch (thrown) {
    if (!(thrown instanceof TableFault)) throw thrown
    return err(issueOf(thrown))
  }
}

const issueOf = ({ reason, row }: TableFault): Issue => {
  if (reason === 'protected') return issue('import.table_protected')
  if (reason === 'unreadable') return issue('import.table_unreadable', { params: { row } })
  return issue('import.table_too_large', { params: { rows: tableLimits.rows, columns: tableLimits.columns } })
}
