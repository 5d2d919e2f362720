import type { Day } from '@tilth/core/cycles'
import type { Nudge } from './nudges-of.ts'

export interface NudgesView {
  readonly today: Day
  /** What is mine to do or to see to, the most pressing first. */
  readonly mine: readonly NudgeView[]
  /** How many others wait where I may see them. */
  readonly others: number
}

export type NudgeView = Pick<Nudge, 'id' | 'code' | 'params' | 'path' | 'orgName' | 'due' | 'since' | 'late'>
