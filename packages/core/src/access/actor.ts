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

/**
 * `observer` walks through classrooms and sees what is seen there; `viewer` reads what is shown to the org and writes nothing; `lead` is the
 * adult whose class a class is.
 */
export type Role = 'administrator' | 'facilitator' | 'coach' | 'member' | 'observer' | 'viewer' | 'lead'

/** Every role, the one that most people have first. */
export const roles = ['member', 'lead', 'observer', 'viewer', 'coach', 'facilitator', 'administrator'] as const satisfies readonly Role[]

/** Those whose holders do the work of an org: who is asked when a school's people are asked, who can be named as responsible. */
export const workingRoles: readonly Role[] = ['administrator', 'facilitator', 'coach', 'member']

/** A role held at an org counts for everything below it. */
export interface HeldRole {
  readonly role: Role
  readonly orgId: string
}
