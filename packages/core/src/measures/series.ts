/** One value for each time, oldest first; null where nothing was measured. */
export interface Series {
  /** Numerators where there are denominators. */
  readonly values: readonly (number | null)[]
  readonly denominators?: readonly (number | null)[]
}

/** Single values measured together at each time, for `xbar` and `s`. */
export interface SubgroupSeries {
  readonly subgroups: readonly (readonly number[])[]
}
