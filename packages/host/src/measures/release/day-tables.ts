import { partitionOf } from '@tilth/core/measures'
import type { Axis, Breakdown, Table } from '@tilth/core/privacy'
import { type OrgRow, orgPathOf } from '../../people/org-path.ts'
import { type SeriesName, seriesKey } from './series-key.ts'

/** How many people stand behind one value of one day. */
export interface SizedSeries extends SeriesName {
  readonly size: number
}

/** The people of one day at one place and what is right below it, as a table that disclosure control reads. */
export interface DayTable {
  readonly table: Omit<Table, 'earlier'>
  /** The key of the cell of each series that has a value that day. */
  readonly cellOf: ReadonlyMap<string, string>
  /** Totals that no series shows, and that may stay unknown. */
  readonly freeTotals: readonly string[]
  /** For everybody and for each group with a value at several places: the places' series, how many are left over, and the whole's series. */
  readonly columns: readonly PlaceColumn[]
  /** For each partition: its finest parts that anybody knows of, and for each series which of them it counts. */
  readonly partitions: readonly KnownParts[]
  /** Series of places below, by the series of the whole place they are part of. */
  readonly below: ReadonlyMap<string, readonly string[]>
}

export interface KnownParts {
  readonly sizes: readonly number[]
  readonly partsOf: ReadonlyMap<string, readonly number[]>
}

export interface PlaceColumn {
  readonly parts: readonly { readonly series: string; readonly size: number }[]
  readonly rest: number
  /** Null where the whole has no value that day. */
  readonly whole: string | null
}

const restNode = 'rest'
const otherNode = 'other'

interface Ground {
  readonly orgs: readonly OrgRow[]
  readonly series: readonly SizedSeries[]
}

/** Places with a series, each under the nearest place above it that has one too. */
const childrenOf = (parent: string, { orgs, series }: Ground): readonly string[] => {
  const places = new Set(series.map(({ orgId }) => orgId))
  return [...places].filter(
    orgId =>
      orgId !== parent &&
      orgPathOf(orgs, orgId)
        .slice(0, -1)
        .findLast(id => places.has(id) || id === parent) === parent,
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Cells of a breakdown as text keys: every node of its axes and their totals, `*` for each axis it does not have. */
const keysOf = ({ axes }: Breakdown, all: readonly Axis[]): readonly string[] =>
  all.reduce<readonly string[]>(
    (keys, axis) => {
      const nodes = axes.includes(axis.id) ? [...axis.values, '*'] : ['*']
      return keys.flatMap(key => nodes.map(node => (key === '' ? node : `${key},${node}`)))
    },
    [''],
  )

/**
 * A place on one day: its parts along places and along each partition into groups, everybody counted once in each. Where the parts that
 * were entered are fewer than the whole, whoever is left over is a part too, which no series shows; where they are more, the whole is
 * taken to be as large as they are. Undefined where the place is alone: then there is nothing to take it apart by.
 */
export const dayTable = (parent: string, ground: Ground): DayTable | undefined => {
  const { series } = ground
  const children = childrenOf(parent, ground)
  const sizeOf = new Map(series.map(one => [seriesKey(one), one.size]))
  const size = (orgId: string, group: string): number => sizeOf.get(seriesKey({ orgId, group })) ?? 0
  const places = [parent, ...children]
  const groups = [
    ...new Set(series.filter(({ orgId, group }) => group !== '' && places.includes(orgId)).map(({ group }) => group)),
  ].toSorted()
  const partitions = [...new Set(groups.map(partitionOf))].map(id => ({ id, groups: groups.filter(group => partitionOf(group) === id) }))
  if (children.length === 0 && partitions.length === 0) return undefined
  const inGroups = (orgId: string): number =>
    Math.max(0, ...partitions.map(partition => sum(partition.groups.map(group => size(orgId, group)))))
  const whole = children.map(orgId => Math.max(size(orgId, ''), inGroups(orgId)))
  const isAlongPlaces = partitions.map(partition =>
    children.some(orgId => partition.groups.some(group => sizeOf.has(seriesKey({ orgId, group })))),
  )
  const leftOver = (group: string): number => Math.max(0, size(parent, group) - sum(children.map(orgId => size(orgId, group))))
  const rest = Math.max(
    0,
    Math.max(size(parent, ''), inGroups(parent)) - sum(whole),
    ...partitions.map((partition, at) => (isAlongPlaces[at] ? sum(partition.groups.map(leftOver)) : 0)),
  )
  const hasRest = rest > 0 && children.length > 0
  const total = sum(whole) + (children.length > 0 ? rest : Math.max(size(parent, ''), inGroups(parent)))
  const wholes = hasRest ? [...whole, rest] : whole
  const placeAxis: Axis = { id: 'place', values: [...children.map((_, at) => `place${at}`), ...(hasRest ? [restNode] : [])] }
  const axes: Axis[] = children.length > 0 ? [placeAxis] : []
  const breakdowns: Breakdown[] = []
  for (const [at, partition] of partitions.entries()) {
    const along = isAlongPlaces[at] === true
    const rows = along
      ? [...children.map(orgId => partition.groups.map(group => size(orgId, group))), ...(hasRest ? [partition.groups.map(leftOver)] : [])]
      : [partition.groups.map(group => size(parent, group))]
    const others = rows.map((row, place) => (along ? (wholes[place] ?? 0) : total) - sum(row))
    const hasOther = others.some(people => people > 0)
    const id = `groups${at}`
    axes.push({ id, values: [...partition.groups.map((_, index) => `${id}-${index}`), ...(hasOther ? [`${id}-${otherNode}`] : [])] })
    const counts = rows.map((row, place) => [...row, ...(hasOther ? [others[place] ?? 0] : [])])
    breakdowns.push(along ? { axes: ['place', id], counts } : { axes: [id], counts: counts[0] ?? [] })
  }
  if (children.length > 0 && !isAlongPlaces.includes(true)) breakdowns.push({ axes: ['place'], counts: wholes })
  const cellOf = new Map<string, string>()
  const known: KnownParts[] = breakdowns.flatMap(({ axes: along, counts }, at) => {
    const partition = partitions[at]
    if (!partition) return []
    const rows = (along.length > 1 ? counts : [counts]) as readonly (readonly number[])[]
    const width = rows[0]?.length ?? 0
    const partsOf = new Map<string, readonly number[]>()
    for (const one of series) {
      const place = children.indexOf(one.orgId)
      const group = partition.groups.indexOf(one.group)
      if ((place < 0 && one.orgId !== parent) || (group < 0 && one.group !== '') || (place >= 0 && along.length < 2)) continue
      const isOf = (row: number, column: number): boolean => (place < 0 || row === place) && (group < 0 || column === group)
      partsOf.set(
        seriesKey(one),
        rows.flatMap((row, index) => row.flatMap((_, column) => (isOf(index, column) ? [index * width + column] : []))),
      )
    }
    return [{ sizes: rows.flat(), partsOf }]
  })
  for (const one of series) {
    const place = one.orgId === parent ? '*' : placeAxis.values[children.indexOf(one.orgId)]
    if (place === undefined) continue
    const at = partitions.findIndex(partition => partition.groups.includes(one.group))
    const node = `groups${at}-${partitions[at]?.groups.indexOf(one.group) ?? 0}`
    cellOf.set(seriesKey(one), axes.map(axis => (axis.id === 'place' ? place : axis.id === `groups${at}` ? node : '*')).join(','))
  }
  const shown = new Set(cellOf.values())
  // A cell that several breakdowns share is taken as known: hiding it would take all of them along.
  const isShared = (key: string): boolean => breakdowns.length > 1 && !key.includes('groups')
  const all = [...new Set(breakdowns.flatMap(breakdown => keysOf(breakdown, axes)))]
  return {
    table: { axes, breakdowns },
    cellOf,
    freeTotals: all.filter(key => key.split(',').includes('*') && !shown.has(key) && !isShared(key)),
    columns: ['', ...groups].flatMap(group => columnOf(group, { parent, children, series }) ?? []),
    partitions: known,
    below: new Map(children.map(orgId => [seriesKey({ orgId, group: '' }), seriesBelow(orgId, ground)])),
  }
}

const columnOf = (
  group: string,
  { parent, children, series }: { readonly parent: string; readonly children: readonly string[]; readonly series: readonly SizedSeries[] },
): PlaceColumn | null => {
  const parts = series
    .filter(one => one.group === group && children.includes(one.orgId))
    .map(one => ({ series: seriesKey(one), size: one.size }))
  if (parts.length === 0) return null
  const whole = series.find(one => one.group === group && one.orgId === parent)
  return { parts, rest: whole ? Math.max(0, whole.size - sum(parts.map(part => part.size))) : 0, whole: whole ? seriesKey(whole) : null }
}

const seriesBelow = (orgId: string, { orgs, series }: Ground): readonly string[] =>
  series.filter(one => one.orgId !== orgId && orgPathOf(orgs, one.orgId).includes(orgId)).map(seriesKey)

/** Places that have parts on a day: those with groups, and those with places right below them. The measure's own always counts as one. */
export const parentsOn = (ownPlace: string, { series }: Ground): readonly string[] => [
  ...new Set([ownPlace, ...series.map(({ orgId }) => orgId)]),
]
