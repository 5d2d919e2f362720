/** What hides along with a small group, in a partition that has one, at the same place of the other axes. */
export type Companion =
  /** California: these values of the axis (`Not reported`) are hidden whenever another value is. */
  | { readonly kind: 'not-reported'; readonly axis: string; readonly values: readonly string[] }
  /** Wisconsin: of a partition into two, both. */
  | { readonly kind: 'complement-group' }
  /** New York: the next smallest values of the axis, until together they reach the threshold; shown merged where the sum is known anyway. */
  | { readonly kind: 'merge-next-smallest'; readonly axis: string }

/** Rates above and below which only the bound is said, by denominator; rates in percent. */
export interface Cap {
  readonly from: number
  readonly high: number
  readonly low: number
}

/** How small groups are protected, as data. The threshold is on the denominator: the people in the cell, whatever is said of them. */
export interface Policy {
  readonly id: string
  /** Cells with fewer people than this are hidden. */
  readonly threshold: number
  /** Whether nobody at all is hidden like a few: then empty and protected look alike. */
  readonly hideZeros: boolean
  readonly companions: readonly Companion[]
  readonly rounding: {
    /** Counts are shown as multiples of this; 1 shows them as they are. */
    readonly counts: number
    /** Under this many people rates are whole percents; else one decimal. */
    readonly wholePercentsBelow: number
    /** Bands shown in place of a count, each the smallest and the largest count in it. */
    readonly bands: readonly (readonly [number, number])[]
  }
  /** From the largest denominator to the smallest; empty: no caps. */
  readonly caps: readonly Cap[]
}
