/** What an org is trying to do: its own shared vision under those of the orgs above it. */
export interface VisionView {
  readonly org: VisionOrg
  /** From the district down to this org, itself last; an org without a vision has version 0. */
  readonly chain: readonly OrgVision[]
  /** Orgs whose vision one may turn to, from the district down. */
  readonly orgs: readonly (VisionOrg & { readonly depth: number })[]
  /** One-sentence pulses of this org that this person may answer, the newest first. */
  readonly pulses: readonly PulseCard[]
  readonly may: { readonly write: boolean; readonly runPulse: boolean }
}

export interface VisionOrg {
  readonly id: string
  readonly name: string
  readonly kind: 'district' | 'school' | 'department' | 'program' | 'class'
}

export interface OrgVision {
  readonly org: VisionOrg
  readonly vision: VisionVersion
}

export interface VisionWords {
  readonly statement: string
  readonly goals: readonly string[]
  readonly is: readonly string[]
  readonly isNot: readonly string[]
  /** Documents that carry it; `url` null for one that is on paper. */
  readonly writtenIn: readonly { readonly label: string; readonly url: string | null }[]
}

export interface VisionVersion extends VisionWords {
  /** 0 while nothing was written. */
  readonly version: number
  readonly writtenBy: string | null
  readonly writtenAt: string | null
}

export interface PulseCard {
  readonly id: string
  /** In the district's own words; null for the usual one. */
  readonly question: string | null
  readonly state: 'open' | 'revealed'
  readonly openedAt: string
  readonly revealedAt: string | null
  readonly answered: number
  /** Whether I have answered; null once it is revealed. */
  readonly isMineIn: boolean | null
}

export interface PulseView {
  readonly id: string
  readonly org: VisionOrg
  readonly question: string | null
  readonly state: 'open' | 'revealed'
  readonly openedAt: string
  readonly revealedAt: string | null
  /** How many have answered, and how many people may. Never who. */
  readonly answered: number
  readonly people: number
  /** My own sentence while it can be changed; null otherwise. */
  readonly mine: string | null
  /** Without names, in an order that tells nothing; null before the reveal and below the floor. */
  readonly sentences: readonly string[] | null
  /** How many of them were taken out. */
  readonly takenOut: number
  /** From how many sentences on they are shown, and how many are missing to that. */
  readonly floor: number
  readonly missing: number
  /** The shared vision they are held beside; only once they are shown, so that nobody copies it. */
  readonly statement: string | null
  readonly may: { readonly answer: boolean; readonly reveal: boolean; readonly takeOut: boolean }
}
