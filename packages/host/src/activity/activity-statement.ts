import { query, type Statement, toStatement } from '@tilth/db'
import { activity } from '@tilth/db/district'
import { sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export type ActivityKind =
  | 'round.created'
  | 'round.changed'
  | 'round.opened'
  | 'round.closed'
  | 'round.revealed'
  | 'round.progressed'
  | 'condition.revealed'
  | 'meeting.changed'
  | 'second_pass.opened'
  | 'second_pass.progressed'
  | 'second_pass.closed'
  | 'finding.recorded'
  | 'layer_note.written'
  | 'ballot.changed'
  | 'ballot.progressed'
  | 'evidence.changed'
  | 'window.changed'
  | 'window.released'
  | 'comment.written'
  | 'answer.taken_out'
  | 'priorities.changed'
  | 'vision.changed'
  | 'pulse.changed'
  | 'pulse.progressed'
  | 'plan.changed'
  | 'cycle.changed'
  | 'measure.changed'
  | 'calendar.changed'
  | 'record.created'
  | 'record.edited'
  | 'record.moved'
  | 'record.removed'
  | 'record.restored'
  | 'record.erased'
  | 'people.changed'
  | 'people.reset_started'
  | 'plugins.changed'
  | 'editions.changed'
  | 'district.changed'

export interface ActivityEntry {
  readonly kind: ActivityKind
  readonly orgId?: string
  readonly roundId?: string
  /** An id or a code; never a name, a mark or a text. */
  readonly subject?: string
  /** Naming the actor would tell who has finished: leave it out. */
  readonly withoutActor?: boolean
}

/** First statement of every write that changes something, so that `latestActivityNo` in a later one is this entry's number. */
export const activityStatement = (context: Pick<DistrictContext, 'now' | 'actor'>, entry: ActivityEntry): Statement =>
  toStatement(
    query.insert(activity).values({
      at: context.now(),
      kind: entry.kind,
      actorId: entry.withoutActor || context.actor.kind !== 'person' ? null : context.actor.personId,
      orgId: entry.orgId ?? null,
      roundId: entry.roundId ?? null,
      subject: entry.subject ?? null,
    }),
  )

export const latestActivityNo = sql<number>`(select max(no) from activity)`
