import { err, issue, ok, type Result } from '@tilth/core'
import { query, toStatement } from '@tilth/db'
import { round } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { moveCodes } from '../rounds/round-codes.ts'
import { roundStream } from '../rounds/round-facts.ts'
import { close, open } from '../rounds/run-round.ts'
import { changeRound, scheduleJob } from '../rounds/store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { isWithdrawn, readWindowFacts, type WindowFacts, windowStream } from './window-facts.ts'

const stateStatements = (context: DistrictContext, { window }: WindowFacts) => [
  activityStatement(context, { kind: 'window.changed', orgId: window.orgId, subject: window.id }),
]

/**
 * One school after the other, each in a write of its own: a window of hundreds holds up nobody. Cut short, it is finished by asking
 * again, since a round that is there already is passed over.
 */
const eachSchool = async (
  context: DistrictContext,
  act: { readonly windowId: string; readonly from: 'draft' | 'open'; readonly move: typeof open },
): Promise<Result<null>> => {
  const facts = await readWindowFacts(context, act.windowId)
  if (!facts) return err(issue('not_found'))
  const waiting = facts.schools.filter(school => !isWithdrawn(school) && school.facts.round.state === act.from)
  if (waiting.length === 0) return ok(null)
  for (const school of waiting) {
    const moved = await act.move(context, school.facts.round.id)
    if (!moved.ok) return moved
  }
  return decideAndWrite<null>(context, async () => ok({ statements: stateStatements(context, facts), output: null }))
}

export const openAll = (context: DistrictContext, windowId: string): Promise<Result<null>> =>
  eachSchool(context, { windowId, from: 'draft', move: open })

/** Closing reveals only where the window was set up so. */
export const closeAll = (context: DistrictContext, windowId: string): Promise<Result<null>> =>
  eachSchool(context, { windowId, from: 'open', move: close })

/** For every round that is not closed, in one write. Issues: those of a round's times; `window.all_closed`. */
export const extendAll = (
  context: DistrictContext,
  input: { readonly windowId: string; readonly closesAt: string | null },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readWindowFacts(context, input.windowId)
    if (!facts) return err(issue('not_found'))
    const running = facts.schools.filter(school => !isWithdrawn(school) && school.facts.round.state !== 'closed')
    if (running.length === 0) return err(issue('window.all_closed'))
    const closesAt = input.closesAt === null ? null : new Date(input.closesAt)
    if (closesAt && closesAt <= context.now()) return err(issue('round.closes_in_the_past', { path: ['closesAt'] }))
    if (closesAt && running.some(({ facts: { round: row } }) => row.state === 'draft' && row.opensAt && row.opensAt >= closesAt))
      return err(issue('round.closes_before_it_opens', { path: ['closesAt'] }))
    return ok({
      statements: [
        ...stateStatements(context, facts),
        ...running.flatMap(({ facts: { round: row } }) => [
          changeRound(row.id, { closesAt }),
          moveCodes(row.id, closesAt),
          ...(row.state === 'open' ? [scheduleJob('round.close', { roundId: row.id, at: closesAt })] : []),
        ]),
      ],
      expect: running.map(({ facts: each }) => [roundStream(each.round.id), each.version] as const),
      output: null,
    })
  })

/** The school's round stays its own, with its marks; no later picture of the window has it. Asked twice, it happens once. */
export const withdrawFrom = (
  context: DistrictContext,
  input: { readonly windowId: string; readonly orgId: string },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readWindowFacts(context, input.windowId)
    const school = facts?.schools.find(each => each.orgId === input.orgId)
    if (!facts || !school) return err(issue('not_found'))
    if (isWithdrawn(school)) return ok({ statements: [], output: null })
    const roundId = school.facts.round.id
    return ok({
      statements: [
        activityStatement(context, { kind: 'window.changed', orgId: input.orgId, roundId, subject: input.windowId }),
        toStatement(query.update(round).set({ withdrawnAt: context.now() }).where(eq(round.id, roundId))),
      ],
      expect: [[windowStream(input.windowId), facts.version]],
      unchanged: [[roundStream(roundId), school.facts.version]],
      output: null,
    })
  })
