import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, type Statement, selectVersions, toStatement } from '@tilth/db'
import { invitation, outbox } from '@tilth/db/district'
import { and, eq, isNull } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { newJoinCode } from '../people/join-code.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite, type StreamVersion } from '../use-case/decide-and-write.ts'
import { actorId, readRoundFacts, roundStream } from './round-facts.ts'
import { toIso } from './round-view.ts'

interface ActiveCode {
  readonly id: string
  readonly code: string | null
}

export interface JoinCode {
  readonly code: string
  readonly url: string
  readonly expiresAt: string | null
}

export const readActiveCodes = async (context: DistrictContext, roundId: string): Promise<readonly ActiveCode[]> => {
  const [codes] = await readMany(context.db, [
    query
      .select({ id: invitation.id, code: invitation.code })
      .from(invitation)
      .where(and(eq(invitation.roundId, roundId), eq(invitation.kind, 'round'), isNull(invitation.revokedAt))),
  ])
  return codes
}

/** Ends codes here and, through the outbox, where they are looked up. */
export const endedCodes = (codes: readonly ActiveCode[], at: Date): readonly Statement[] =>
  codes.flatMap(({ id, code }) => [
    toStatement(query.update(invitation).set({ revokedAt: at, code: null }).where(eq(invitation.id, id))),
    toStatement(query.insert(outbox).values({ kind: 'join_code.drop', payload: { code } })),
  ])

/** A code lives as long as its round stays open, also when that is moved. */
export const moveCodes = (roundId: string, expiresAt: Date | null): Statement =>
  toStatement(
    query
      .update(invitation)
      .set({ expiresAt })
      .where(and(eq(invitation.roundId, roundId), eq(invitation.kind, 'round'), isNull(invitation.revokedAt))),
  )

/** Codes have a stream of their own, so that making one does not unsettle a round that somebody is editing. */
const codesStream = (roundId: string): string => `codes:${roundId}`

const readCodesVersion = async (context: DistrictContext, roundId: string): Promise<StreamVersion> => {
  const [versions] = await readMany(context.db, [selectVersions([codesStream(roundId)])])
  return [codesStream(roundId), versions[0]?.version ?? 0]
}

const findFreeCode = async (context: DistrictContext): Promise<string> => {
  for (;;) {
    const code = newJoinCode(context.randomIndex)
    if (!(await context.isJoinCodeTaken(code))) return code
  }
}

/** A code for the wall, good until the round closes; the one before ends. */
export const makeJoinCode = (context: DistrictContext, roundId: string): Promise<Result<JoinCode>> =>
  decideAndWrite<JoinCode>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    if (facts.round.state === 'closed') return err(issue('round.already_closed'))
    const codes = await readCodesVersion(context, roundId)
    const now = context.now()
    const code = await findFreeCode(context)
    const id = context.newId()
    const expiresAt = facts.round.closesAt
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.changed', orgId: facts.round.orgId, roundId }),
        ...endedCodes(await readActiveCodes(context, roundId), now),
        toStatement(
          query.insert(invitation).values({
            id,
            kind: 'round',
            code,
            orgId: facts.round.orgId,
            role: 'member',
            roundId,
            createdBy: actorId(context),
            createdAt: now,
            expiresAt,
          }),
        ),
        toStatement(query.insert(outbox).values({ kind: 'join_code.put', payload: { code, invitationId: id } })),
      ],
      expect: [codes],
      unchanged: [[roundStream(roundId), facts.version]],
      output: { code, url: `${context.origin()}/join/${code}`, expiresAt: toIso(expiresAt) },
    })
  })

export const dropJoinCode = (context: DistrictContext, roundId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    const stream = await readCodesVersion(context, roundId)
    const codes = await readActiveCodes(context, roundId)
    if (codes.length === 0) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.changed', orgId: facts.round.orgId, roundId }),
        ...endedCodes(codes, context.now()),
      ],
      expect: [stream],
      unchanged: [[roundStream(roundId), facts.version]],
      output: null,
    })
  })
