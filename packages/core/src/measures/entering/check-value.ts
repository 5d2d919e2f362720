/** What a value is made of: a share of something, events over an exposure, a count, or a plain number. */
export type ValueKind = 'share' | 'rate' | 'count' | 'number'

export interface EnteredValue {
  /** The numerator where there is a denominator; a share without one runs from 0 to 1. */
  readonly value: number
  /** Of a plain number: how many people or things it comes from. It does not divide then. */
  readonly denominator: number | null
}

export type WrongValue =
  | 'not_a_number'
  | 'negative'
  | 'not_whole'
  | 'denominator_not_positive'
  | 'denominator_smaller'
  | 'denominator_not_taken'
  | 'share_above_one'

/** Larger numbers are a slip of the finger, and beyond what is summed exactly. */
const largest = 1e12

const isMeasurable = (number: number): boolean => Number.isFinite(number) && Math.abs(number) <= largest

/** What is wrong with a value of that kind; null where nothing is. A share may be given without its denominator, a count has none. */
export const checkValue = (kind: ValueKind, { value, denominator }: EnteredValue): WrongValue | null => {
  if (!isMeasurable(value) || (denominator !== null && !isMeasurable(denominator))) return 'not_a_number'
  if (denominator !== null && denominator <= 0) return 'denominator_not_positive'
  if (kind === 'number') return null
  if (value < 0) return 'negative'
  if (kind === 'count') return denominator !== null ? 'denominator_not_taken' : Number.isInteger(value) ? null : 'not_whole'
  if (kind === 'rate') return null
  if (denominator === null) return value > 1 ? 'share_above_one' : null
  return value > denominator ? 'denominator_smaller' : null
}

/** The value as it is plotted: a share from 0 to 1, a rate for one, a count or a number as it is. */
export const plottedValue = (kind: ValueKind, { value, denominator }: EnteredValue): number =>
  denominator === null || kind === 'count' || kind === 'number' ? value : value / denominator
