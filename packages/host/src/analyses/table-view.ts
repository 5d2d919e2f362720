import type { Locale } from '@tilth/i18n'
import type { TableColumn, TableDeclaration } from '@tilth/plugin-kit'
import type { TableRow } from '@tilth/plugin-kit/server'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import { sayInPlugin } from '../plugins/say-in-plugin.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { cellWords } from './plugin-words.ts'
import { countsFloor, protectCounts } from './protect-counts.ts'
import type { AnalysisCell, AnalysisTableView } from './views.ts'

/** Who looks at a result, from where, and what is needed to say it. */
export interface Reader {
  readonly locale: Locale
  readonly actor: DistrictContext['actor']
  /** The org that is looked at, at or below the one the analysis ran for. */
  readonly orgId: string
  readonly isWholeRun: boolean
  readonly pathOf: (orgId: string) => readonly string[]
  readonly orgName: (orgId: string) => string
  readonly personName: (personId: string) => string
  /** May see all the records it was made from. */
  readonly seesRecords: boolean
}

interface Asked {
  readonly plugin: LoadedPluginEntry
  readonly analysisId: string
  readonly table: TableDeclaration
  readonly reader: Reader
  /** The same table as it was worked out for the orgs above. */
  readonly beside: readonly (readonly TableRow[])[]
}

const cellOf = (
  value: TableRow[string] | undefined,
  { column, asked }: { readonly column: TableColumn; readonly asked: Asked },
): AnalysisCell => {
  const { plugin, reader } = asked
  if (value === null || value === undefined) return { kind: 'empty' }
  switch (column.kind) {
    case 'number':
    case 'share':
      return { kind: column.kind, value: Number(value) }
    case 'date':
      return { kind: 'date', on: String(value) }
    case 'yes-no':
      return { kind: 'yes-no', value: value === true }
    case 'words':
      return {
        kind: 'text',
        text: cellWords(plugin, { cell: String(value), locale: reader.locale }),
        code: String(value).split(' ', 1)[0] ?? '',
      }
    case 'text':
      return { kind: 'text', text: String(value) }
    case 'org':
      return { kind: 'org', id: String(value), text: reader.orgName(String(value)) }
    case 'person':
      return { kind: 'person', id: String(value), text: reader.personName(String(value)) }
    case 'student':
      return { kind: 'student', id: String(value), text: String(value) }
    case 'record':
      return { kind: 'record', id: String(value), text: '' }
  }
}

/** What a hidden row still says: which one it is. */
const namesRow: ReadonlySet<TableColumn['kind']> = new Set(['org', 'text', 'date'])

const valuesOf = (
  row: TableRow,
  { table, kind }: { readonly table: TableDeclaration; readonly kind: TableColumn['kind'] },
): readonly string[] =>
  table.columns.flatMap(column => (column.kind === kind && typeof row[column.id] === 'string' ? [String(row[column.id])] : []))

/** A row is of the org that is looked at where a place in it is; a row without a place is of the org the analysis ran for. */
const isHere = (row: TableRow, { table, reader }: Asked): boolean =>
  reader.isWholeRun || valuesOf(row, { table, kind: 'org' }).some(orgId => reader.pathOf(orgId).includes(reader.orgId))

/** Names a class that the reader leads, or the reader. */
const isOwn = (row: TableRow, { table, reader }: Asked): boolean => {
  const { actor } = reader
  if (actor.kind !== 'person' || actor.guest) return false
  const led = new Set(actor.roles.filter(({ role }) => role === 'lead').map(({ orgId }) => orgId))
  return (
    valuesOf(row, { table, kind: 'org' }).some(orgId => led.has(orgId)) || valuesOf(row, { table, kind: 'person' }).includes(actor.personId)
  )
}

const shownRows = (rows: readonly TableRow[], asked: Asked): readonly { readonly row: TableRow; readonly isHidden: boolean }[] => {
  const { table, reader, beside } = asked
  const hidden = table.about === 'counts' ? protectCounts(rows, { table, pathOf: reader.pathOf, beside }) : new Set<number>()
  return rows
    .map((row, at) => ({ row, isHidden: hidden.has(at) }))
    .filter(({ row }) => isHere(row, asked) && (table.about === 'counts' || reader.seesRecords || isOwn(row, asked)))
}

/**
 * A table as this reader may see it. Null where it is not for them: it is about records that they may not see, and no row of it names a
 * class they lead or themselves. `most` rows are given.
 */
export const tableView = (rows: readonly TableRow[], asked: Asked & { readonly most: number }): AnalysisTableView | null => {
  const { plugin, analysisId, table, reader, most } = asked
  const shown = shownRows(rows, asked)
  const isPart = table.about === 'records' && !reader.seesRecords
  if (isPart && shown.length === 0) return null
  const path = `analyses/${analysisId}/tables/${table.id}`
  const say = sayInPlugin(plugin, reader.locale)
  return {
    id: table.id,
    title: say(`${path}/title`, table.title),
    description: say(`${path}/description`, table.description),
    about: table.about,
    isPart,
    columns: table.columns.map(({ id, label, kind }) => ({ id, label: say(`${path}/columns/${id}/label`, label), kind })),
    rows: shown.slice(0, most).map(({ row, isHidden }) => ({
      cells: table.columns.map(column =>
        isHidden && !namesRow.has(column.kind) ? { kind: 'protected' } : cellOf(row[column.id], { column, asked }),
      ),
    })),
    floor: table.about === 'counts' ? countsFloor : null,
    rowCount: shown.length,
  }
}
