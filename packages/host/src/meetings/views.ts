import type { AgreementWord } from '../districts/views.ts'
import type { FieldResult, ItemResult } from '../results/views.ts'
import type { FormItem, FrameworkCredit, LayerView, RoundView } from '../rounds/views.ts'

/**
 * A round's meeting as everybody who follows it sees it: the projector, the facilitator's phone and the team's phones read the same
 * and draw it differently. Before a condition is revealed nothing here depends on any mark on it.
 */
export interface MeetingView {
  readonly round: RoundView
  readonly state: 'not-started' | 'running' | 'ended'
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** All conditions of the round, in the order of the talk. */
  readonly agenda: readonly AgendaEntry[]
  /**
   * `suggested` follows how much views differ and how much it matters, once all conditions are revealed; before that the agenda is in the
   * framework's order, so that it does not move under the talk. `own` was moved by a facilitator.
   */
  readonly orderedBy: 'framework' | 'suggested' | 'own'
  /** What is on the screen; null while people gather, while `questions` are on it and after the last condition. */
  readonly current: MeetingCondition | null
  /** One more stop behind the last condition, for what was asked beside the conditions. */
  readonly questions: {
    /** Something was asked, and the last condition is revealed. */
    readonly told: boolean
    /** While they are on the screen: the same that the results page shows this viewer. Null otherwise. */
    readonly shown: readonly FieldResult[] | null
  }
  readonly layers: readonly LayerView[]
  readonly protocol: readonly { readonly id: string; readonly text: string }[]
  readonly timer: { readonly state: 'none' | 'running' | 'stopped'; readonly endsAt: string | null; readonly seconds: number | null }
  /** Now, by the server's clock: what a timer counts against. */
  readonly at: string
  readonly may: {
    readonly run: boolean
    readonly rate: boolean
    readonly reveal: boolean
    readonly record: boolean
    /** A second mark on the condition on the screen. */
    readonly markAgain: boolean
  }
}

export interface AgendaEntry {
  readonly code: string
  readonly label: string
  readonly shortLabel: string
  readonly layer: string
  readonly revealed: boolean
  /** How many had handed in by now, or by its reveal, whatever they marked. Counts for everybody, names for nobody. */
  readonly counted: number
  /** The team agreed something about it. */
  readonly agreed: boolean
  readonly secondPass: 'none' | 'open' | 'closed'
}

export interface MeetingCondition {
  readonly item: FormItem
  readonly revealed: boolean
  /** Of the round's team: how many have handed in by now, or had by its reveal, and how many have not. Says nothing about any mark. */
  readonly counts: { readonly in: number; readonly stillRating: number }
  /** After its reveal; the same that the results page shows this viewer, without any name and without the comments, ever. */
  readonly result: ItemResult | null
  readonly secondPass: SecondPassView
  /** Version of the finding on the screen, 0 for none: what `results.record_finding` wants. */
  readonly findingVersion: number
}

export interface SecondPassView {
  readonly state: 'none' | 'open' | 'closed'
  /** How many have marked again; the number is for everybody. */
  readonly counted: number
  /** My own second mark, for me alone; null before. */
  readonly own: number | null
  /** Marks of the second pass, sorted, once it is closed and the viewer's floor is kept; they stand beside the first. */
  readonly marks: readonly number[] | null
  readonly sentence: string | null
  /** Why marks are not shown although the pass is closed. */
  readonly protection: 'too-few-marks' | 'small-group' | null
}

/** A printable agenda. It can be made before anything is revealed, and nothing in it depends on a mark. */
export interface MeetingAgendaView {
  readonly roundId: string
  readonly title: string
  readonly orgName: string
  readonly framework: FrameworkCredit
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly progress: { readonly invited: number; readonly finished: number }
  readonly conditions: readonly { readonly code: string; readonly label: string; readonly layer: string; readonly revealed: boolean }[]
  readonly layers: readonly LayerView[]
  readonly orderedBy: MeetingView['orderedBy']
  readonly protocol: readonly { readonly id: string; readonly text: string }[]
  /** The same meeting in an hour and in an hour and a half; how many conditions it reaches, from the first of the agenda on. */
  readonly plans: readonly MeetingPlan[]
}

export interface MeetingPlan {
  readonly minutes: 60 | 90
  readonly conditions: number
  readonly minutesACondition: number
  readonly steps: readonly { readonly step: 'arrive' | 'look' | 'talk' | 'choose' | 'close'; readonly minutes: number }[]
}

/** What a meeting came to, as a draft: words and counts, no names and no single marks. */
export interface MinutesView {
  readonly round: {
    readonly id: string
    readonly title: string
    readonly orgName: string
    readonly visibility: RoundView['visibility']
    readonly openedAt: string | null
    readonly closedAt: string | null
    readonly revealedAt: string | null
    readonly fullyRevealed: boolean
  }
  readonly framework: FrameworkCredit
  /** Null where no meeting was started here. */
  readonly meeting: { readonly startedAt: string; readonly endedAt: string | null } | null
  readonly tookPart: { readonly invited: number; readonly finished: number }
  /** In the agenda's order. */
  readonly conditions: readonly MinutesCondition[]
  /**
   * What was asked beside the conditions, as the results page tells it this reader; empty until the last condition is revealed. What
   * somebody wrote is in nobody's minutes, and neither are notes beside marks: minutes are sent on.
   */
  readonly questions: readonly FieldResult[]
  readonly chosen: readonly {
    readonly item: string
    readonly label: string
    readonly rank: number
    readonly reason: string
  }[]
  readonly parked: readonly {
    readonly item: string
    readonly label: string
    readonly reason: string
    readonly revisitOn: string | null
  }[]
  /** What the team wrote layer by layer; only what has words. */
  readonly layerNotes: readonly {
    readonly layer: string
    readonly label: string
    /** Null for what is in place already. */
    readonly question: string | null
    readonly text: string
  }[]
  /** The first day, `YYYY-MM-DD`, on which something parked comes back; null where nothing does. */
  readonly nextDate: string | null
}

export interface MinutesCondition {
  readonly code: string
  readonly label: string
  readonly layer: string
  readonly revealed: boolean
  /** How the marks stood, in words; null where they may not be shown to this reader. */
  readonly first: MarksInWords | null
  readonly second: MarksInWords | null
  readonly agreed: { readonly position: string | null; readonly reason: string; readonly minorityNote: string } | null
}

export interface MarksInWords {
  readonly counted: number
  readonly agreement: AgreementWord
  readonly sentence: string
}
