import { openWorkbook, type Workbook } from './open-workbook.ts'
import { TableFault, tableLimits } from './table.ts'

const stringsPart = 'xl/sharedStrings.xml'
const mostSharedCharacters = 64 * 1_048_576

/**
 * Rows of one sheet, as the numbers of its rows say: an empty row between two is given as an empty row. Cells are what is stored,
 * not how it is shown: a date is its number, a formula what it came to.
 */
export const readSheetRows = async function* (path: string, part: string): AsyncGenerator<readonly string[]> {
  const workbook = await openWorkbook(path)
  try {
    const shared = await readSharedStrings(workbook)
    const sheet = createSheetReader(shared)
    let given = 0
    for await (const _ of workbook.parse(part, sheet.events)) {
      for (const { row, cells } of sheet.take()) {
        if (row > tableLimits.rows + 1) throw new TableFault('too_many_rows', row)
        for (; given < row - 1; given += 1) yield []
        given += 1
        yield cells
      }
    }
  } finally {
    workbook.close()
  }
}

const readSharedStrings = async (workbook: Workbook): Promise<readonly string[]> => {
  const strings: string[] = []
  if (!workbook.has(stringsPart)) return strings
  let current = ''
  let isText = false
  let phonetic = 0
  let characters = 0
  const pieces = workbook.parse(stringsPart, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic += 1
      isText = name === 't' && phonetic === 0
    },
    text(text) {
      if (isText) current += text
    },
    close(name) {
      isText = false
      if (name === 'rPh') phonetic -= 1
      if (name !== 'si') return
      characters += current.length
      if (characters > mostSharedCharacters) throw new TableFault('too_large_inside')
      strings.push(current)
    },
  })
  while (!(await pieces.next()).done);
  return strings
}

interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
}

const createSheetReader = (shared: readonly string[]) => {
  let finished: SheetRow[] = []
  let cells: string[] = []
  let row = 0
  let column = 0
  let kind = 'n'
  let value = ''
  let isValue = false

  const read = (): string => {
    if (kind === 's') return shared[Number(value)] ?? ''
    if (kind === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    return kind === 'e' ? '' : value
  }

  return {
    take(): readonly SheetRow[] {
      const taken = finished
      finished = []
      return taken
    },
    events: {
      open(name: string, attributes: Readonly<Record<string, string>>) {
        if (name === 'row') {
          row = attributes.r === undefined ? row + 1 : Number(attributes.r)
          cells = []
          column = -1
        } else if (name === 'c') {
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
          if (column >= tableLimits.columns) throw new TableFault('too_many_columns', row)
          kind = attributes.t ?? 'n'
          value = ''
        }
        isValue = name === 'v' || name === 't'
      },
      text(text: string) {
        if (isValue) value += text
      },
      close(name: string) {
        isValue = false
        if (name === 'c') {
          while (cells.length < column) cells.push('')
          cells[column] = read().trim()
        } else if (name === 'row') finished.push({ row, cells })
      },
    },
  }
}

/** `AB12` stands in column 27. */
const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column - 1
}
