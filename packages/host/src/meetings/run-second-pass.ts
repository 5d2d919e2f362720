import { err, issue, ok, type Result } from '@tilth/core'
import { nothing, parseMark } from '@tilth/core/rubrics'
import { query, toStatement } from '@tilth/db'
import { response, secondPass } from '@tilth/db/district'
import { activityStatement, latestActivityNo } from '../activity/activity-statement.ts'
import { readMySheet, responseStream } from '../ratings/sheet-store.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { closeSecondPassStatements } from './close-second-passes.ts'
import { isOpen, isRunning, meetingStream, passOf, readMeetingFacts } from './meeting-store.ts'

interface OfItem {
  readonly roundId: string
  readonly item: string
}

const readBoth = async (context: DistrictContext, roundId: string) => {
  const [facts, meeting] = await Promise.all([readRoundFacts(context, roundId), readMeetingFacts(context, roundId)])
  return { facts, meeting }
}

/** Once for each revealed condition, while the round is open or its meeting runs. Opening it twice is opening it once. */
export const openSecondPass = (context: DistrictContext, { roundId, item }: OfItem): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const { facts, meeting } = await readBoth(context, roundId)
    if (!facts) return err(issue('not_found'))
    if (!facts.round.items.includes(item)) return err(issue('meeting.unknown_item', { path: ['item'] }))
    if (!facts.reveals.has(item)) return err(issue('second_pass.not_revealed', { path: ['item'] }))
    if (facts.round.state !== 'open' && !isRunning(meeting)) return err(issue('meeting.not_running'))
    const pass = passOf(meeting, item)
    if (isOpen(pass)) return ok({ statements: [], output: null })
    if (pass) return err(issue('second_pass.closed', { path: ['item'] }))
    return ok({
      statements: [
        activityStatement(context, { kind: 'second_pass.opened', orgId: facts.round.orgId, roundId, subject: item }),
        toStatement(
          query
            .insert(secondPass)
            .values({ roundId, item, openedNo: latestActivityNo, openedAt: context.now(), openedBy: actorId(context) }),
        ),
      ],
      expect: [[meetingStream(roundId), meeting.version]],
      unchanged: [[roundStream(roundId), facts.version]],
      output: null,
    })
  })

/** What was marked again by now counts, for good. The first pass stays as it is. */
export const closeSecondPass = (context: DistrictContext, { roundId, item }: OfItem): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const { facts, meeting } = await readBoth(context, roundId)
    if (!facts) return err(issue('not_found'))
    const pass = passOf(meeting, item)
    if (!pass) return err(issue('second_pass.not_open', { path: ['item'] }))
    if (!isOpen(pass)) return ok({ statements: [], output: null })
    return ok({
      statements: closeSecondPassStatements(context, { roundId, item, orgId: facts.round.orgId }),
      expect: [[meetingStream(roundId), meeting.version]],
      output: null,
    })
  })

/** My mark after the talk, changeable until the pass closes. Everything I marked again before stays in the new version. */
export const markItemAgain = (
  context: DistrictContext,
  { roundId, item, mark }: OfItem & { readonly mark: number },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const { facts, meeting } = await readBoth(context, roundId)
    if (!facts) return err(issue('not_found'))
    const pass = passOf(meeting, item)
    if (!pass) return err(issue('second_pass.not_open', { path: ['item'] }))
    if (!isOpen(pass)) return err(issue('second_pass.closed', { path: ['item'] }))
    const { index } = await readPinnedFramework(context, facts.round.frameworkHash)
    const asked = index.instrument(facts.round.instrumentId)?.items.find(candidate => candidate.code === item)
    const scale = asked && index.scale(asked.scale)
    if (!scale) return err(issue('meeting.unknown_item', { path: ['item'] }))
    const parsed = parseMark(mark, scale)
    if (!parsed.ok) return err(issue(parsed.error.code, { path: ['mark'] }))
    const personId = actorId(context)
    const sheet = await readMySheet(context, { roundId, personId })
    const newest = sheet.again.at(-1)
    const place = facts.round.items.indexOf(item)
    if ((newest?.marks[place] ?? nothing) === mark) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, {
          kind: 'second_pass.progressed',
          orgId: facts.round.orgId,
          roundId,
          subject: item,
          withoutActor: true,
        }),
        toStatement(
          query.insert(response).values({
            id: context.newId(),
            roundId,
            personId,
            pass: 2,
            version: (newest?.version ?? 0) + 1,
            marks: Uint8Array.from(facts.round.items, (_, at) => (at === place ? mark : (newest?.marks[at] ?? nothing))),
            importance: null,
            submittedNo: latestActivityNo,
            submittedAt: context.now(),
          }),
        ),
      ],
      expect: [[responseStream(roundId, personId), sheet.responseVersion]],
      unchanged: [[meetingStream(roundId), meeting.version]],
      output: null,
    })
  })
