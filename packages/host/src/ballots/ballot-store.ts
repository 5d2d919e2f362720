import type { Dots } from '@tilth/core/ballots'
import { query, readMany, type Statement, selectVersions, toStatement } from '@tilth/db'
import { ballot, ballotPaper } from '@tilth/db/district'
import { and, desc, eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import type { StreamVersion } from '../use-case/decide-and-write.ts'

export type BallotRow = typeof ballot.$inferSelect

export interface BallotPaper {
  readonly personId: string
  readonly dots: Dots
}

export const ballotsStream = (roundId: string): string => `ballots:${roundId}`

export const ballotStream = (ballotId: string): string => `ballot:${ballotId}`

export const paperStream = (paper: { readonly ballotId: string; readonly personId: string }): string =>
  `ballot_paper:${paper.ballotId}:${paper.personId}`

export const readStream = async (context: DistrictContext, stream: string): Promise<StreamVersion> => {
  const [versions] = await readMany(context.db, [selectVersions([stream])])
  return [stream, versions[0]?.version ?? 0]
}

export const readBallot = async (context: DistrictContext, ballotId: string): Promise<BallotRow | null> => {
  const [[found]] = await readMany(context.db, [query.select().from(ballot).where(eq(ballot.id, ballotId))])
  return found ?? null
}

export const readNewestBallot = async (context: DistrictContext, roundId: string): Promise<BallotRow | null> => {
  const [[found]] = await readMany(context.db, [
    query.select().from(ballot).where(eq(ballot.roundId, roundId)).orderBy(desc(ballot.openedAt), desc(ballot.id)).limit(1),
  ])
  return found ?? null
}

/** Every paper of a ballot, with its person. For code that counts and protects, never for a screen. */
export const readPapers = async (context: DistrictContext, ballotId: string): Promise<readonly BallotPaper[]> => {
  const [papers] = await readMany(context.db, [
    query.select({ personId: ballotPaper.personId, dots: ballotPaper.dots }).from(ballotPaper).where(eq(ballotPaper.ballotId, ballotId)),
  ])
  return papers
}

export const storeBallot = (row: typeof ballot.$inferInsert): Statement => toStatement(query.insert(ballot).values(row))

export const endBallot = (ballotId: string, by: { readonly closedBy: string; readonly closedAt: Date }): Statement =>
  toStatement(query.update(ballot).set(by).where(eq(ballot.id, ballotId)))

/** The newest dots of a person are the only ones that are kept. */
export const storePaper = (row: typeof ballotPaper.$inferInsert): Statement =>
  toStatement(
    query
      .insert(ballotPaper)
      .values(row)
      .onConflictDoUpdate({ target: [ballotPaper.ballotId, ballotPaper.personId], set: { dots: row.dots, castAt: row.castAt } }),
  )

export const hasPaper = async (
  context: DistrictContext,
  of: { readonly ballotId: string; readonly personId: string },
): Promise<boolean> => {
  const [papers] = await readMany(context.db, [
    query
      .select({ personId: ballotPaper.personId })
      .from(ballotPaper)
      .where(and(eq(ballotPaper.ballotId, of.ballotId), eq(ballotPaper.personId, of.personId))),
  ])
  return papers.length > 0
}
