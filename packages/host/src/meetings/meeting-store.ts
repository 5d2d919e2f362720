import { query, readMany, type Statement, selectVersions, toStatement } from '@tilth/db'
import { meeting, secondPass } from '@tilth/db/district'
import { asc, eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export type MeetingRow = typeof meeting.$inferSelect
export type SecondPassRow = typeof secondPass.$inferSelect

/** What everybody in the room follows: the meeting and its second passes, under one version. */
export interface MeetingFacts {
  /** Null before it starts. */
  readonly row: MeetingRow | null
  readonly version: number
  readonly passes: readonly SecondPassRow[]
}

/** What stands as the current one while the questions beside the conditions are on the screen. No code of an item holds a colon. */
export const questionsStop = ':questions'

/** Opening, closing and marking a second pass rely on it too, so that none of them slips past the end of a meeting. */
export const meetingStream = (roundId: string): string => `meeting:${roundId}`

export const readMeetingFacts = async (context: DistrictContext, roundId: string): Promise<MeetingFacts> => {
  const [[row], passes, versions] = await readMany(context.db, [
    query.select().from(meeting).where(eq(meeting.roundId, roundId)),
    query.select().from(secondPass).where(eq(secondPass.roundId, roundId)).orderBy(asc(secondPass.item)),
    selectVersions([meetingStream(roundId)]),
  ])
  return { row: row ?? null, version: versions[0]?.version ?? 0, passes }
}

export const isRunning = ({ row }: MeetingFacts): boolean => row !== null && row.endedAt === null

export const passOf = ({ passes }: MeetingFacts, item: string): SecondPassRow | undefined => passes.find(pass => pass.item === item)

export const isOpen = (pass: SecondPassRow | undefined): boolean => pass !== undefined && pass.closedNo === null

export const storeMeeting = (row: typeof meeting.$inferInsert): Statement => toStatement(query.insert(meeting).values(row))

export const changeMeeting = (roundId: string, change: Partial<MeetingRow>): Statement =>
  toStatement(query.update(meeting).set(change).where(eq(meeting.roundId, roundId)))
