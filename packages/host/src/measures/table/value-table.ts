import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { splitPasted } from '@tilth/core/measures'
import * as v from 'valibot'
import { spreadsheet } from '../../files/find-media-type.ts'
import { readUpload } from '../../files/uploads.ts'
import { openTable, readingTable } from '../../imports/table/open-table.ts'
import type { DistrictContext } from '../../use-case/context.ts'

/** A measure of one value a day has no more than this in all its years and places. */
const mostRows = 20_000
const mostPastedCharacters = 2_000_000

export const valueSource = v.variant('kind', [
  v.object({ kind: v.literal('pasted'), text: v.pipe(v.string(), v.maxLength(mostPastedCharacters)) }),
  v.object({ kind: v.literal('file'), uploadId: v.string(), sheet: v.nullable(v.pipe(v.string(), v.maxLength(200))) }),
])

export type ValueSource = v.InferOutput<typeof valueSource>

export interface ValueTable {
  readonly rows: readonly (readonly string[])[]
  readonly name: string | null
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Dates are stored as numbers of days. */
  readonly takesSerials: boolean
}

const tooMany = (): Issue => issue('measure.too_many_rows', { params: { rows: mostRows } })

/** What was pasted or uploaded, as rows. Issues: `import.upload_gone`, `measure.too_many_rows` and those of reading tables. */
export const readValueTable = async (context: DistrictContext, source: ValueSource): Promise<Result<ValueTable>> => {
  if (source.kind === 'pasted') {
    const rows = splitPasted(source.text)
    return rows.length > mostRows ? err(tooMany()) : ok({ rows, name: null, sheets: [], sheet: null, takesSerials: false })
  }
  const upload = await readUpload(context, { uploadId: source.uploadId, purpose: 'measures' })
  if (!upload) return err(issue('import.upload_gone'))
  const table = await openTable({ path: context.files.locate(upload.sha256), mediaType: upload.mediaType }, source.sheet)
  if (!table.ok) return table
  const read = await readingTable(async () => {
    const rows: (readonly string[])[] = []
    for await (const row of table.value.rows()) {
      rows.push(row)
      if (rows.length > mostRows) return null
    }
    return rows
  })
  if (!read.ok) return read
  if (read.value === null) return err(tooMany())
  const { sheets, sheet } = table.value
  return ok({ rows: read.value, name: upload.name, sheets, sheet, takesSerials: upload.mediaType === spreadsheet })
}
