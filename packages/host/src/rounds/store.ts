import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { frameworkDocument, job, org, person, reveal, round, roundFacilitator, roundMember, window } from '@tilth/db/district'
import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { latestActivityNo } from '../activity/activity-statement.ts'
import type { DistrictContext } from '../use-case/context.ts'

type RoundRow = typeof round.$inferSelect

export const storeDocument = (document: typeof frameworkDocument.$inferInsert): Statement =>
  toStatement(query.insert(frameworkDocument).values(document).onConflictDoNothing())

export const storeWindow = (row: typeof window.$inferInsert): Statement => toStatement(query.insert(window).values(row))

export const storeRound = (row: typeof round.$inferInsert): Statement => toStatement(query.insert(round).values(row))

export const changeRound = (roundId: string, change: Partial<RoundRow>): Statement =>
  toStatement(query.update(round).set(change).where(eq(round.id, roundId)))

/** A draft round and all that hangs on it. Nobody has answered a draft. */
export const deleteDraftRound = (row: RoundRow): readonly Statement[] => [
  toStatement(query.delete(roundMember).where(eq(roundMember.roundId, row.id))),
  toStatement(query.delete(roundFacilitator).where(eq(roundFacilitator.roundId, row.id))),
  ...cancelJobs(row.id),
  toStatement(query.delete(round).where(eq(round.id, row.id))),
]

export const addMembers = (
  people: readonly string[],
  joined: { readonly roundId: string; readonly by: 'roster' | 'code'; readonly at: Date },
): readonly Statement[] =>
  people.length === 0
    ? []
    : [
        toStatement(
          query
            .insert(roundMember)
            .values(people.map(personId => ({ roundId: joined.roundId, personId, joinedBy: joined.by, joinedAt: joined.at })))
            .onConflictDoNothing(),
        ),
      ]

export const keepOnlyMembers = (roundId: string, people: readonly string[]): Statement =>
  toStatement(
    query
      .delete(roundMember)
      .where(and(eq(roundMember.roundId, roundId), people.length === 0 ? sql`1` : notInArray(roundMember.personId, [...people]))),
  )

/** One job a kind and round; setting it again moves it. */
export const scheduleJob = (kind: 'round.open' | 'round.close', due: { readonly roundId: string; readonly at: Date | null }): Statement => {
  const id = `${kind}:${due.roundId}`
  return due.at === null
    ? toStatement(query.delete(job).where(eq(job.id, id)))
    : toStatement(
        query
          .insert(job)
          .values({ id, kind, subject: due.roundId, dueAt: due.at })
          .onConflictDoUpdate({ target: job.id, set: { dueAt: due.at, doneAt: null, attempts: 0 } }),
      )
}

export const cancelJobs = (roundId: string): readonly Statement[] => [
  toStatement(query.delete(job).where(and(eq(job.subject, roundId), isNull(job.doneAt)))),
]

/** Reveals items as of the activity entry written just before in the same write. */
export const revealItems = (
  items: readonly string[],
  by: { readonly roundId: string; readonly personId: string | null; readonly at: Date },
): Statement =>
  toStatement(
    query
      .insert(reveal)
      .values(items.map(item => ({ roundId: by.roundId, item, no: latestActivityNo, at: by.at, revealedBy: by.personId })))
      .onConflictDoNothing(),
  )

export const readOrgsAndPeople = (context: DistrictContext, people: readonly string[]) =>
  readMany(context.db, [
    query.select({ id: org.id, parentId: org.parentId, name: org.name, kind: org.kind, archivedAt: org.archivedAt }).from(org),
    query
      .select({ id: person.id })
      .from(person)
      .where(and(inArray(person.id, [...people]), isNull(person.removedAt))),
  ])
