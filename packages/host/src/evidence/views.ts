/** What a team has to show for the conditions of a round, and what its place keeps from before. */
export interface EvidenceView {
  readonly round: { readonly id: string; readonly title: string; readonly orgName: string }
  readonly conditions: readonly { readonly item: string; readonly label: string }[]
  /** Used in this round, the newest first. */
  readonly used: readonly EvidenceEntry[]
  /** Kept by the round's place and not used in this round. */
  readonly kept: readonly EvidenceEntry[]
  readonly may: { readonly add: boolean }
}

export interface EvidenceEntry {
  readonly id: string
  readonly kind: 'file' | 'link'
  readonly title: string
  /** Null for a file. */
  readonly url: string | null
  /** Null for a link. */
  readonly file: { readonly name: string; readonly mediaType: string; readonly size: number } | null
  /** Calendar days, `YYYY-MM-DD`. */
  readonly observedOn: string | null
  readonly expiresOn: string | null
  readonly addedOn: string
  /** Null in a round where people have no names. */
  readonly addedBy: string | null
  /** Codes of the conditions it is used for in this round. */
  readonly items: readonly string[]
  readonly usedInOtherRounds: number
  readonly may: { readonly change: boolean }
}
