import type { ExportCell, ExportSheet } from './export-sheet.ts'
import { neutralizeFormula } from './neutralize-formula.ts'

/** By this mark spreadsheets know that the text is UTF-8. */
const byteOrderMark = '\ufeff'

const cellOf = (cell: ExportCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = neutralizeFormula(cell)
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One sheet as comma-separated text (RFC 4180). */
export const writeCsv = ({ head, rows }: Partial<ExportSheet> & Pick<ExportSheet, 'head' | 'rows'>): string =>
  `${byteOrderMark}${[head, ...rows].map(row => row.map(cellOf).join(',')).join('\r\n')}\r\n`
