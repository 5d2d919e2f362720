/** A measure that a plugin counts. A district that chooses it gets a measure of this name and meaning, and its values come by themselves. */
export interface MeasureDefinition {
  /** Permanent: a measure that a district made of it keeps it. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** The result that is wanted (`outcome`), whether the work happens (`process`), something that leads to the result (`driver`), or what it may cost elsewhere (`balancing`). */
  readonly kind: 'outcome' | 'process' | 'driver' | 'balancing'
  /** How exactly it is counted. */
  readonly definition: string
  /** What one value is: part of a whole (`share`), so many for each of something (`rate`), a `count`, or any other `number`. */
  readonly valueKind: 'share' | 'rate' | 'count' | 'number'
  /** What is counted, in words. */
  readonly numerator: string
  /** Out of what, in words; empty for a count or a number alone. */
  readonly denominator: string
  /** What a value is in, in words: `%`, `minutes`. May be empty. */
  readonly unit: string
  /** Which way is better. */
  readonly direction: 'up' | 'down' | 'neither'
  /** How often there is a value. */
  readonly cadence: 'day' | 'week' | 'month'
  /** Whom it counts; decides the floor under which nothing is shown by group. */
  readonly counts: 'students' | 'families' | 'staff' | 'things'
}
