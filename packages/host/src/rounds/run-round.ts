import { err, issue, ok, type Result } from '@tilth/core'
import type { Statement } from '@tilth/db'
import { activityStatement } from '../activity/activity-statement.ts'
import { closeAllSecondPasses } from '../meetings/close-second-passes.ts'
import { isRunning, meetingStream, readMeetingFacts } from '../meetings/meeting-store.ts'
import { severEntries } from '../ratings/entry-store.ts'
import { storeCountedTallies } from '../results/stored-tallies.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { endedCodes, readActiveCodes } from './round-codes.ts'
import { actorId, isFullyRevealed, type RoundFacts, readRoundFacts, roundStream } from './round-facts.ts'
import { cancelJobs, changeRound, revealItems, scheduleJob } from './store.ts'

/** Opening twice is opening once. */
export const open = (context: DistrictContext, roundId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    const { round } = facts
    if (round.state === 'closed') return err(issue('round.already_closed'))
    if (round.state === 'open') return ok({ statements: [], output: null })
    const now = context.now()
    if (round.closesAt && round.closesAt <= now) return err(issue('round.closes_in_the_past', { path: ['closesAt'] }))
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.opened', orgId: round.orgId, roundId }),
        changeRound(roundId, { state: 'open', openedAt: now }),
        ...cancelJobs(roundId),
        ...(round.closesAt ? [scheduleJob('round.close', { roundId, at: round.closesAt })] : []),
      ],
      expect: [[roundStream(roundId), facts.version]],
      output: null,
    })
  })

/** Closing does not reveal, unless the round was set up so. Drafts stay with their authors. */
export const close = async (context: DistrictContext, roundId: string): Promise<Result<null>> => {
  const closed = await decideAndWrite<{ readonly reveals: boolean }>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    const { round } = facts
    if (round.state === 'draft') return err(issue('round.not_open'))
    if (round.state === 'closed') return ok({ statements: [], output: { reveals: false } })
    const meeting = await readMeetingFacts(context, roundId)
    const reveals = round.revealsOnClose && !isFullyRevealed(facts)
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.closed', orgId: round.orgId, roundId }),
        changeRound(roundId, { state: 'closed', closedAt: context.now() }),
        ...cancelJobs(roundId),
        ...endedCodes(await readActiveCodes(context, roundId), context.now()),
        ...(isRunning(meeting) ? [] : closeAllSecondPasses(context, { roundId, orgId: round.orgId, meeting })),
        ...(reveals ? revealStatements(context, facts) : []),
      ],
      expect: [[roundStream(roundId), facts.version]],
      unchanged: [[meetingStream(roundId), meeting.version]],
      output: { reveals },
    })
  })
  if (!closed.ok) return closed
  if (closed.value.reveals) await storeCountedTallies(context, roundId)
  return ok(null)
}

/**
 * Every condition at once, in one transaction, for all screens. Freezes everyone's first mark: what was submitted before this
 * entry of the activity log counts. Pressed twice, or by two people, it is one event.
 */
export const revealAll = async (context: DistrictContext, roundId: string): Promise<Result<{ readonly alreadyRevealed: boolean }>> => {
  const revealed = await decideAndWrite<{ readonly alreadyRevealed: boolean }>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    if (facts.round.state === 'draft') return err(issue('round.not_open'))
    if (isFullyRevealed(facts)) return ok({ statements: [], output: { alreadyRevealed: true } })
    if (facts.finishedCount === 0) return err(issue('round.nothing_to_reveal'))
    return ok({
      statements: revealStatements(context, facts),
      expect: [[roundStream(roundId), facts.version]],
      output: { alreadyRevealed: false },
    })
  })
  if (revealed.ok && !revealed.value.alreadyRevealed) await storeCountedTallies(context, roundId)
  return revealed
}

/**
 * One condition, in the same way: frozen is everyone's first mark on it, and on nothing else. Whether it may be revealed depends on who
 * handed in, never on what was marked.
 */
export const revealItem = async (
  context: DistrictContext,
  { roundId, item }: { readonly roundId: string; readonly item: string },
): Promise<Result<{ readonly alreadyRevealed: boolean }>> => {
  const revealed = await decideAndWrite<{ readonly alreadyRevealed: boolean }>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    if (facts.round.state === 'draft') return err(issue('round.not_open'))
    if (!facts.round.items.includes(item)) return err(issue('round.unknown_item', { path: ['item'], params: { item } }))
    if (facts.reveals.has(item)) return ok({ statements: [], output: { alreadyRevealed: true } })
    if (facts.finishedCount === 0) return err(issue('round.nothing_to_reveal'))
    return ok({
      statements: [
        activityStatement(context, { kind: 'condition.revealed', orgId: facts.round.orgId, roundId, subject: item }),
        revealItems([item], { roundId, personId: actorId(context) || null, at: context.now() }),
        ...(facts.round.items.every(code => code === item || facts.reveals.has(code)) ? severEntries(roundId, context.now()) : []),
      ],
      expect: [[roundStream(roundId), facts.version]],
      output: { alreadyRevealed: false },
    })
  })
  if (revealed.ok && !revealed.value.alreadyRevealed) await storeCountedTallies(context, roundId)
  return revealed
}

const revealStatements = (context: DistrictContext, facts: RoundFacts): readonly Statement[] => [
  activityStatement(context, { kind: 'round.revealed', orgId: facts.round.orgId, roundId: facts.round.id }),
  revealItems(
    facts.round.items.filter(item => !facts.reveals.has(item)),
    { roundId: facts.round.id, personId: actorId(context) || null, at: context.now() },
  ),
  ...severEntries(facts.round.id, context.now()),
]
