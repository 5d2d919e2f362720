import { err, issue, ok, type Result } from '@tilth/core'
import type { Statement } from '@tilth/db'
import { activityStatement } from '../activity/activity-statement.ts'
import { areFieldsTold } from '../results/field-results.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, type RoundFacts, readRoundFacts, roundStream } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { closeAllSecondPasses } from './close-second-passes.ts'
import {
  changeMeeting,
  isRunning,
  type MeetingFacts,
  type MeetingRow,
  meetingStream,
  questionsStop,
  readMeetingFacts,
  storeMeeting,
} from './meeting-store.ts'

interface Standing {
  readonly facts: RoundFacts
  readonly meeting: MeetingFacts
}

/**
 * Every step of a meeting: decided on what stands, one event for all screens. Two facilitators who press at once both get through,
 * one after the other; the meeting is nobody's device.
 */
const step = (
  context: DistrictContext,
  {
    roundId,
    decide,
  }: {
    readonly roundId: string
    readonly decide: (standing: Standing) => Result<readonly Statement[]> | Promise<Result<readonly Statement[]>>
  },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const [facts, meeting] = await Promise.all([readRoundFacts(context, roundId), readMeetingFacts(context, roundId)])
    if (!facts) return err(issue('not_found'))
    const decided = await decide({ facts, meeting })
    if (!decided.ok) return decided
    if (decided.value.length === 0) return ok({ statements: [], output: null })
    return ok({
      statements: [activityStatement(context, { kind: 'meeting.changed', orgId: facts.round.orgId, roundId }), ...decided.value],
      expect: [[meetingStream(roundId), meeting.version]],
      unchanged: [[roundStream(roundId), facts.version]],
      output: null,
    })
  })

const running = (standing: Standing, change: (row: MeetingRow) => Result<Partial<MeetingRow> | null>): Result<readonly Statement[]> => {
  const { row } = standing.meeting
  if (!row || !isRunning(standing.meeting)) return err(issue('meeting.not_running'))
  const changed = change(row)
  if (!changed.ok) return changed
  return ok(changed.value === null ? [] : [changeMeeting(row.roundId, changed.value)])
}

const noTimer = { timerEndsAt: null, timerSeconds: null }

/** Again after its end, it goes on where it was. */
export const startMeeting = (context: DistrictContext, roundId: string): Promise<Result<null>> =>
  step(context, {
    roundId,
    decide: ({ facts, meeting }) => {
      if (facts.round.state === 'draft') return err(issue('round.not_open'))
      if (isRunning(meeting)) return ok([])
      if (meeting.row) return ok([changeMeeting(roundId, { endedAt: null })])
      return ok([storeMeeting({ roundId, startedBy: actorId(context), startedAt: context.now(), agenda: [] })])
    },
  })

/** Second passes that are still open close with it. */
export const endMeeting = (context: DistrictContext, roundId: string): Promise<Result<null>> =>
  step(context, {
    roundId,
    decide: ({ facts, meeting }) =>
      isRunning(meeting)
        ? ok([
            changeMeeting(roundId, { endedAt: context.now(), current: null, ...noTimer }),
            ...closeAllSecondPasses(context, { roundId, orgId: facts.round.orgId, meeting }),
          ])
        : ok([]),
  })

/** The timer belongs to one condition, so the next one begins without. */
const show = (standing: Standing, current: string | null): Result<readonly Statement[]> =>
  running(standing, row => ok(row.current === current ? null : { current, ...noTimer }))

export const showItem = (
  context: DistrictContext,
  { roundId, item }: { readonly roundId: string; readonly item: string | null },
): Promise<Result<null>> =>
  step(context, {
    roundId,
    decide: standing =>
      item !== null && !standing.facts.round.items.includes(item)
        ? err(issue('meeting.unknown_item', { path: ['item'] }))
        : show(standing, item),
  })

/** Issue `meeting.questions_not_told` before the last reveal, and where the round asks nothing beside its conditions. */
export const showFields = (context: DistrictContext, { roundId }: { readonly roundId: string }): Promise<Result<null>> =>
  step(context, {
    roundId,
    decide: async standing => {
      const pinned = await readPinnedFramework(context, standing.facts.round.frameworkHash)
      return areFieldsTold(standing.facts, pinned) ? show(standing, questionsStop) : err(issue('meeting.questions_not_told'))
    },
  })

/** All conditions in an order of one's own, or none: back to the order that Tilth suggests. */
export const arrangeAgenda = (
  context: DistrictContext,
  { roundId, agenda }: { readonly roundId: string; readonly agenda: readonly string[] },
): Promise<Result<null>> =>
  step(context, {
    roundId,
    decide: standing => {
      const isWhole = JSON.stringify(agenda.toSorted()) === JSON.stringify(standing.facts.round.items.toSorted())
      if (agenda.length > 0 && !isWhole) return err(issue('meeting.agenda_incomplete', { path: ['agenda'] }))
      return running(standing, row => ok(JSON.stringify(row.agenda) === JSON.stringify(agenda) ? null : { agenda }))
    },
  })

/** `seconds` are what is left; running, they count down by the server's clock. */
export const setTimer = (
  context: DistrictContext,
  { roundId, seconds, running: runs }: { readonly roundId: string; readonly seconds: number | null; readonly running: boolean },
): Promise<Result<null>> =>
  step(context, {
    roundId,
    decide: standing =>
      running(standing, () => {
        if (seconds === null) return ok(noTimer)
        return ok(
          runs
            ? { timerEndsAt: new Date(context.now().getTime() + seconds * 1000), timerSeconds: null }
            : { timerEndsAt: null, timerSeconds: seconds },
        )
      }),
  })
