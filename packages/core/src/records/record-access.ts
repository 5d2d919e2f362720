import type { Role } from '../access/actor.ts'

/** Nobody is let in by default: whoever is not named here does not see it. Administrators of the org always do. */
export interface RecordAccess {
  /** Who sees a record. */
  readonly see: readonly RecordAudience[]
  /** Who fills one in and changes it. */
  readonly write: readonly RecordAudience[]
}

/** Somebody who is let in. A `field` may be one step away through a record reference: `assignment.class`. */
export type RecordAudience =
  | {
      /** Holders of a role at the record's org or above. */
      readonly who: 'role'
      readonly role: Role
      /** Ids of the fields they are let in to; all where absent. */
      readonly fields?: readonly string[]
    }
  | {
      /** Whoever wrote it. */
      readonly who: 'author'
      /** Ids of the fields they are let in to; all where absent. */
      readonly fields?: readonly string[]
    }
  | {
      /** The person in a field. */
      readonly who: 'named'
      /** Id of that field. */
      readonly field: string
      /** Ids of the fields they are let in to; all where absent. */
      readonly fields?: readonly string[]
    }
  | {
      /** The lead of the class in a field. */
      readonly who: 'lead'
      /** Id of that field. */
      readonly field: string
      /** Ids of the fields they are let in to; all where absent. */
      readonly fields?: readonly string[]
    }
