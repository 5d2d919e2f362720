/** A measure that a plugin counts. A district that chooses it gets a measure of this name and meaning, and its values come by themselves. */
export interface MeasureDefinition {
  readonly id: string
  readonly name: string
  readonly kind: 'outcome' | 'process' | 'driver' | 'balancing'
  /** How exactly it is counted. */
  readonly definition: string
  readonly valueKind: 'share' | 'rate' | 'count' | 'number'
  readonly numerator: string
  readonly denominator: string
  readonly unit: string
  readonly direction: 'up' | 'down' | 'neither'
  readonly cadence: 'day' | 'week' | 'month'
  /** Whom it counts; decides the floor under which nothing is shown by group. */
  readonly counts: 'students' | 'families' | 'staff' | 'things'
}
