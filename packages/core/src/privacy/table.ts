/** One way of dividing people: schools, grades, one partition into groups. Ids are unique in the axis, without comma, never `*`. */
export interface Axis {
  readonly id: string
  /** Each person has exactly one of these. A group that overlaps others is an axis of its own: in, not in. */
  readonly values: readonly string[]
  /** Subtotals shown as well: districts over schools. Together they hold every value exactly once, as positions in `values`. */
  readonly groups?: readonly { readonly id: string; readonly members: readonly number[] }[]
}

/** How many people there are at each combination of values of one to three axes: arrays nested in the order of `axes`. */
export interface Breakdown {
  readonly axes: readonly string[]
  readonly counts: Counts
}

export type Counts = readonly (number | readonly (number | readonly number[])[])[]

/**
 * Everything one release shows of one set of people. All margins and subtotals are shown too, so counts stand for the finest cells only.
 * Breakdowns that share an axis must agree on it; two of them share at most one (put what crosses into one breakdown).
 */
export interface Table {
  readonly axes: readonly Axis[]
  readonly breakdowns: readonly Breakdown[]
  /** What an earlier release of the same snapshot hid and showed: hidden stays hidden, shown counts as known for good. */
  readonly earlier?: { readonly hidden: readonly string[]; readonly shown: readonly string[] }
}
