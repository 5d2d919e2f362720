import { err, issue, ok, type Result } from '@tilth/core'
import { parseMark } from '@tilth/core/rubrics'
import { query, readMany, selectVersions, toStatement } from '@tilth/db'
import { comment, finding } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'

export interface NewFinding {
  readonly roundId: string
  readonly item: string
  /** The version on the writer's screen; 0 for none. */
  readonly version: number
  readonly position: number | null
  readonly reason: string
  readonly minorityNote: string
}

/** A new version of what the team agreed. Whoever was slower is told, and keeps what was typed; nothing is overwritten. */
export const record = (context: DistrictContext, input: NewFinding): Promise<Result<{ readonly version: number }>> =>
  decideAndWrite<{ readonly version: number }>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    if (!facts.reveals.has(input.item)) return err(issue('finding.not_revealed', { path: ['item'] }))
    const pinned = await readPinnedFramework(context, facts.round.frameworkHash)
    const item = pinned.index.instrument(facts.round.instrumentId)?.items.find(candidate => candidate.code === input.item)
    const scale = item && pinned.index.scale(item.scale)
    if (!scale) return err(issue('finding.unknown_item', { path: ['item'] }))
    if (input.position !== null) {
      const position = parseMark(input.position, scale)
      if (!position.ok || position.value > 100) return err(issue('finding.position_off_the_scale', { path: ['position'] }))
    }
    if (input.position === null && input.reason === '' && input.minorityNote === '')
      return err(issue('finding.empty', { path: ['position'] }))
    const stream = `finding:${input.roundId}:${input.item}`
    const [versions] = await readMany(context.db, [selectVersions([stream])])
    const version = versions[0]?.version ?? 0
    if (version !== input.version) return err(issue('conflict.finding_changed', { params: { version } }))
    return ok({
      statements: [
        activityStatement(context, { kind: 'finding.recorded', orgId: facts.round.orgId, roundId: input.roundId, subject: input.item }),
        toStatement(
          query.insert(finding).values({
            roundId: input.roundId,
            item: input.item,
            version: version + 1,
            position: input.position,
            reason: input.reason,
            minorityNote: input.minorityNote,
            recordedBy: actorId(context),
            recordedAt: context.now(),
          }),
        ),
      ],
      expect: [[stream, version]],
      output: { version: version + 1 },
    })
  })

export const addComment = (
  context: DistrictContext,
  input: { readonly roundId: string; readonly item: string; readonly text: string },
): Promise<Result<{ readonly commentId: string }>> =>
  decideAndWrite<{ readonly commentId: string }>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    if (!facts.reveals.has(input.item)) return err(issue('finding.not_revealed', { path: ['item'] }))
    const id = context.newId()
    return ok({
      statements: [
        activityStatement(context, { kind: 'comment.written', orgId: facts.round.orgId, roundId: input.roundId, subject: input.item }),
        toStatement(
          query.insert(comment).values({
            id,
            roundId: input.roundId,
            item: input.item,
            authorId: actorId(context),
            text: input.text,
            writtenAt: context.now(),
          }),
        ),
      ],
      output: { commentId: id },
    })
  })

export const readComment = async (context: DistrictContext, commentId: string) => {
  const [[found]] = await readMany(context.db, [query.select().from(comment).where(eq(comment.id, commentId))])
  return found ?? null
}

export const takeBackComment = (context: DistrictContext, commentId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const found = await readComment(context, commentId)
    if (!found) return err(issue('not_found'))
    if (found.removedAt) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, { kind: 'comment.written', roundId: found.roundId, subject: found.item }),
        toStatement(query.update(comment).set({ removedAt: context.now() }).where(eq(comment.id, commentId))),
      ],
      output: null,
    })
  })
