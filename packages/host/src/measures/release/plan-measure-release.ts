import { type Policy, type ProtectedTable, planRelease, protect, type ReleaseQuestion, tellsOnFew } from '@tilth/core/privacy'
import type { OrgRow } from '../../people/org-path.ts'
import { type DayTable, dayTable, type KnownParts, type PlaceColumn, parentsOn } from './day-tables.ts'
import { type SeriesName, seriesKey } from './series-key.ts'

export interface SizedValue extends SeriesName {
  readonly on: string
  /** How many people stand behind it; 0 where nobody said. */
  readonly size: number
}

/** For each day the series that earlier releases showed. */
export type ShownBefore = ReadonlyMap<string, ReadonlySet<string>>

export interface ReleaseInput {
  readonly ownPlace: string
  readonly orgs: readonly OrgRow[]
  readonly values: readonly SizedValue[]
  readonly before: ShownBefore
}

export interface MeasureReleasePlan {
  /** Series that are shown, on all days alike. */
  readonly shown: ReadonlySet<string>
  /** Days on which nothing new can be shown, because of what was shown before. */
  readonly withheld: ReadonlySet<string>
}

interface Day {
  readonly on: string
  readonly series: readonly SizedValue[]
  readonly tables: readonly DayTable[]
}

/** What is hidden so far, and what a day's readers know already. */
interface Standing {
  readonly hidden: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  readonly policy: Policy
}

/** Further series to hide; null where what was shown before leaves no way to protect. */
type Found = readonly string[] | null

/**
 * Which series of a measure are shown to those who do not hold its values: one pattern for all its days. A series whose smallest day has
 * fewer people than the floor is hidden, and with it whatever lets a reader work it out, day by day, over places, groups and totals and
 * everything that earlier releases showed of that day, even a reader who holds the values of one place. Each day must pass under the
 * final pattern. Where a place is hidden as a whole, so is all below it. A day that cannot be protected any more shows nothing new.
 * How groups of the whole are spread over its places is not known here unless places enter groups too, so nobody is taken to know it.
 */
export const planMeasureRelease = (input: ReleaseInput, policy: Policy): MeasureReleasePlan => {
  const days = daysOf(input)
  const hidden = new Set(input.values.filter(value => value.size < policy.threshold).map(seriesKey))
  const withheld = new Set<string>()
  const protectOnce = remember(policy)
  for (let isGrowing = true; isGrowing; ) {
    const before = hidden.size + withheld.size
    for (const { on, tables } of days) {
      const known = input.before.get(on) ?? new Set<string>()
      for (const table of withheld.has(on) ? [] : tables) {
        const found = hideBelow(table, hidden) ?? alongCells(table, { standing: { hidden, known, policy }, protectOnce })
        const rest = found && alongPlaces(table, { hidden: new Set([...hidden, ...found]), known, policy })
        const last = rest && alongGroups(table, { hidden: new Set([...hidden, ...found, ...rest]), known, policy })
        if (last) for (const key of [...found, ...rest, ...last]) hidden.add(key)
        else withheld.add(on)
      }
    }
    isGrowing = hidden.size + withheld.size > before
  }
  return { shown: new Set(input.values.map(seriesKey).filter(key => !hidden.has(key))), withheld }
}

const daysOf = ({ ownPlace, orgs, values }: ReleaseInput): readonly Day[] => {
  const byDay = new Map<string, SizedValue[]>()
  for (const value of values) {
    const day = byDay.get(value.on)
    if (day) day.push(value)
    else byDay.set(value.on, [value])
  }
  return [...byDay].map(([on, series]) => ({
    on,
    series,
    tables: parentsOn(ownPlace, { orgs, series }).flatMap(parent => dayTable(parent, { orgs, series }) ?? []),
  }))
}

type ProtectOnce = (
  table: DayTable,
  how: { readonly hidden: readonly string[]; readonly shown: readonly string[] },
) => ProtectedTable | null

/** Most days of a measure ask the same: as many people, the same places. */
const remember = (policy: Policy): ProtectOnce => {
  const answers = new Map<string, ProtectedTable | null>()
  return ({ table }, earlier) => {
    const question = JSON.stringify([table, earlier])
    const known = answers.get(question)
    if (known !== undefined) return known
    const released = protect({ ...table, earlier }, policy)
    const answer = released.ok ? released.value : null
    answers.set(question, answer)
    return answer
  }
}

const hideBelow = ({ below }: DayTable, hidden: ReadonlySet<string>): readonly string[] | undefined => {
  const found = [...below].flatMap(([whole, parts]) => (hidden.has(whole) ? parts : [])).filter(part => !hidden.has(part))
  return found.length > 0 ? found : undefined
}

/** By the cells of the day, with totals that nobody sees once taken as known and once not: the safe answer that hides less. */
const alongCells = (
  table: DayTable,
  { standing, protectOnce }: { readonly standing: Standing; readonly protectOnce: ProtectOnce },
): Found => {
  const { hidden, known } = standing
  const cells = [...table.cellOf]
  const shown = cells.filter(([series]) => known.has(series)).map(([, cell]) => cell)
  const mustHide = cells.filter(([series]) => hidden.has(series) && !known.has(series)).map(([, cell]) => cell)
  const answers = [mustHide, ...(table.freeTotals.length > 0 ? [[...mustHide, ...table.freeTotals]] : [])].flatMap(away => {
    const answer = protectOnce(table, { hidden: away, shown })
    if (!answer) return []
    const gone = new Set(answer.hidden)
    return [cells.filter(([series, cell]) => gone.has(cell) && !hidden.has(series)).map(([series]) => series)]
  })
  return answers.reduce<Found>((best, answer) => (best === null || answer.length < best.length ? answer : best), null)
}

const restPart = 'rest'

/** Along places, against somebody who holds one of them: the smallest are hidden until no difference tells on fewer than the floor. */
const alongPlaces = (table: DayTable, standing: Standing): readonly string[] => {
  const found = new Set<string>()
  for (const column of table.columns)
    for (const series of alongColumn(column, { ...standing, hidden: new Set([...standing.hidden, ...found]) })) found.add(series)
  return [...found]
}

const alongColumn = ({ parts, rest, whole }: PlaceColumn, { hidden, known, policy }: Standing): readonly string[] => {
  const all = [...parts.map(part => ({ id: part.series, size: part.size })), ...(rest > 0 ? [{ id: restPart, size: rest }] : [])]
  const isWholeOpen = whole !== null && !hidden.has(whole)
  const question: ReleaseQuestion = {
    parts: all,
    gone: [],
    known: [
      ...parts.filter(({ series }) => known.has(series)).map(({ series }) => [series]),
      ...(whole !== null && known.has(whole) ? [all.map(({ id }) => id)] : []),
    ],
    hidden: [],
    mayShowTotal: isWholeOpen,
  }
  const away = new Set(parts.filter(({ series }) => hidden.has(series) && !known.has(series)).map(({ series }) => series))
  const order = parts
    .filter(({ series }) => !away.has(series) && !known.has(series))
    .toSorted((a, b) => a.size - b.size || (a.series < b.series ? -1 : 1))
  for (let taken = 0; taken <= order.length; taken += 1) {
    const more = order.slice(0, taken).map(({ series }) => series)
    const plan = planRelease({ ...question, hidden: [...away, ...more] }, policy)
    if (!plan.ok) break
    const { shown, isTotalShown } = plan.value
    if (isWholeOpen && !isTotalShown) continue
    return parts.map(({ series }) => series).filter(series => !shown.includes(series) && !known.has(series) && !hidden.has(series))
  }
  return [...parts.map(({ series }) => series), ...(whole === null ? [] : [whole])].filter(
    series => !known.has(series) && !hidden.has(series),
  )
}

/** Against somebody who knows who is in which group, also where nobody is: the smallest are hidden until no sum tells on few. */
const alongGroups = (table: DayTable, standing: Standing): Found => {
  const found = new Set<string>()
  for (const parts of table.partitions) {
    const more = inPartition(parts, { ...standing, hidden: new Set([...standing.hidden, ...found]) })
    if (!more) return null
    for (const series of more) found.add(series)
  }
  return [...found]
}

const inPartition = ({ sizes, partsOf }: KnownParts, { hidden, known, policy }: Standing): Found => {
  const sizeOf = (series: string): number => (partsOf.get(series) ?? []).reduce((people, part) => people + (sizes[part] ?? 0), 0)
  const vectorOf = (series: string): readonly number[] => sizes.map((_, part) => (partsOf.get(series)?.includes(part) ? 1 : 0))
  const open = [...partsOf.keys()].filter(series => known.has(series) || !hidden.has(series))
  const order = open.filter(series => !known.has(series)).toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1))
  for (let taken = 0; taken <= order.length; taken += 1) {
    const away = new Set(order.slice(0, taken))
    const sums = open.filter(series => !away.has(series)).map(vectorOf)
    if (!tellsOnFew({ sizes, sums }, { floor: policy.threshold })) return [...away]
  }
  return null
}
