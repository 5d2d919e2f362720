import type { FrameworkChoice, Mapping, TableImport, TableLook } from './queries.ts'

/** What is said about a table so far. */
export interface ImportDraft {
  readonly sheet: string | null
  readonly framework: FrameworkChoice | null
  readonly mapping: Mapping
  readonly title: string
}

export const emptyMapping: Mapping = {
  shape: 'wide',
  team: null,
  orgId: null,
  rater: null,
  items: [],
  itemColumn: null,
  levelColumn: null,
  itemValues: [],
  levels: [],
}

/** What a look suggests, ready to be changed. */
export const draftOf = (look: TableLook, framework: FrameworkChoice | null): ImportDraft => ({
  sheet: look.sheet,
  framework: framework ?? (look.chosen?.pluginId ? enabledChoice(look.chosen) : null),
  mapping: look.suggestion ?? emptyMapping,
  title: look.chosen?.shortTitle ?? '',
})

const enabledChoice = (chosen: NonNullable<TableLook['chosen']>): FrameworkChoice => ({
  kind: 'enabled',
  pluginId: chosen.pluginId ?? '',
  frameworkId: chosen.frameworkId,
  instrumentId: chosen.instrumentId,
})

/** What a column is called: its head, or the letter a spreadsheet gives it. */
export const columnName = ({ name, index }: { readonly name: string; readonly index: number }): string =>
  name === '' ? letterOf(index) : name

const letterOf = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`
}

/** A column says one item and an item stands in one column: giving it to another takes it from the first. */
export const withItem = (mapping: Mapping, { column, code }: { readonly column: number; readonly code: string | null }): Mapping => ({
  ...mapping,
  team: mapping.team === column && code !== null ? null : mapping.team,
  rater: mapping.rater === column && code !== null ? null : mapping.rater,
  items: [
    ...mapping.items.filter(item => item.column !== column && item.code !== code),
    ...(code === null ? [] : [{ column, code }]),
  ].toSorted((a, b) => a.column - b.column),
})

/** A column that is the team or the person is no longer an item. */
export const withRole = (
  mapping: Mapping,
  { role, column }: { readonly role: 'team' | 'rater'; readonly column: number | null },
): Mapping => {
  const other = role === 'team' ? 'rater' : 'team'
  return {
    ...mapping,
    [role]: column,
    [other]: column !== null && mapping[other] === column ? null : mapping[other],
    items: mapping.items.filter(item => item.column !== column),
  }
}

export const withItemValue = (mapping: Mapping, { value, code }: { readonly value: string; readonly code: string | null }): Mapping => ({
  ...mapping,
  itemValues: [...mapping.itemValues.filter(one => one.value !== value), ...(code === null ? [] : [{ value, code }])],
})

export const withLevel = (
  mapping: Mapping,
  given: { readonly scale: string; readonly value: string; readonly mark: number | null },
): Mapping => ({
  ...mapping,
  levels: [
    ...mapping.levels.filter(level => level.scale !== given.scale || level.value !== given.value),
    ...(given.mark === null ? [] : [{ scale: given.scale, value: given.value, mark: given.mark }]),
  ],
})

export interface CellMeaning {
  readonly value: string
  /** Null: nobody has said what it means, so it would be wrong. */
  readonly mark: number | null
}

const isPositionCell = (value: string): boolean => /^\d{1,3}$/.test(value) && Number(value) <= 100

/** For each scale in use, the cells whose meaning has to be said; positions on a spectrum say it themselves. */
export const cellsToSay = (
  look: TableLook,
  mapping: Mapping,
): readonly { readonly scale: string; readonly cells: readonly CellMeaning[] }[] => {
  const scaleOf = new Map(look.chosen?.items.map(item => [item.code, item.scale]) ?? [])
  const columnsOf = (scale: string): readonly number[] => {
    if (mapping.shape === 'wide') return mapping.items.filter(item => scaleOf.get(item.code) === scale).map(item => item.column)
    return mapping.levelColumn !== null && mapping.itemValues.some(item => scaleOf.get(item.code) === scale) ? [mapping.levelColumn] : []
  }
  return (look.chosen?.scales ?? []).flatMap(({ id, kind }) => {
    const values = new Set(columnsOf(id).flatMap(column => look.columns[column]?.values ?? []))
    const cells = [...values]
      .filter(value => kind === 'levels' || !isPositionCell(value))
      .map(value => ({ value, mark: mapping.levels.find(level => level.scale === id && level.value === value)?.mark ?? null }))
    return cells.length === 0 ? [] : [{ scale: id, cells: cells.toSorted((a, b) => compareCells(a.value, b.value)) }]
  })
}

const { compare: compareCells } = new Intl.Collator('en', { numeric: true })

export type MissingPart = 'framework' | 'items' | 'place' | 'rater' | 'level'

/** What still has to be said before the table can be tried. */
export const missingParts = ({ framework, mapping }: ImportDraft): readonly MissingPart[] => {
  const isLong = mapping.shape === 'long'
  const missing: readonly (readonly [MissingPart, boolean])[] = [
    ['framework', framework === null],
    ['items', isLong ? mapping.itemColumn === null || mapping.itemValues.length === 0 : mapping.items.length === 0],
    ['level', isLong && mapping.levelColumn === null],
    ['rater', isLong && mapping.rater === null],
    ['place', mapping.team === null && mapping.orgId === null],
  ]
  return missing.flatMap(([part, isMissing]) => (isMissing ? [part] : []))
}

/** Null while something is missing. Levels of cells that are no longer in a mapped column are left out. */
export const importOf = (
  draft: ImportDraft,
  { look, locale }: { readonly look: TableLook; readonly locale: 'en' | 'es' },
): TableImport | null => {
  if (draft.framework === null || missingParts(draft).length > 0) return null
  const asked = new Set(cellsToSay(look, draft.mapping).flatMap(({ scale, cells }) => cells.map(({ value }) => `${scale} ${value}`)))
  const levels = draft.mapping.levels.filter(({ scale, value }) => asked.has(`${scale} ${value}`))
  return { uploadId: look.uploadId, sheet: draft.sheet, framework: draft.framework, mapping: { ...draft.mapping, levels }, locale }
}
