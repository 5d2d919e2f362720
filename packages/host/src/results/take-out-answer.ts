import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { entry } from '@tilth/db/district'
import { and, eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { severed } from '../ratings/entry-store.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { isFullyRevealed, readRoundFacts } from '../rounds/round-facts.ts'
import { sheetFormOf } from '../rounds/sheet-form.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'

/**
 * Deletes somebody's words for good, whoever wrote them. Only words, and only after the reveal: a number that is taken out would change
 * what the team said. Issue: `finding.unknown_answer`.
 */
export const takeOut = (
  context: DistrictContext,
  { roundId, answerId }: { readonly roundId: string; readonly answerId: string },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    if (!isFullyRevealed(facts)) return err(issue('finding.unknown_answer', { path: ['answerId'] }))
    const ofAnswer = and(eq(entry.id, answerId), severed(roundId))
    const [pinned, [[found]]] = await Promise.all([
      readPinnedFramework(context, facts.round.frameworkHash),
      readMany(context.db, [query.select({ item: entry.item }).from(entry).where(ofAnswer)]),
    ])
    const field = sheetFormOf(pinned, facts.round).fields.find(candidate => candidate.id === found?.item)
    if (field?.kind !== 'text') return err(issue('finding.unknown_answer', { path: ['answerId'] }))
    return ok({
      statements: [
        activityStatement(context, { kind: 'answer.taken_out', orgId: facts.round.orgId, roundId, subject: field.id }),
        toStatement(query.delete(entry).where(ofAnswer)),
      ],
      output: null,
    })
  })
