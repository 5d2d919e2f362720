/** Who acts, as far as access cares. Everything here is read from the session and the district's roles, never from a request's body. */
export type Actor = PersonActor | SystemActor

export interface PersonActor {
  readonly kind: 'person'
  readonly personId: string
  /** A guest rater joined one round by its code and has no account. */
  readonly guest: boolean
  readonly roles: readonly HeldRole[]
}

/** Jobs and imports. Acts within the installation, never on behalf of a person. */
export interface SystemActor {
  readonly kind: 'system'
}

export type Role = 'administrator' | 'facilitator' | 'coach' | 'member'

/** A role held at an org counts for everything below it. */
export interface HeldRole {
  readonly role: Role
  readonly orgId: string
}
