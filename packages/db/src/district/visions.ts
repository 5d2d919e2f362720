/** What an org is trying to do and why: its shared vision, and the one-sentence pulse that shows whether people say the same. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { org, person } from './people.ts'

/** Every version is kept; the highest stands. */
export const vision = sqliteTable(
  'vision',
  {
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    version: integer('version').notNull(),
    statement: text('statement').notNull(),
    goals: text('goals', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** What it is, and what it is not, each a short line. */
    is: text('is', { mode: 'json' }).$type<readonly string[]>().notNull(),
    isNot: text('is_not', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** Documents that carry it. */
    writtenIn: text('written_in', { mode: 'json' }).$type<readonly VisionPlace[]>().notNull(),
    writtenBy: text('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [primaryKey({ columns: [table.orgId, table.version] })],
)

export interface VisionPlace {
  readonly label: string
  readonly url: string | null
}

/** Everybody answers "what are we doing, and why?" alone; nobody sees a sentence before all are revealed, and never whose it is. */
export const pulse = sqliteTable(
  'pulse',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    /** The question in the district's own words; null asks the usual one in the reader's language. */
    question: text('question'),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
    revealedBy: text('revealed_by'),
    revealedAt: instant('revealed_at'),
    /** From the reveal on: what was said, in the order of its own letters; empty where it was taken out. The rows that say whose it was are gone. */
    sentences: text('sentences', { mode: 'json' }).$type<readonly string[]>(),
  },
  table => [index('pulse_org').on(table.orgId)],
)

/** One a person until the reveal, which takes the words over and deletes these rows; the newest words replace the ones before. */
export const pulseAnswer = sqliteTable(
  'pulse_answer',
  {
    pulseId: text('pulse_id')
      .notNull()
      .references(() => pulse.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    saidAt: instant('said_at').notNull(),
  },
  table => [primaryKey({ columns: [table.pulseId, table.personId] })],
)
