/** What people answer, on screen and on paper, when it is shown, and how it is counted. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { bytes, instant } from './columns.ts'
import { person } from './people.ts'
import { round, window } from './rounds.ts'

/** One a person and round; merged item by item by client sequence. Raises no event. */
export const draft = sqliteTable(
  'draft',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    items: text('items', { mode: 'json' }).$type<Readonly<Record<string, DraftItem>>>().notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.personId] })],
)

export interface DraftItem {
  /** A mark byte; 255 when nothing is chosen. */
  readonly mark: number
  /** 2 a lot, 1 some, 0 a little; null when not answered. */
  readonly importance: number | null
  /** What was answered to a field; only under the key of one. */
  readonly value?: string | number | boolean | readonly string[] | null
  readonly note: string
  readonly skipped: boolean
  /** Rises with each change of this item on any device: Lamport's clock, ties broken by device. */
  readonly sequence: number
  readonly device: string
}

/** Append-only versions. `submittedNo` is the activity number of the submission: what a reveal counts is what came before it. */
export const response = sqliteTable(
  'response',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    /** Null where nothing joins marks to a person: imported rows, anonymous rounds. */
    personId: text('person_id').references(() => person.id),
    pass: integer('pass').notNull(),
    version: integer('version').notNull(),
    /** One byte an item, in the round's item order. */
    marks: bytes('marks').notNull(),
    /** One byte an item: 2 a lot, 1 some, 0 a little, 255 not answered. */
    importance: bytes('importance'),
    source: text('source').$type<'screen' | 'paper' | 'import'>().notNull().default('screen'),
    submittedNo: integer('submitted_no').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  table => [
    uniqueIndex('response_version').on(table.roundId, table.personId, table.pass, table.version),
    index('response_round').on(table.roundId),
  ],
)

/**
 * An answer that is not a mark, to a field of a round: a choice, ranking, number, date or text. Joined to its author or its sheet of paper
 * until the last reveal, so that it can change; from then on to nobody and to no other answer.
 */
export const entry = sqliteTable(
  'entry',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    /** Null where nothing joins answers to a person. */
    personId: text('person_id').references(() => person.id),
    /** The sheet of paper it was keyed from, so that it goes when the sheet is taken back; null like an author from the last reveal on. */
    sheetId: text('sheet_id').references(() => paperSheet.id),
    /** Id of the field. */
    item: text('item').notNull(),
    /** `answer`: checked against the field of the pinned document. */
    value: text('value', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    writtenNo: integer('written_no').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [index('entry_round').on(table.roundId, table.item)],
)

/** Free text stands alone so that it can be deleted alone. */
export const note = sqliteTable(
  'note',
  {
    responseId: text('response_id')
      .notNull()
      .references(() => response.id),
    item: text('item').notNull(),
    text: text('text').notNull(),
  },
  table => [primaryKey({ columns: [table.responseId, table.item] })],
)

/** A sheet of paper that was keyed in. Its answers are a response with source `paper`; nothing joins it to a person. */
export const paperSheet = sqliteTable(
  'paper_sheet',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    /** Counted from 1 in each round; written on the paper. */
    number: integer('number').notNull(),
    /** Null once the sheet was taken back, which only works before a reveal. */
    responseId: text('response_id').references(() => response.id),
    /** The rater's role and language as the sheet says, for whose voice is missing. */
    position: text('position'),
    language: text('language'),
    keyedBy: text('keyed_by').notNull(),
    keyedAt: instant('keyed_at').notNull(),
  },
  table => [uniqueIndex('paper_sheet_number').on(table.roundId, table.number)],
)

/** A condition's marks are visible from activity number `no` on. Never taken back. */
export const reveal = sqliteTable(
  'reveal',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    no: integer('no').notNull(),
    at: instant('at').notNull(),
    revealedBy: text('revealed_by'),
  },
  table => [primaryKey({ columns: [table.roundId, table.item] })],
)

/**
 * A second marking of one condition after the talk. Marks of pass 2 are versions of `response` with `pass` 2; what was submitted
 * before `closedNo` counts, and nobody sees any of it before then. The first pass stays as it is.
 */
export const secondPass = sqliteTable(
  'second_pass',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    openedNo: integer('opened_no').notNull(),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
    closedNo: integer('closed_no'),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
  },
  table => [primaryKey({ columns: [table.roundId, table.item] })],
)

/** A fold of responses up to activity number `uptoNo`. Can be thrown away and counted again. */
export const tally = sqliteTable(
  'tally',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    pass: integer('pass').notNull(),
    counts: text('counts', { mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
    importance: text('importance', { mode: 'json' }).$type<readonly number[]>().notNull(),
    uptoNo: integer('upto_no').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.item, table.pass] })],
)

/**
 * A stored snapshot of what may be seen beyond a team, hidden once for all its breakdowns. Later answers make a new release, which is
 * checked against the ones before.
 */
export const release = sqliteTable(
  'release',
  {
    id: text('id').primaryKey(),
    windowId: text('window_id')
      .notNull()
      .references(() => window.id),
    /** The round it is about, or null for the whole window. */
    roundId: text('round_id').references(() => round.id),
    /** `breakdown`: a round's results by group, for whoever may see the round. */
    stage: text('stage').$type<'school' | 'district' | 'breakdown'>().notNull(),
    /** Counted from 1 for each window, round and stage; the highest stands. */
    number: integer('number').notNull(),
    /** Activity number up to which answers are in it. */
    uptoNo: integer('upto_no').notNull(),
    policy: text('policy', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    /** What is shown and nothing else: a hidden number is nowhere in it. */
    snapshot: text('snapshot', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    releasedBy: text('released_by').notNull(),
    releasedAt: instant('released_at').notNull(),
  },
  table => [index('release_window').on(table.windowId)],
)
