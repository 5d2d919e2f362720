import type { HeldRole, Role } from '@tilth/core/access'

export type OrgKind = 'district' | 'school' | 'department' | 'program' | 'class'

export interface OrgView {
  readonly id: string
  readonly parentId: string | null
  readonly kind: OrgKind
  readonly name: string
  readonly code: string | null
}

export interface PersonView {
  readonly id: string
  readonly name: string
  readonly email: string | null
  /** What the person does in the system, in the district's own words. */
  readonly position: string | null
  readonly locale: string
  readonly status: 'active' | 'invited' | 'guest'
  readonly roles: readonly HeldRole[]
}

export interface PeopleView {
  readonly orgs: readonly OrgView[]
  readonly people: readonly PersonView[]
  readonly invitations: readonly InvitationView[]
  /** Orgs the viewer may change, invite to, or reset passwords in: ids. */
  readonly editableOrgs: readonly string[]
  readonly invitableOrgs: readonly string[]
}

export interface InvitationView {
  readonly id: string
  readonly kind: 'person' | 'org' | 'round'
  readonly orgId: string
  readonly role: Role
  readonly personId: string | null
  readonly roundId: string | null
  readonly code: string | null
  readonly createdAt: string
  readonly expiresAt: string | null
}

/** A link or a code, shown once when it is made. `url` carries the secret. */
export interface InvitationSecret {
  readonly invitationId: string
  readonly url: string
  readonly code: string | null
  readonly expiresAt: string | null
}

export interface AddedPerson {
  readonly personId: string
  readonly name: string
  readonly email: string | null
  /** Null for somebody who already has an account here. */
  readonly invitation: InvitationSecret | null
}
