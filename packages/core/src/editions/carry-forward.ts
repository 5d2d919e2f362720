import type { Framework } from '../conditions/framework.ts'
import { indexFramework } from '../conditions/index-framework.ts'
import { type AskedScale, askedScales, isAskedAlike } from './asked-scales.ts'
import { groupedBy } from './grouped-by.ts'
import type { EditionRelation, ItemMap, ItemMapRow } from './item-map.ts'

/** What was agreed (or marked) on one item of the earlier document. */
export interface EarlierLevel {
  readonly instrument: string
  readonly item: string
  /** A level index or a position on a spectrum. */
  readonly position: number
}

/**
 * `carried`: shown with where it comes from, until the team confirms it. `provisional`: the same, and it counts nowhere before that.
 * `to-agree`: several earlier levels lie behind it; they are listed with median and spread, none of them is its value. `history`: an
 * earlier level that says nothing on this scale. `nothing`: there was none.
 */
export type Standing = 'carried' | 'provisional' | 'to-agree' | 'history' | 'nothing'

export interface CarriedCondition {
  readonly code: string
  readonly relation: Exclude<EditionRelation, 'gone'>
  /** Codes of the earlier conditions behind it, in the order of the map. */
  readonly carriedFrom: readonly string[]
  readonly standing: Standing
  /** A suggestion where `carried` or `provisional`, else null. */
  readonly value: number | null
  readonly earlier: readonly EarlierLevel[]
  /** Of the earlier levels where `to-agree` and all of them are on this condition's scale. */
  readonly median: number | null
  readonly spread: readonly [lowest: number, highest: number] | null
}

export interface CarriedForward {
  /** Every condition of the later document that the map names, in the order of that document. */
  readonly conditions: readonly CarriedCondition[]
  /** Earlier levels of what is gone, or of what the map does not know: they stay readable where they are and lead nowhere. */
  readonly archive: readonly EarlierLevel[]
}

export interface Upgrade {
  readonly map: ItemMap
  readonly from: Framework
  readonly to: Framework
  /** The instrument of the later document that will ask; any where absent. */
  readonly instrumentId?: string
}

interface Level extends EarlierLevel {
  readonly asked: AskedScale
}

const middleOf = (positions: readonly number[]): number => {
  const inOrder = positions.toSorted((a, b) => a - b)
  const below = inOrder[Math.floor((inOrder.length - 1) / 2)] ?? 0
  const above = inOrder[Math.floor(inOrder.length / 2)] ?? 0
  return (below + above) / 2
}

const plain = ({ instrument, item, position }: Level): EarlierLevel => ({ instrument, item, position })

const standingOf = ({
  rows,
  levels,
  asked,
}: {
  rows: readonly ItemMapRow[]
  levels: readonly Level[]
  asked: readonly AskedScale[]
}): Standing => {
  const isComparable = (level: Level): boolean => asked.some(one => isAskedAlike(level.asked, one))
  if (levels.length === 0) return 'nothing'
  if (rows.some(row => row.carry === 'no') || !levels.every(isComparable)) return 'history'
  if (levels.length > 1 || rows.length > 1) return 'to-agree'
  return rows.every(row => row.carry === 'yes') ? 'carried' : 'provisional'
}

/**
 * What earlier levels mean under a later document. Nothing is invented: a value is always a level that stood there before, on the same
 * scale. Nothing is lost: every earlier level is listed with a later condition or in the archive.
 */
export const carryForward = (levels: readonly EarlierLevel[], { map, from, to, instrumentId }: Upgrade): CarriedForward => {
  const earlier = indexFramework(from)
  const asked = askedScales(to, instrumentId)
  const known = new Map<string, Level[]>()
  const archive: EarlierLevel[] = []
  const leadsOn = new Set(map.flatMap(row => (row.from !== null && row.to !== null ? [row.from] : [])))
  for (const level of levels) {
    const item = earlier.item(level.instrument, level.item)
    const scale = item && earlier.scale(item.scale)
    if (!item || !scale || !leadsOn.has(item.condition)) {
      archive.push(level)
      continue
    }
    const entry = { ...level, asked: { scale, polarity: item.polarity ?? ('positive' as const) } }
    known.set(item.condition, [...(known.get(item.condition) ?? []), entry])
  }
  const rowsTo = groupedBy(map, row => row.to)
  const conditions = to.conditions.flatMap(({ code }): CarriedCondition[] => {
    const rows = rowsTo.get(code) ?? []
    const [first] = rows
    if (!first || first.relation === 'gone') return []
    const behind = rows.flatMap(row => (row.from === null ? [] : (known.get(row.from) ?? [])))
    const standing = standingOf({ rows, levels: behind, asked: asked.get(code) ?? [] })
    const positions = behind.map(level => level.position)
    const [only] = positions
    return [
      {
        code,
        relation: first.relation,
        carriedFrom: rows.flatMap(row => row.from ?? []),
        standing,
        value: standing === 'carried' || standing === 'provisional' ? (only ?? null) : null,
        earlier: behind.map(plain),
        median: standing === 'to-agree' ? middleOf(positions) : null,
        spread: standing === 'to-agree' ? [Math.min(...positions), Math.max(...positions)] : null,
      },
    ]
  })
  const shown = new Set(conditions.flatMap(condition => condition.carriedFrom))
  const unplaced = [...known].flatMap(([condition, entries]) => (shown.has(condition) ? [] : entries.map(plain)))
  return { conditions, archive: [...archive, ...unplaced] }
}
