/** What happened and what is due: streams of writes, the activity log, what the control database must learn, jobs, receipts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

/** A write names the streams it changes (`expect`, compared and counted up) and those it only relied on (`unchanged`, compared). */
export const stream = sqliteTable('stream', {
  id: text('id').primaryKey(),
  version: integer('version').notNull(),
})

/** Append-only. Ids only: no names, no free text, no marks. */
export const activity = sqliteTable(
  'activity',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    /** Null for jobs, and where naming the actor would tell who has finished. */
    actorId: text('actor_id'),
    orgId: text('org_id'),
    roundId: text('round_id'),
    subject: text('subject'),
  },
  table => [index('activity_round').on(table.roundId)],
)

/** What the control database must learn, in order, applied at least once. */
export const outbox = sqliteTable('outbox', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<'membership.link' | 'membership.unlink' | 'join_code.put' | 'join_code.drop' | 'profile.rename'>().notNull(),
  payload: text('payload', { mode: 'json' }).$type<Readonly<Record<string, string | number | null>>>().notNull(),
  appliedAt: instant('applied_at'),
})

export const job = sqliteTable(
  'job',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'round.open' | 'round.close' | 'files.sweep' | 'nudges.send' | 'analyses.run' | 'reactions.run'>().notNull(),
    subject: text('subject').notNull(),
    dueAt: instant('due_at').notNull(),
    doneAt: instant('done_at'),
    attempts: integer('attempts').notNull().default(0),
  },
  table => [index('job_due').on(table.doneAt, table.dueAt)],
)

/** A file that was taken in whole; the same key again changes nothing. */
export const importReceipt = sqliteTable('import_receipt', {
  key: text('key').primaryKey(),
  at: instant('at').notNull(),
  roundIds: text('round_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
})
