import type { Role } from '../access/actor.ts'

/** Nobody is let in by default: whoever is not named here does not see it. Administrators of the org always do. */
export interface RecordAccess {
  readonly see: readonly RecordAudience[]
  readonly write: readonly RecordAudience[]
}

/**
 * `role`: holders of the role at the record's org or above. `author`: whoever wrote it. `named`: the person in `field`. `lead`: the lead
 * of the class in `field`. A `field` may be one step away through a record reference: `assignment.class`.
 */
export type RecordAudience =
  | { readonly who: 'role'; readonly role: Role; readonly fields?: readonly string[] }
  | { readonly who: 'author'; readonly fields?: readonly string[] }
  | { readonly who: 'named'; readonly field: string; readonly fields?: readonly string[] }
  | { readonly who: 'lead'; readonly field: string; readonly fields?: readonly string[] }
