/** One cycle on a ramp: `number`, `height` and `isCut` as `ramp` of core gives them. */
export interface RampTerrace {
  readonly id: string
  readonly number: number
  readonly height: number
  readonly isCut: boolean
  readonly state: 'done' | 'now' | 'planned'
  /** The decision, or the stage it stands in, or that it is planned. */
  readonly label: string
  /** How large the test is: "3 classrooms". */
  readonly scope: string
  /** What was varied; empty where nobody said. */
  readonly varied: string
  readonly href?: string | undefined
}
