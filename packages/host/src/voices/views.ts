/** One group of the roster in a picture of who is heard. Numbers are null where the pattern of the release protects them. */
export interface VoiceGroup {
  /** `unknown` where people did not say; its label is empty. Languages are `en`, `es`, ...; their labels too. */
  readonly id: string
  readonly label: string
  readonly invited: number | null
  readonly heard: number | null
  readonly protected: boolean
  /** Somebody of the group was invited and nobody is heard; false where that is protected. */
  readonly missing: boolean
}

/**
 * Whose voice is missing: who takes part, against the roster, before any result. Never what anybody said, and before the reveal of a
 * confidential round nothing finer than the floor for staff lets through.
 */
export interface VoicesView {
  readonly roundId: string
  readonly invited: number
  readonly heard: number
  readonly partitions: readonly {
    readonly id: 'role' | 'site' | 'language'
    readonly groups: readonly VoiceGroup[]
  }[]
  /** The floor that was kept, for the footnote. */
  readonly floor: number
  readonly seenAs: 'team' | 'outside'
}
