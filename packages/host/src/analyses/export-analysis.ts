import { ok, type Result } from '@tilth/core'
import { format, type Locale } from '@tilth/i18n'
import type { ExportCell } from '../exports/export-sheet.ts'
import { fileNameOf } from '../exports/take-along.ts'
import { writeCsv } from '../exports/write-csv.ts'
import { plainText } from '../files/find-media-type.ts'
import type { Download } from '../files/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readWholeTable } from './analysis-view.ts'
import type { AnalysisName } from './declared-analyses.ts'
import type { AnalysisCell } from './views.ts'

const exportCell = (cell: AnalysisCell, locale: Locale): ExportCell => {
  switch (cell.kind) {
    case 'empty':
      return null
    // Empty and protected look alike on no sheet: nobody shall take a hidden few for none.
    case 'protected':
      return '*'
    case 'text':
    case 'org':
    case 'person':
    case 'student':
      return cell.text
    case 'record':
      return cell.id
    case 'number':
      return cell.value
    case 'share':
      return Number((cell.value * 100).toPrecision(12))
    case 'date':
      return cell.on
    case 'yes-no':
      return format(locale, { key: cell.value ? 'common.yes' : 'common.no' })
  }
}

/** A table as this person may see it, whole, as comma-separated text; shares in percent. */
export const exportAnalysisTable = async (
  context: DistrictContext,
  asked: AnalysisName & { readonly orgId: string; readonly tableId: string; readonly locale: Locale },
): Promise<Result<Download>> => {
  const table = await readWholeTable(context, asked)
  if (!table.ok) return table
  const { title, columns, rows } = table.value
  const head = columns.map(({ label, kind }) => (kind === 'share' ? `${label} (%)` : label))
  const text = writeCsv({ head, rows: rows.map(({ cells }) => cells.map(cell => exportCell(cell, asked.locale))) })
  return ok({ name: `${fileNameOf(title)}.csv`, mediaType: plainText, bytes: [new TextEncoder().encode(text)] })
}
