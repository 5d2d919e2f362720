const separators = ['\t', ';', ','] as const

/** The separator that the first lines have most of, outside quotes; spreadsheets put tabs between cells that are copied. */
const findSeparator = (text: string): string => {
  const head = text.slice(0, 4000).replaceAll(/"[^"]*"/g, '')
  return separators.find(separator => head.includes(separator)) ?? '\t'
}

/**
 * What was copied out of a spreadsheet, as rows of cells: tabs, semicolons or commas between them, quotes around those that hold a
 * separator or a line break. Cells are trimmed; empty lines stay, so that row numbers are those on the screen.
 */
export const splitPasted = (text: string): readonly (readonly string[])[] => {
  const separator = findSeparator(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    rows.push(row)
    row = []
  }
  const all = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  for (let at = 0; at < all.length; at += 1) {
    const letter = all[at] as string
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (all[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (letter === separator) endCell()
    else if (letter === '\n') endRow()
    else cell += letter
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
