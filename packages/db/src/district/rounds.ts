/** What is put to people: pinned documents, windows, rounds and who is in them. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant } from './columns.ts'
import { org, person } from './people.ts'

/** The exact document a round was opened with. Never changed, kept while a round needs it. */
export const frameworkDocument = sqliteTable('framework_document', {
  hash: text('hash').primaryKey(),
  frameworkId: text('framework_id').notNull(),
  edition: integer('edition').notNull(),
  document: text('document').notNull(),
  storedAt: instant('stored_at').notNull(),
})

/** Rounds opened together. A round on its own is a window of one. */
export const window = sqliteTable('window', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  /** The org under which the window's orgs lie; null for a round on its own. */
  orgId: text('org_id'),
  createdBy: text('created_by'),
  createdAt: instant('created_at').notNull(),
})

export const round = sqliteTable(
  'round',
  {
    id: text('id').primaryKey(),
    windowId: text('window_id')
      .notNull()
      .references(() => window.id),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    title: text('title').notNull(),
    pluginId: text('plugin_id'),
    frameworkId: text('framework_id').notNull(),
    edition: integer('edition').notNull(),
    frameworkHash: text('framework_hash')
      .notNull()
      .references(() => frameworkDocument.hash),
    instrumentId: text('instrument_id').notNull(),
    /** The variant of the framework that was chosen, where it has several. */
    variant: text('variant'),
    /** Item codes in the order in which marks are packed. */
    items: text('items', { mode: 'json' }).$type<readonly string[]>().notNull(),
    visibility: text('visibility').$type<'named' | 'confidential' | 'anonymous'>().notNull(),
    asksImportance: flag('asks_importance').notNull(),
    revealsOnClose: flag('reveals_on_close').notNull(),
    state: text('state').$type<'draft' | 'open' | 'closed'>().notNull(),
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    /** Which pass takes marks: 1 before the talk, 2 after. */
    pass: integer('pass').notNull().default(1),
    source: text('source').$type<'people' | 'import'>().notNull(),
    /** The round whose settings and people this one began with. */
    copiedFrom: text('copied_from'),
    /** The school left the window: its marks stay its own and enter no picture beyond its team. */
    withdrawnAt: instant('withdrawn_at'),
    createdBy: text('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  table => [index('round_org').on(table.orgId), index('round_window').on(table.windowId)],
)

export const roundMember = sqliteTable(
  'round_member',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    joinedBy: text('joined_by').$type<'roster' | 'code'>().notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.personId] }), index('round_member_person').on(table.personId)],
)

/** Who runs a round beside whoever holds a role for it: they may do all that its facilitator does, in this round alone. */
export const roundFacilitator = sqliteTable(
  'round_facilitator',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.personId] }), index('round_facilitator_person').on(table.personId)],
)
