import type { server } from '../server/server.ts'

export type PeopleView = Awaited<ReturnType<typeof server.people.read.query>>
export type Org = PeopleView['orgs'][number]
export type Person = PeopleView['people'][number]
export type Invitation = PeopleView['invitations'][number]
export type Role = Person['roles'][number]['role']
export type InvitationSecret = Awaited<ReturnType<typeof server.people.createInvitation.mutate>>
export type AddedPerson = Awaited<ReturnType<typeof server.people.add.mutate>>['added'][number]

const roles = ['member', 'lead', 'observer', 'viewer', 'coach', 'facilitator', 'administrator'] as const satisfies readonly Role[]

/** Only a class has a lead. */
export const rolesAt = (org: Pick<Org, 'kind'> | undefined): readonly Role[] =>
  roles.filter(role => role !== 'lead' || org?.kind === 'class')
export const orgKinds = ['school', 'department', 'program', 'class'] as const
