/** What a team makes of its answers: its meeting, its findings, notes, comments, votes and priorities. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { person } from './people.ts'
import { round } from './rounds.ts'

/** Where a round's meeting stands, for every screen that follows it. It holds no marks and no words. */
export const meeting = sqliteTable('meeting', {
  roundId: text('round_id')
    .primaryKey()
    .references(() => round.id),
  startedBy: text('started_by').notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
  /** Item codes in the order of the talk, as the facilitator left it. */
  agenda: text('agenda', { mode: 'json' }).$type<readonly string[]>().notNull(),
  /** The condition on the screen; null while people gather and when all is done. */
  current: text('current'),
  /** A running timer ends here; null when it stands still. */
  timerEndsAt: instant('timer_ends_at'),
  /** What is left on a timer that stands still; null when there is none. */
  timerSeconds: integer('timer_seconds'),
})

/** What the team agreed about a condition. Every version is kept; the highest stands. */
export const finding = sqliteTable(
  'finding',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    version: integer('version').notNull(),
    /** A mark byte, or null while only a reason or a minority note is written. */
    position: integer('position'),
    reason: text('reason').notNull(),
    minorityNote: text('minority_note').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.item, table.version] })],
)

/** What the team wrote under a prompt of the document, for a layer or the whole framework. Every version is kept; the highest stands. */
export const layerNote = sqliteTable(
  'layer_note',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    /** A layer's code, or the core's. */
    layer: text('layer').notNull(),
    /** Id of the document's text that asks, or `in-place` for what is there already. */
    prompt: text('prompt').notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    writtenBy: text('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.layer, table.prompt, table.version] })],
)

export const comment = sqliteTable(
  'comment',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    writtenAt: instant('written_at').notNull(),
    removedAt: instant('removed_at'),
  },
  table => [index('comment_round').on(table.roundId)],
)

/** A vote with dots over some conditions of a round. Nobody sees a dot of anybody else before it closes, and never whose it was. */
export const ballot = sqliteTable(
  'ballot',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    items: text('items', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** Dots each person has. */
    dots: integer('dots').notNull(),
    /** Most dots one person may put on one condition. */
    dotsAnItem: integer('dots_an_item').notNull(),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedBy: text('closed_by'),
    closedAt: instant('closed_at'),
  },
  table => [index('ballot_round').on(table.roundId)],
)

/** One a person; the newest dots replace the ones before. */
export const ballotPaper = sqliteTable(
  'ballot_paper',
  {
    ballotId: text('ballot_id')
      .notNull()
      .references(() => ballot.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    dots: text('dots', { mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
    castAt: instant('cast_at').notNull(),
  },
  table => [primaryKey({ columns: [table.ballotId, table.personId] })],
)

export const priority = sqliteTable(
  'priority',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    state: text('state').$type<'chosen' | 'parked'>().notNull(),
    lens: text('lens').$type<'urgent' | 'leastAligned' | 'nearlyThere'>(),
    /** 1..3 while chosen. */
    rank: integer('rank'),
    reason: text('reason').notNull(),
    /** Calendar day, `YYYY-MM-DD`, on which a parked condition comes back. */
    revisitOn: text('revisit_on'),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  table => [uniqueIndex('priority_item').on(table.roundId, table.item)],
)
