import type { Answer, Day, NextThing, PromptKind } from '@tilth/core/cycles'

export type { Answer, Day, NextThing }

/** Somebody by name. `isGone` says that the person is not in the district any more; what they did stays theirs. */
export interface PersonName {
  readonly id: string
  readonly name: string
  readonly isGone: boolean
}

export interface PromptView {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly kind: PromptKind
  readonly many: boolean
  readonly forEach: string | null
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** Asked for as things stand, which may hang on another answer. */
  readonly isRequired: boolean
  readonly isAnswered: boolean
  readonly isLocked: boolean
  readonly rows: Answer
  /** Number of the event that answered it last, 0 for none: what an answer from this screen rests on. */
  readonly answeredNo: number
  readonly answeredBy: PersonName | null
  readonly answeredAt: string | null
  /** What the cycle before said here, where this one follows another and says something else. */
  readonly before: Answer | null
  readonly notes: readonly NoteView[]
}

export interface NoteView {
  readonly id: string
  readonly on: Day
  readonly by: PersonName
  readonly text: string
}

export interface StageView {
  readonly id: string
  readonly label: string
  readonly purpose: string
  readonly phase: string | null
  readonly standing: 'done' | 'now' | 'later'
  readonly isOpened: boolean
  readonly openedOn: Day | null
  /** The day from which something written here can no longer be changed. */
  readonly lockedOn: Day | null
  readonly keepsLog: boolean
  /** Something written here is locked by a stage that has not opened yet. */
  readonly locksNext: boolean
  /** Required prompts of the stage, row by row where they are asked for each row of another. */
  readonly answered: number
  readonly toAnswer: number
  readonly prompts: readonly PromptView[]
}

export interface LogLine {
  readonly id: string
  readonly on: Day
  readonly by: PersonName
  readonly text: string
  readonly value: number | null
  readonly denominator: number | null
  readonly measure: MeasureName | null
  readonly isStruck: boolean
  readonly files: readonly LogFile[]
}

export interface LogFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

export interface MeasureName {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly valueKind: 'share' | 'rate' | 'count' | 'number'
  readonly numerator: string
  readonly denominator: string
  readonly isArchived: boolean
}

/** What may be done now by whoever looks: the engine's offers, less what is not theirs. */
export interface CycleOffers {
  readonly answer: readonly string[]
  readonly note: readonly string[]
  readonly log: boolean
  readonly strike: readonly string[]
  readonly restore: readonly string[]
  readonly move: readonly string[]
  readonly extend: boolean
  readonly decide: readonly string[]
  readonly reopen: boolean
  /** Name, owner, team, first day. */
  readonly edit: boolean
  /** A cycle that follows this one: changed, or larger, as the decision opened it, as long as nobody has begun it. */
  readonly follow: boolean
}

export interface DecisionView {
  readonly id: string
  readonly label: string
  readonly meaning: string
  readonly opens: 'next-cycle' | 'spread' | 'nothing'
  /** May be made at any stage, to stop. */
  readonly isAnytime: boolean
  /** What has to be confirmed with it as things stand. */
  readonly warnings: readonly { readonly id: string; readonly text: string }[]
  /** Ids of the prompts it asks for beside a reason. */
  readonly needs: readonly string[]
  /** Labels of what has still to be answered for it. */
  readonly lacks: readonly string[]
}

export interface RampStepView {
  readonly cycleId: string
  /** Of the cycle in its idea. */
  readonly number: number
  readonly title: string
  readonly height: number
  readonly isCut: boolean
  readonly state: 'done' | 'now' | 'planned'
  /** Scale of the test in words. */
  readonly scope: string | null
  /** What was different from the test before, where the model asks for it (a prompt `varied`), else who took part (`scope`). */
  readonly varied: string
  readonly stage: string
  readonly decision: string | null
  readonly opens: 'next-cycle' | 'spread' | 'nothing' | null
  readonly orgName: string
  readonly startedOn: Day | null
  readonly endedOn: Day | null
}

/** One knot of the thread this cycle hangs on. What the viewer may not see is not there. */
export type CauseKnot =
  | { readonly kind: 'condition'; readonly roundId: string; readonly item: string; readonly label: string; readonly agreed: string | null }
  | {
      readonly kind: 'priority'
      readonly roundId: string
      readonly lens: 'urgent' | 'leastAligned' | 'nearlyThere' | null
      readonly reason: string
    }
  | { readonly kind: 'plan'; readonly planId: string; readonly title: string }
  | { readonly kind: 'challenge'; readonly planId: string; readonly text: string }
  | { readonly kind: 'idea'; readonly planId: string | null; readonly text: string }
  | { readonly kind: 'cycle'; readonly number: number; readonly title: string }
  | { readonly kind: 'measure'; readonly measureId: string; readonly name: string }

/** What happened, in order, to be worded by whoever shows it. */
export interface HistoryEntry {
  readonly no: number
  readonly at: string
  readonly by: PersonName | null
  readonly kind: 'answered' | 'noted' | 'logged' | 'struck' | 'restored' | 'moved' | 'extended' | 'decided' | 'reopened'
  /** Label of the prompt, the stage or the decision it is about; empty where it is about none. */
  readonly about: string
  /** What was said: the answer in words, the note, the line, the reason. */
  readonly text: string
  readonly until: Day | null
}

export interface CycleView {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly today: Day
  /** Number of the last event. */
  readonly no: number
  readonly org: { readonly id: string; readonly name: string }
  readonly plan: { readonly id: string; readonly title: string } | null
  readonly idea: { readonly id: string; readonly text: string }
  readonly owner: PersonName
  readonly team: readonly PersonName[]
  readonly plannedStart: Day | null
  readonly plannedEnd: Day | null
  readonly startedOn: Day | null
  readonly model: {
    readonly id: string
    readonly title: string
    readonly shortTitle: string
    readonly summary: string
    readonly credit: { readonly owner: string; readonly attribution: string; readonly licenceName: string; readonly url: string | null }
    readonly scales: readonly { readonly id: string; readonly label: string }[]
    readonly tips: readonly string[]
  }
  readonly stages: readonly StageView[]
  readonly decisions: readonly DecisionView[]
  readonly next: NextThing
  readonly end: {
    readonly decision: string
    readonly label: string
    readonly opens: 'next-cycle' | 'spread' | 'nothing'
    readonly reason: string
    readonly on: Day
    readonly by: PersonName
  } | null
  readonly follows: { readonly id: string; readonly number: number; readonly decision: string } | null
  readonly followedBy: { readonly id: string; readonly number: number } | null
  readonly log: readonly LogLine[]
  readonly ramp: readonly RampStepView[]
  readonly cause: readonly CauseKnot[]
  readonly history: readonly HistoryEntry[]
  readonly people: readonly PersonName[]
  readonly measures: readonly MeasureName[]
  readonly can: CycleOffers
}

export interface CycleCard {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly planId: string
  readonly planTitle: string | null
  readonly ideaId: string
  readonly ideaText: string
  readonly orgId: string
  readonly orgName: string
  readonly ownerName: string
  readonly isMine: boolean
  readonly modelTitle: string
  readonly stage: string
  readonly scope: string | null
  readonly plannedStart: Day | null
  readonly plannedEnd: Day | null
  readonly standing: 'past-end' | 'now' | 'waiting' | 'done'
  readonly daysPast: number
  readonly next: NextThing
  /** Label of the prompt or the stage the next thing is about; empty where it is about none. */
  readonly nextLabel: string
  readonly decision: string | null
  readonly opens: 'next-cycle' | 'spread' | 'nothing' | null
  readonly endedOn: Day | null
  readonly logLines: number
  readonly mayLog: boolean
}

export interface CyclesView {
  readonly today: Day
  readonly cycles: readonly CycleCard[]
  /** Plans on which this person may begin a cycle. */
  readonly plans: readonly { readonly id: string; readonly title: string; readonly orgName: string }[]
}

/** What the five-minute plan starts from. */
export interface NewCycleView {
  readonly today: Day
  readonly plan: { readonly id: string; readonly title: string; readonly orgId: string; readonly orgName: string }
  readonly ideas: readonly { readonly id: string; readonly text: string; readonly cycles: number }[]
  readonly models: readonly NewCycleModel[]
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly PersonName[]
  readonly measures: readonly MeasureName[]
  readonly me: string
  readonly carried: CarriedCycle | null
}

export interface NewCycleModel {
  readonly key: string
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly summary: string
  readonly stages: readonly { readonly label: string; readonly purpose: string }[]
  readonly scales: readonly { readonly id: string; readonly label: string }[]
  readonly tips: readonly string[]
  readonly prompts: readonly NewCyclePrompt[]
}

export type NewCyclePrompt = Pick<PromptView, 'id' | 'label' | 'help' | 'kind' | 'many' | 'forEach' | 'options'> & {
  readonly isAlwaysRequired: boolean
}

/** What goes over from the cycle whose decision opened this one. */
export interface CarriedCycle {
  readonly cycleId: string
  readonly number: number
  readonly ideaId: string
  readonly modelKey: string
  readonly title: string
  readonly orgId: string
  readonly ownerId: string
  readonly team: readonly string[]
  readonly answers: Readonly<Record<string, Answer>>
  readonly decision: string
  readonly reason: string
  /** What was said about the next one when it was decided. */
  readonly words: readonly { readonly label: string; readonly text: string }[]
}
