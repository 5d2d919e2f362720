import type { ImportMapping } from './import-mapping.ts'
import type { MappedFramework, MappedItem } from './mapped-framework.ts'
import { plainName } from './plain-name.ts'
import type { ColumnProfile, TableProfile } from './profile-table.ts'
import { suggestMarks } from './suggest-marks.ts'

const teamWords =
  /\b(team|school|site|org|organization|group|department|dept|company|comp|compid|equipo|escuela|plantel|sitio|grupo|centro)\b/
const raterWords =
  /\b(rater|person|participant|respondent|response|user|name|email|staff|sub|id|persona|participante|nombre|correo|respuesta)\b/
const levelWords = /\b(level|rating|mark|score|value|answer|nivel|calificacion|marca|valor|puntaje)\b/

/** The most likely reading of a table; where nothing fits, what a person has to say stays empty. */
export const suggestMapping = (profile: TableProfile, mapped: MappedFramework): ImportMapping => {
  const { columns } = profile
  const itemColumn = columns.find(column => namesItems(column, mapped.items))
  const wide = matchColumns(columns, mapped.items)
  const isLong = itemColumn !== undefined && wide.length < 2
  const items = isLong ? [] : wide
  const levelColumn = isLong ? columns.find(column => column !== itemColumn && levelWords.test(plainName(column.name))) : undefined
  const free = columns.filter(
    column => column !== itemColumn && column !== levelColumn && !items.some(item => item.column === column.index),
  )
  const team = findTeam(free, profile.rows)
  const rater = findRater(
    free.filter(column => column !== team),
    profile.rows,
  )
  const itemValues = isLong ? matchValues(itemColumn, mapped.items) : []
  return {
    shape: isLong ? 'long' : 'wide',
    team: team?.index ?? null,
    orgId: null,
    rater: rater?.index ?? null,
    items,
    itemColumn: isLong ? itemColumn.index : null,
    levelColumn: levelColumn?.index ?? null,
    itemValues,
    levels: suggestLevels(profile, { mapped, items, levelColumn: levelColumn?.index ?? null }),
  }
}

const isNamed = (name: string, item: MappedItem): boolean => {
  const plain = plainName(name)
  const code = plainName(item.code)
  return plain !== '' && (item.names.some(candidate => plainName(candidate) === plain) || plain.startsWith(`${code} `))
}

const matchColumns = (columns: readonly ColumnProfile[], items: readonly MappedItem[]): ImportMapping['items'] => {
  const taken = new Set<string>()
  return columns.flatMap(({ index, name }) => {
    const item = items.find(candidate => !taken.has(candidate.code) && isNamed(name, candidate)) ?? numberedItem(name, { items, taken })
    if (!item) return []
    taken.add(item.code)
    return [{ column: index, code: item.code }]
  })
}

/** `LEAD07` is most likely item `L07`: the same number, a longer word that begins alike. */
const numberedItem = (
  name: string,
  { items, taken }: { readonly items: readonly MappedItem[]; readonly taken: ReadonlySet<string> },
): MappedItem | undefined => {
  const header = /^([a-z]+)[\s_.-]*0*(\d+)$/i.exec(name)
  if (!header) return undefined
  const [, word = '', number] = header
  const fitting = items.filter(({ code }) => {
    const parts = /^([a-z]+)0*(\d+)$/i.exec(code)
    return parts?.[2] === number && word.toLowerCase().startsWith(parts?.[1]?.toLowerCase() ?? ' ')
  })
  return fitting.length === 1 ? fitting.find(({ code }) => !taken.has(code)) : undefined
}

const mostItemsInFile = 0.6

const namesItems = (column: ColumnProfile, items: readonly MappedItem[]): boolean => {
  const matched = matchValues(column, items).length
  return matched >= 2 && matched >= column.values.length * mostItemsInFile
}

const matchValues = (column: ColumnProfile, items: readonly MappedItem[]): ImportMapping['itemValues'] =>
  column.values.flatMap(value => {
    const item = items.find(candidate => isNamed(value, candidate))
    return item ? [{ value, code: item.code }] : []
  })

const findTeam = (columns: readonly ColumnProfile[], rows: number): ColumnProfile | undefined =>
  columns.find(column => teamWords.test(plainName(column.name)) && column.filled > 0 && column.distinct < Math.max(2, rows))

const findRater = (columns: readonly ColumnProfile[], rows: number): ColumnProfile | undefined =>
  columns.find(column => raterWords.test(plainName(column.name)) && column.filled > 0 && column.filled * 2 >= rows)

/** For the cells of the columns that are mapped. */
const suggestLevels = (
  { columns }: TableProfile,
  given: { readonly mapped: MappedFramework; readonly items: ImportMapping['items']; readonly levelColumn: number | null },
): ImportMapping['levels'] => {
  const { mapped, items, levelColumn } = given
  return mapped.scales.flatMap(scale => {
    const places =
      levelColumn === null
        ? items.filter(({ code }) => mapped.items.find(item => item.code === code)?.scale.id === scale.id).map(({ column }) => column)
        : [levelColumn]
    const values = [...new Set(places.flatMap(place => columns[place]?.values ?? []))]
    const suggested = suggestMarks(values, { scale, names: mapped.levelNames.get(scale.id) ?? [] })
    return suggested.flatMap(({ value, mark }) => (mark === null ? [] : [{ scale: scale.id, value, mark }]))
  })
}
