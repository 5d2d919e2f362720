import { type Issue, ok, type Result } from '../result.ts'
import type { Policy } from './policy.ts'
import { protect } from './protect.ts'
import { tellsOnFew } from './tells-on-few.ts'

/** One way of dividing all of the people, first what matters most. Values with nobody in them count as well. */
export interface Partition {
  readonly id: string
  readonly values: readonly string[]
}

/** For each person the value on each partition, in their order. */
export type Placed = readonly string[]

/** For each partition, in order, the values that are shown; all others look alike. */
export type PartitionPattern = readonly ReadonlySet<string>[]

const countIn = (people: readonly Placed[], { axis, value }: { readonly axis: number; readonly value: string }): number =>
  people.filter(person => person[axis] === value).length

/** People who stand in the same shown groups, and all sums that follow: each shown group, and everybody. */
const knownSums = (people: readonly Placed[], pattern: PartitionPattern) => {
  const signatureOf = (person: Placed): string =>
    JSON.stringify(pattern.map((shown, axis) => (shown.has(person[axis] ?? '') ? person[axis] : null)))
  const sizes = new Map<string, number>()
  for (const person of people) sizes.set(signatureOf(person), (sizes.get(signatureOf(person)) ?? 0) + 1)
  const atoms = [...sizes.keys()].map(key => JSON.parse(key) as readonly (string | null)[])
  const groups = pattern.flatMap((shown, axis) => [...shown].map(value => atoms.map(atom => (atom[axis] === value ? 1 : 0))))
  return { sizes: [...sizes.values()], sums: [atoms.map(() => 1), ...groups] }
}

/** Keeps a partition only where it, with those kept before it, tells on nobody. */
const keepSafe = (pattern: PartitionPattern, isSafe: (kept: PartitionPattern) => boolean): PartitionPattern => {
  let kept: PartitionPattern = pattern.map(() => new Set<string>())
  for (const [axis, shown] of pattern.entries()) {
    const candidate = kept.map((before, index) => (index === axis ? shown : before))
    if (isSafe(candidate)) kept = candidate
  }
  return kept
}

/**
 * One pattern for a release of several partitions of the same people: the cells that `protect` shows of all partitions together, and of
 * these only the partitions of which no sums and differences, read by somebody who knows who is in which group, tell on fewer people
 * than the threshold (a group inside another one, all but one of a school). A partition that would is hidden whole, later ones first.
 * Issues: those of `protect`.
 */
export const protectPartitions = (
  { partitions, people }: { readonly partitions: readonly Partition[]; readonly people: readonly Placed[] },
  policy: Policy,
): Result<PartitionPattern, Issue[]> => {
  const isUsed = partitions.map(({ values }) => values.length > 0)
  const axes = partitions.flatMap(({ values }, axis) =>
    isUsed[axis] ? [{ id: `axis${axis}`, values: values.map((_, index) => `axis${axis}-${index}`) }] : [],
  )
  if (axes.length === 0) return ok(partitions.map(() => new Set<string>()))
  const breakdowns = partitions.flatMap(({ values }, axis) =>
    isUsed[axis] ? [{ axes: [`axis${axis}`], counts: values.map(value => countIn(people, { axis, value })) }] : [],
  )
  const released = protect({ axes, breakdowns }, policy)
  if (!released.ok) return released
  const shown = new Set(
    released.value.breakdowns.flatMap(({ cells }) =>
      cells.flatMap(cell => (cell.state === 'shown' ? cell.key.split(',').filter(part => part !== '*') : [])),
    ),
  )
  const pattern = partitions.map(({ values }, axis) => new Set(values.filter((_, index) => shown.has(`axis${axis}-${index}`))))
  return ok(keepSafe(pattern, kept => !tellsOnFew(knownSums(people, kept), { floor: policy.threshold })))
}

/**
 * The partitions of a pattern under which one item may be shown, given only the people who marked it: each shown group and whoever is
 * left over must be enough, and sums and differences tell on nobody. One answer for each partition, in order.
 */
export const showsItem = (
  pattern: PartitionPattern,
  { marked, people, floor }: { readonly marked: readonly Placed[]; readonly people: readonly Placed[]; readonly floor: number },
): readonly boolean[] => {
  const isEnough = (shown: ReadonlySet<string>, axis: number): boolean => {
    const isLeftOver = (person: Placed): boolean => !shown.has(person[axis] ?? '')
    const hasRest = people.some(isLeftOver)
    const rest = marked.filter(isLeftOver).length
    return [...shown].every(value => countIn(marked, { axis, value }) >= floor) && (!hasRest || rest >= floor)
  }
  const kept = keepSafe(
    pattern.map((shown, axis) => (shown.size > 0 && isEnough(shown, axis) ? shown : new Set<string>())),
    candidate => !tellsOnFew(knownSums(marked, candidate), { floor }),
  )
  return kept.map(shown => shown.size > 0)
}
