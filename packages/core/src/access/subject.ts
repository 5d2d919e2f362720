/** What an action is done to, as far as access cares. What is left out counts as no. */
export interface Subject {
  /** Ids from the district's root org down to the org the subject belongs to. */
  readonly orgPath: readonly string[]
  /** The actor is on the team of this very round. */
  readonly invited?: boolean
  /** The actor was named as one who runs this very round. */
  readonly facilitates?: boolean
  /** It is the actor's own. */
  readonly own?: boolean
  /** What it is says that the actor is let in: the form of a record does. */
  readonly admitted?: boolean
  readonly state?: 'draft' | 'open' | 'closed'
  readonly revealed?: boolean
}
