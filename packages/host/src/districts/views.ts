import type { HeldRole } from '@tilth/core/access'

export interface DistrictView {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly code: string | null
  readonly languages: readonly string[]
  readonly timeZone: string
  readonly schoolYearStart: number
  readonly demo: boolean
}

/** Who I am here and what the navigation may offer; every offer is checked again where it is carried out. */
export interface MeView {
  readonly personId: string
  readonly name: string
  readonly guest: boolean
  /** The one round of a guest. */
  readonly guestRoundId: string | null
  readonly locale: string
  readonly roles: readonly HeldRole[]
  readonly district: DistrictView
  readonly may: {
    readonly createRounds: boolean
    readonly editPeople: boolean
    readonly editDistrict: boolean
    readonly seePeople: boolean
    readonly seeWindows: boolean
    readonly importRatings: boolean
    readonly enablePlugins: boolean
    readonly seePlugins: boolean
  }
}

/** A member's home is what waits for her; a facilitator's adds what runs. */
export interface HomeView {
  readonly tasks: readonly TaskView[]
  readonly rounds: readonly RoundCard[]
  readonly priorities: readonly HomePriority[]
}

export interface TaskView {
  readonly kind: 'rate' | 'finish-rating' | 'reveal' | 'agree' | 'choose' | 'vote'
  readonly roundId: string
  readonly roundTitle: string
  readonly orgName: string
  readonly closesAt: string | null
  /** For rating: conditions answered by me so far, and how many there are. */
  readonly answered: number | null
  readonly total: number
  readonly minutes: number | null
}

export interface RoundCard {
  readonly id: string
  readonly title: string
  readonly orgId: string
  readonly orgName: string
  readonly frameworkTitle: string
  readonly state: 'draft' | 'open' | 'closed'
  /** At least one condition is revealed. */
  readonly revealed: boolean
  readonly fullyRevealed: boolean
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly conditions: number
  readonly invited: number
  readonly finished: number
  readonly mine: 'not-invited' | 'not-started' | 'started' | 'submitted'
  readonly source: 'people' | 'import'
  /** I may open, close and change it. */
  readonly runs: boolean
  /** The window over several schools it is part of. */
  readonly windowId: string | null
  /** False for a round of a window at a school that is not the viewer's: it is run there, not from here. */
  readonly isOwn: boolean
  /** Conditions on which the team keeps something it agreed; 0 before the reveal. */
  readonly agreed: number
  /** Conditions the team chose to work on; 0 before the reveal. */
  readonly chosen: number
  /** The team's meeting about it is running now. */
  readonly inMeeting: boolean
}

export interface HomePriority {
  readonly roundId: string
  readonly item: string
  readonly label: string
  readonly orgName: string
  readonly rank: number
  readonly lens: 'urgent' | 'leastAligned' | 'nearlyThere' | null
  readonly reason: string
  /** In words: what the team agreed, or null. */
  readonly agreed: string | null
  readonly agreement: AgreementWord
}

export type AgreementWord = 'together' | 'leaning' | 'split' | 'poles-apart' | 'too-few'
