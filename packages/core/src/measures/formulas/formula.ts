/** One part of a series as the formulas see it; all lists are as long as the part. */
export interface PartInput {
  /** As plotted. */
  readonly values: readonly (number | null)[]
  /** Numerators, where values are shares or rates. */
  readonly numerators: readonly (number | null)[]
  /** Denominators, or sizes of subgroups. */
  readonly sizes: readonly (number | null)[]
  /** Standard deviations of subgroups. */
  readonly deviations: readonly (number | null)[]
  /** Which points make the lines. */
  readonly isBase: readonly boolean[]
  readonly fixedCenter: number | undefined
  readonly screen: boolean
}

/** NaN where there is none. Limits are one for each point. */
export interface Lines {
  readonly center: number
  readonly lower: readonly number[]
  readonly upper: readonly number[]
}

export type Formula = (part: PartInput) => Lines

/** The base of a list, in its order, with missing values kept. */
export const baseOf = (list: readonly (number | null)[], { isBase }: PartInput): readonly (number | null)[] =>
  list.filter((_, index) => isBase[index])

/** The base of a list without missing values. */
export const presentBase = (list: readonly (number | null)[], part: PartInput): readonly number[] =>
  list.filter((value, index): value is number => value !== null && part.isBase[index] === true)

/** The same limits at every point. */
export const level = (part: PartInput, { center, lower, upper }: { center: number; lower: number; upper: number }): Lines => {
  const { length } = part.values
  return { center, lower: Array<number>(length).fill(lower), upper: Array<number>(length).fill(upper) }
}
