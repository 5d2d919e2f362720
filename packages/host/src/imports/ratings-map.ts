import { err, issue, ok, type Result } from '@tilth/core'
import type { Framework, Scale } from '@tilth/core/conditions'
import * as v from 'valibot'

/** Which column of a file says what: the team, the rater, and for each column of ratings the code of its item. */
export interface RatingsMap {
  readonly team: string
  readonly rater: string
  readonly items: Readonly<Record<string, string>>
}

export interface MappedColumn {
  readonly column: string
  readonly code: string
  readonly scale: Scale
}

export interface MappedInstrument {
  readonly instrumentId: string
  /** In the instrument's order: the order in which marks are packed. */
  readonly columns: readonly MappedColumn[]
}

const column = v.pipe(v.string(), v.trim(), v.nonEmpty())
const shape = v.strictObject({ team: column, rater: column, items: v.record(column, v.string()) })

/** Issues: `import.map_invalid` with the path, `import.map_column_twice`, `import.map_without_items`. */
export const parseRatingsMap = (raw: unknown): Result<RatingsMap> => {
  const parsed = v.safeParse(shape, raw)
  if (!parsed.success) {
    const path = ['map', ...(parsed.issues[0].path ?? []).map(part => String(part.key))]
    return err(issue('import.map_invalid', { path, params: { place: path.join('.') } }))
  }
  const { team, rater, items } = parsed.output
  const columns = [team, rater, ...Object.keys(items)]
  const twice = columns.find((name, index) => columns.indexOf(name) !== index)
  if (twice !== undefined) return err(issue('import.map_column_twice', { path: ['map'], params: { column: twice } }))
  if (Object.keys(items).length === 0) return err(issue('import.map_without_items', { path: ['map', 'items'] }))
  return ok(parsed.output)
}

/** The first instrument that asks all mapped items. Issues: `import.unknown_item`, `import.item_twice`. */
export const findMappedInstrument = (framework: Framework, { items }: RatingsMap): Result<MappedInstrument> => {
  const codes = Object.values(items)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice !== undefined) return err(issue('import.item_twice', { path: ['map', 'items'], params: { item: twice } }))
  const known = new Set(framework.instruments.flatMap(instrument => instrument.items.map(item => item.code)))
  const unknown = Object.entries(items).find(([, code]) => !known.has(code))
  const instrument = framework.instruments.find(candidate => codes.every(code => candidate.items.some(item => item.code === code)))
  if (unknown || !instrument)
    return err(issue('import.unknown_item', { path: ['map', 'items', unknown?.[0] ?? ''], params: { item: unknown?.[1] ?? '' } }))
  const columnOf = new Map(Object.entries(items).map(([name, code]) => [code, name]))
  const scaleOf = new Map(framework.scales.map(scale => [scale.id, scale]))
  const columns = instrument.items.flatMap(item => {
    const name = columnOf.get(item.code)
    const scale = scaleOf.get(item.scale)
    return name !== undefined && scale ? [{ column: name, code: item.code, scale }] : []
  })
  return ok({ instrumentId: instrument.id, columns })
}
