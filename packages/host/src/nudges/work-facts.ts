import type { Day, NextThing, SchoolCalendar } from '@tilth/core/cycles'
import type { ReviewRule } from '@tilth/db/district'

/** Where something lives. `isMine`: it is the reader's own to do. `runs`: the reader runs such things there. */
export interface WorkPlace {
  readonly orgId: string
  readonly orgName: string
  readonly runs: boolean
}

export interface PlanWork extends WorkPlace {
  readonly id: string
  readonly title: string
  readonly state: 'active' | 'paused' | 'ended'
  readonly stateReason: string
  readonly roundId: string
  readonly item: string
  readonly leadId: string | null
  readonly reviewRule: ReviewRule
  readonly createdOn: Day
  /** When it was last looked at together. */
  readonly reviewedOn: Day | null
  readonly changedOn: Day
  readonly actions: readonly ActionWork[]
  /** Change ideas that can be tested, by entry id. */
  readonly ideas: ReadonlyMap<string, string>
}

export interface ActionWork {
  readonly id: string
  readonly text: string
  readonly ownerId: string | null
  readonly dueOn: Day | null
  readonly status: 'todo' | 'doing' | 'done' | 'dropped'
}

export interface CycleWork extends WorkPlace {
  readonly id: string
  readonly planId: string
  readonly ideaId: string
  readonly number: number
  readonly title: string
  readonly ownerId: string
  readonly team: readonly string[]
  readonly plannedStart: Day | null
  readonly plannedEnd: Day | null
  /** When its second stage opened (Do); null before. */
  readonly startedOn: Day | null
  readonly createdOn: Day
  /** The day of the last thing written into it. */
  readonly touchedOn: Day
  readonly stage: string
  /** It may stand in this stage until its planned end; afterwards it is asked what it wants. */
  readonly isUnderWay: boolean
  readonly next: NextThing
  /** Label of the prompt or the stage the next thing is about; empty where it is about none. */
  readonly nextLabel: string
  /** The first prompt that has to be answered before the next stage locks it; null where none is left. */
  readonly unlocked: string | null
  readonly scope: string | null
  readonly logLines: number
  readonly end: {
    readonly label: string
    readonly opens: 'next-cycle' | 'spread' | 'nothing'
    readonly reason: string
    readonly on: Day
    readonly by: string
  } | null
  /** Another cycle of its idea goes on from it. */
  readonly isFollowed: boolean
}

export interface MeasureWork extends WorkPlace {
  readonly id: string
  readonly planId: string | null
  readonly name: string
  readonly cadence: ReviewRule
  readonly collectorId: string | null
  readonly createdOn: Day
  /** The newest day there is a value for. */
  readonly lastOn: Day | null
}

export interface ParkedWork extends WorkPlace {
  readonly roundId: string
  readonly item: string
  readonly label: string
  readonly revisitOn: Day
}

export interface PulseWork extends WorkPlace {
  readonly id: string
  readonly openedOn: Day
  readonly waitsForMe: boolean
}

/** Records kept longer than their form says; `before`: none of them was changed on that day or later. */
export interface OverdueRecords extends WorkPlace {
  readonly pluginId: string
  readonly formId: string
  readonly plural: string
  readonly count: number
  readonly before: Day
}

/** Everything this person may see of what a district works on, at one moment. */
export interface WorkFacts {
  readonly me: string
  readonly today: Day
  readonly calendarOf: (orgId: string) => SchoolCalendar
  readonly plans: readonly PlanWork[]
  readonly cycles: readonly CycleWork[]
  readonly measures: readonly MeasureWork[]
  readonly parked: readonly ParkedWork[]
  readonly pulses: readonly PulseWork[]
  readonly overdue: readonly OverdueRecords[]
}
