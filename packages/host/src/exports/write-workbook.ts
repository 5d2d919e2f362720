import writeXlsx from 'write-excel-file/node'
import type { ExportCell, ExportSheet } from './export-sheet.ts'
import { neutralizeFormula } from './neutralize-formula.ts'

const longestCell = 32_000
const widest = 60
const narrowest = 8

const cellOf = (cell: ExportCell) => {
  if (cell === null) return null
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: neutralizeFormula(cell).slice(0, longestCell), type: String, wrap: cell.length > widest || cell.includes('\n') }
}

const widthOf = (sheet: ExportSheet, column: number): number => {
  const lengths = [sheet.head, ...sheet.rows].map(row => String(row[column] ?? '').length)
  return Math.min(widest, Math.max(narrowest, ...lengths) + 2)
}

/** Several sheets as one workbook; the first row of each stays in sight. Cells are values, never formulas. */
export const writeWorkbook = (sheets: readonly ExportSheet[]): Promise<Buffer> =>
  writeXlsx(
    sheets.map(sheet => ({
      sheet: sheet.title,
      data: [
        sheet.head.map(text => ({ value: neutralizeFormula(text), type: String, fontWeight: 'bold' as const })),
        ...sheet.rows.map(row => row.map(cellOf)),
      ],
      columns: sheet.head.map((_, column) => ({ width: widthOf(sheet, column) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
