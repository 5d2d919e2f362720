/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** What was said to a prompt of one row. Ids for people, measures, options and scales. */
export type AnswerValue = string | number | readonly string[] | TaskValue

export interface TaskValue {
  readonly what: string
  readonly who: readonly string[]
  readonly on: Day | null
  readonly where: string
}

/** Rows by key; a prompt of a single row uses the key `one`. */
export type Answer = Readonly<Record<string, AnswerValue>>

export const singleRow = 'one'

export interface LogEntry {
  readonly id: string
  readonly on: Day
  readonly by: string
  readonly text: string
  /** A number that was counted; its measure says what. */
  readonly value: number | null
  readonly measure: string | null
  readonly struck: boolean
}

export interface LateNote {
  readonly id: string
  readonly prompt: string
  readonly on: Day
  readonly by: string
  readonly text: string
}

export interface CycleEnd {
  readonly decision: string
  readonly reason: string
  readonly on: Day
  readonly by: string
}

export interface CycleState {
  readonly stage: string
  /** Stages that have opened at least once, in the model's order of walking; what they lock stays locked. */
  readonly opened: readonly string[]
  readonly answers: Readonly<Record<string, Answer>>
  readonly notes: readonly LateNote[]
  readonly log: readonly LogEntry[]
  readonly plannedEnd: Day | null
  /** Null while the cycle runs. */
  readonly end: CycleEnd | null
}

/** Who does it and on which day; the engine has no clock. `cyclesInRamp` counts this cycle. */
export interface CycleMoment {
  readonly by: string
  readonly on: Day
  readonly cyclesInRamp: number
  /** What the decision opened has begun: the decision stands. */
  readonly isFollowed: boolean
}

export type CycleCommand =
  | { readonly kind: 'answer'; readonly prompt: string; readonly rows: Answer }
  | { readonly kind: 'note'; readonly id: string; readonly prompt: string; readonly text: string }
  | { readonly kind: 'log'; readonly id: string; readonly text: string; readonly value: number | null; readonly measure: string | null }
  | { readonly kind: 'strike'; readonly id: string }
  | { readonly kind: 'restore'; readonly id: string }
  | { readonly kind: 'move'; readonly stage: string }
  | { readonly kind: 'extend'; readonly until: Day; readonly reason: string }
  | { readonly kind: 'decide'; readonly decision: string; readonly reason: string; readonly confirmed: readonly string[] }
  | { readonly kind: 'reopen'; readonly reason: string }

export type CycleEvent =
  | { readonly kind: 'answered'; readonly prompt: string; readonly rows: Answer }
  | { readonly kind: 'noted'; readonly note: LateNote }
  | { readonly kind: 'logged'; readonly entry: LogEntry }
  | { readonly kind: 'struck'; readonly id: string }
  | { readonly kind: 'restored'; readonly id: string }
  | { readonly kind: 'moved'; readonly stage: string }
  | { readonly kind: 'extended'; readonly until: Day; readonly reason: string }
  | { readonly kind: 'decided'; readonly end: CycleEnd }
  | { readonly kind: 'reopened'; readonly reason: string }
