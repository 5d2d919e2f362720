/** What a team does about a priority: its plan, entry by entry, and what coaches say to it. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { org, person } from './people.ts'
import { round } from './rounds.ts'

/** The exact plan template or cycle model something was begun with. Never changed, kept while it is needed. */
export const workDocument = sqliteTable('work_document', {
  hash: text('hash').primaryKey(),
  kind: text('kind').$type<'plan-template' | 'cycle-model'>().notNull(),
  documentId: text('document_id').notNull(),
  edition: integer('edition').notNull(),
  document: text('document').notNull(),
  storedAt: instant('stored_at').notNull(),
})

/** One a priority. It outlives the choice: a priority taken off the list leaves its plan to be ended with a reason. */
export const plan = sqliteTable(
  'plan',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    /** Item code of the priority in its round. */
    item: text('item').notNull(),
    title: text('title').notNull(),
    templateHash: text('template_hash')
      .notNull()
      .references(() => workDocument.hash),
    state: text('state').$type<'active' | 'paused' | 'ended'>().notNull(),
    /** Why it was paused or ended. */
    stateReason: text('state_reason').notNull().default(''),
    leadId: text('lead_id').references(() => person.id),
    /** How often the plan is looked at together; a rule of the school calendar. */
    reviewRule: text('review_rule', { mode: 'json' }).$type<ReviewRule>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  table => [index('plan_org').on(table.orgId), uniqueIndex('plan_priority').on(table.roundId, table.item)],
)

/** How a plan's own facts changed: who leads it, its name, where it stands and why. Every version is kept; `plan` holds the highest. */
export const planVersion = sqliteTable(
  'plan_version',
  {
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    state: text('state').$type<'active' | 'paused' | 'ended'>().notNull(),
    stateReason: text('state_reason').notNull(),
    leadId: text('lead_id'),
    reviewRule: text('review_rule', { mode: 'json' }).$type<ReviewRule>().notNull(),
    writtenBy: text('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [primaryKey({ columns: [table.planId, table.version] })],
)

export type ReviewRule = { readonly unit: 'day' | 'week' | 'month'; readonly every: number } | { readonly unit: 'term' }

/** One answer, challenge, person, resource, action, driver or talk of a plan. Every version is kept; the highest stands, `removedAt` too. */
export const planEntry = sqliteTable(
  'plan_entry',
  {
    id: text('id').notNull(),
    version: integer('version').notNull(),
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    kind: text('kind').$type<PlanEntryKind>().notNull(),
    /** Id of the template's prompt it answers; empty where the plan itself asks (`node`, `engagement`, `review`). */
    prompt: text('prompt').notNull(),
    position: integer('position').notNull(),
    /** Of the kind's shape, checked when it is written. */
    content: text('content', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    removedAt: instant('removed_at'),
    writtenBy: text('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [primaryKey({ columns: [table.id, table.version] }), index('plan_entry_plan').on(table.planId)],
)

export type PlanEntryKind = 'text' | 'challenge' | 'person' | 'asset' | 'need' | 'action' | 'node' | 'engagement' | 'review'

export const planComment = sqliteTable(
  'plan_comment',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    /** The entry or the cycle it is about; null for the plan as a whole. */
    about: text('about'),
    authorId: text('author_id')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    writtenAt: instant('written_at').notNull(),
    removedAt: instant('removed_at'),
  },
  table => [index('plan_comment_plan').on(table.planId)],
)
