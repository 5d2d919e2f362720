import { err, issue } from '@tilth/core'
import { isUniqueViolation, query, readMany, type Statement, selectVersions, toStatement, versionsOf } from '@tilth/db'
import { heldRole, invitation, org, person, roundMember } from '@tilth/db/district'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export type StoredOrg = typeof org.$inferSelect
export type StoredPerson = typeof person.$inferSelect
export type StoredRole = typeof heldRole.$inferSelect
export type StoredInvitation = typeof invitation.$inferSelect

type Reads = Pick<DistrictContext, 'db'>

/** Streams of this slice; `administrators` moves when that circle changes. Read versions before what is decided on, never after. */
export const orgTreeStream = 'org-tree'
export const administratorsStream = 'administrators'
export const personStream = (personId: string): string => `person:${personId}`
export const invitationStream = (invitationId: string): string => `invitation:${invitationId}`

/**
 * An account and a mail address stand for one person in a district; the schema sees to it. Whoever was slower decides again on what
 * is there now, as with a stream that has moved, so that a whole room can join at the same moment without waiting in one stream.
 */
export const onTakenDecideAgain = (context: DistrictContext): DistrictContext => ({
  ...context,
  db: {
    read: statements => context.db.read(statements),
    write: async (statements, options) => {
      try {
        return await context.db.write(statements, options)
      } catch (thrown) {
        const isTaken = isUniqueViolation(thrown, 'person.email') || isUniqueViolation(thrown, 'person.account_id')
        if (isTaken) return err(issue('conflict.stream_moved'))
        throw thrown
      }
    },
  },
})

export const readVersions = async (context: Reads, streams: readonly string[]) => {
  const [rows] = await readMany(context.db, [selectVersions(streams)])
  return versionsOf(streams, rows)
}

/** Siblings in the order in which they are listed. */
export const readOrgTree = async (context: Reads): Promise<readonly StoredOrg[]> => {
  const [orgs] = await readMany(context.db, [query.select().from(org).orderBy(asc(org.position), asc(org.name))])
  return orgs
}

export const readPeopleAndRoles = async (context: Reads) => {
  const [people, roles] = await readMany(context.db, [
    query.select().from(person).where(isNull(person.removedAt)).orderBy(asc(person.name), asc(person.id)),
    query.select().from(heldRole),
  ])
  return { people, roles }
}

/** Null for a person who is not there any more. */
export const readPersonAndRoles = async (context: Reads, personId: string) => {
  const [[found], roles, rounds] = await readMany(context.db, [
    query
      .select()
      .from(person)
      .where(and(eq(person.id, personId), isNull(person.removedAt))),
    query.select().from(heldRole).where(eq(heldRole.personId, personId)),
    query.select({ roundId: roundMember.roundId }).from(roundMember).where(eq(roundMember.personId, personId)),
  ])
  return found ? { person: found, roles, rounds: rounds.map(row => row.roundId) } : null
}

export const readOpenInvitations = async (context: Reads): Promise<readonly StoredInvitation[]> => {
  const [invitations] = await readMany(context.db, [
    query
      .select()
      .from(invitation)
      .where(and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
      .orderBy(asc(invitation.createdAt), asc(invitation.id)),
  ])
  return invitations
}

export const readInvitation = async (context: Reads, invitationId: string): Promise<StoredInvitation | null> => {
  const [[found]] = await readMany(context.db, [query.select().from(invitation).where(eq(invitation.id, invitationId))])
  return found ?? null
}

export const storeOrg = (row: typeof org.$inferInsert): Statement => toStatement(query.insert(org).values(row))

export const changeOrg = (orgId: string, change: Partial<StoredOrg>): Statement =>
  toStatement(query.update(org).set(change).where(eq(org.id, orgId)))

export const storePeople = (rows: readonly (typeof person.$inferInsert)[]): Statement => toStatement(query.insert(person).values([...rows]))

export const changePerson = (personId: string, change: Partial<StoredPerson>): Statement =>
  toStatement(query.update(person).set(change).where(eq(person.id, personId)))

export const storeRoles = (rows: readonly (typeof heldRole.$inferInsert)[]): Statement =>
  toStatement(
    query
      .insert(heldRole)
      .values([...rows])
      .onConflictDoNothing(),
  )

export const dropRole = (held: { readonly personId: string; readonly orgId: string; readonly role: StoredRole['role'] }): Statement =>
  toStatement(
    query.delete(heldRole).where(and(eq(heldRole.personId, held.personId), eq(heldRole.orgId, held.orgId), eq(heldRole.role, held.role))),
  )

export const dropAllRoles = (personId: string): Statement => toStatement(query.delete(heldRole).where(eq(heldRole.personId, personId)))

export const storeInvitations = (rows: readonly (typeof invitation.$inferInsert)[]): Statement =>
  toStatement(query.insert(invitation).values([...rows]))

export const changeInvitation = (invitationId: string, change: Partial<StoredInvitation>): Statement =>
  toStatement(query.update(invitation).set(change).where(eq(invitation.id, invitationId)))

/** Personal links that still lead somewhere end. */
export const revokePersonalInvitations = (personId: string, at: Date): Statement =>
  toStatement(
    query
      .update(invitation)
      .set({ revokedAt: at })
      .where(and(eq(invitation.personId, personId), isNull(invitation.acceptedAt), isNull(invitation.revokedAt))),
  )
