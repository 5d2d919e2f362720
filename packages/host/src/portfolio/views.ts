import type { Day, NextThing } from '@tilth/core/cycles'
import type { MeasureChart } from '../measures/views.ts'
import type { NudgeView } from '../nudges/views.ts'
import type { PlanThread } from '../plans/views.ts'
import type { Stuck } from './stuck-of.ts'

/** Everything a district or one place works on, as far as the reader may see it. */
export interface PortfolioView {
  readonly today: Day
  /** The place whose work is shown with all below it; null for everything there is for the reader. */
  readonly org: { readonly id: string; readonly name: string } | null
  /** Places with work, and those above them, in the order of the tree. */
  readonly orgs: readonly { readonly id: string; readonly name: string; readonly depth: number }[]
  readonly due: readonly PortfolioDue[]
  readonly stuck: readonly PortfolioStuck[]
  /** Decisions, the newest first. */
  readonly learned: readonly PortfolioDecision[]
  /** Of these what was adopted and nobody goes on from yet. */
  readonly ready: readonly PortfolioDecision[]
  readonly plans: readonly PortfolioPlan[]
  /** Kept without a plan. */
  readonly measures: readonly PortfolioMeasure[]
  readonly timeline: PortfolioTimeline
}

export type PortfolioDue = NudgeView & { readonly owners: readonly string[]; readonly isForMe: boolean }

export type PortfolioStuck = Omit<Stuck, 'people' | 'orgId'> & { readonly owners: readonly string[] }

export interface PortfolioDecision {
  readonly cycleId: string
  readonly number: number
  readonly title: string
  readonly planId: string
  readonly planTitle: string
  readonly orgName: string
  readonly scope: string | null
  readonly decision: string
  readonly opens: 'next-cycle' | 'spread' | 'nothing'
  readonly reason: string
  readonly on: Day
  readonly by: string | null
}

export interface PortfolioPlan {
  readonly id: string
  readonly title: string
  readonly state: 'active' | 'paused' | 'ended'
  readonly stateReason: string
  readonly orgId: string
  readonly orgName: string
  readonly lead: string | null
  readonly createdOn: Day
  readonly endedOn: Day | null
  readonly nextReviewOn: Day | null
  /** Why it is there; null for whoever may see nothing of its round. */
  readonly thread: PlanThread | null
  readonly actions: { readonly open: number; readonly done: number; readonly late: number; readonly next: PortfolioAction | null }
  readonly cycles: readonly PortfolioCycle[]
  readonly measures: readonly PortfolioMeasure[]
}

export interface PortfolioAction {
  readonly text: string
  readonly dueOn: Day | null
  readonly owner: string | null
}

export interface PortfolioCycle {
  readonly id: string
  readonly number: number
  readonly idea: string
  readonly title: string
  readonly scope: string | null
  readonly owner: string | null
  readonly stage: string
  readonly startedOn: Day | null
  readonly plannedStart: Day | null
  readonly plannedEnd: Day | null
  readonly next: NextThing['kind']
  readonly nextLabel: string
  readonly end: { readonly decision: string; readonly opens: 'next-cycle' | 'spread' | 'nothing'; readonly on: Day } | null
}

export interface PortfolioMeasure {
  readonly id: string
  readonly name: string
  readonly orgName: string
  readonly lastOn: Day | null
  readonly isStale: boolean
}

/** School years with their terms as ground for the picture. */
export interface PortfolioTimeline {
  readonly years: readonly TimelineYear[]
  readonly closed: readonly { readonly label: string; readonly from: Day; readonly to: Day }[]
}

export interface TimelineYear {
  readonly label: string
  readonly from: Day
  readonly to: Day
  readonly terms: readonly { readonly label: string; readonly from: Day; readonly to: Day }[]
}

/** What follows from one chosen priority, for a row of the home page. */
export interface ChosenWork {
  readonly roundId: string
  readonly item: string
  readonly planId: string
  readonly trying: TriedNow | null
  readonly measure: { readonly id: string; readonly name: string; readonly chart: MeasureChart } | null
}

export interface TriedNow {
  readonly cycleId: string
  readonly number: number
  readonly title: string
  readonly scope: string | null
  /** Null once it has ended. */
  readonly stage: string | null
  readonly decision: string | null
  /** Of one that has not begun. */
  readonly startsOn: Day | null
  /** Decisions of the cycles of its idea before it, in order. */
  readonly before: readonly string[]
}
