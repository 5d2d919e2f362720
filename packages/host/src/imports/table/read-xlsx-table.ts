import { openWorkbook, type Workbook, type XmlEvents } from './open-workbook.ts'
import { readSheetRows } from './read-sheet-rows.ts'
import { type Table, TableFault } from './table.ts'

const workbookPart = 'xl/workbook.xml'
const relationsPart = 'xl/_rels/workbook.xml.rels'

interface SheetPlace {
  readonly name: string
  readonly part: string
}

/** A workbook's sheet as a table: the one of that name, or the first. Throws `TableFault`. */
export const readXlsxTable = async (path: string, wanted: string | null): Promise<Table> => {
  const workbook = await openWorkbook(path)
  const sheets = await listSheets(workbook).finally(() => workbook.close())
  const chosen = sheets.find(sheet => sheet.name === wanted) ?? sheets[0]
  if (!chosen) throw new TableFault('unreadable')
  return {
    kind: 'xlsx',
    sheets: sheets.map(({ name }) => name),
    sheet: chosen.name,
    delimiter: null,
    rows: () => readSheetRows(path, chosen.part),
  }
}

const drain = async (workbook: Workbook, { part, events }: { readonly part: string; readonly events: XmlEvents }): Promise<void> => {
  const pieces = workbook.parse(part, events)
  while (!(await pieces.next()).done);
}

const listSheets = async (workbook: Workbook): Promise<readonly SheetPlace[]> => {
  const targets = new Map<string, string>()
  const named: { readonly name: string; readonly relation: string }[] = []
  await drain(workbook, {
    part: relationsPart,
    events: { open: (name, { Id, Target }) => name === 'Relationship' && Id && Target && targets.set(Id, partOf(Target)) },
  })
  await drain(workbook, {
    part: workbookPart,
    events: {
      open: (name, attributes) => {
        if (name !== 'sheet') return
        const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
        if (relation) named.push({ name: attributes.name ?? '', relation })
      },
    },
  })
  return named.flatMap(({ name, relation }) => {
    const part = targets.get(relation)
    return part !== undefined && workbook.has(part) ? [{ name, part }] : []
  })
}

const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
