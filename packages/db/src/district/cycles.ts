/** How change ideas are tried: cycles, their whole history, and pictures of what happened. */

import type { CycleEvent, CycleState } from '@tilth/core/cycles'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { storedFile } from './files.ts'
import { org } from './people.ts'
import { plan, workDocument } from './plans.ts'

/** One pass through a cycle model, testing one change idea of a plan. `state` is the fold of its events. */
export const cycle = sqliteTable(
  'cycle',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    /** The plan's entry of kind `node` that is tested; its cycles are one ramp. */
    ideaId: text('idea_id').notNull(),
    /** From 1 in its ramp, in the order of beginning. */
    number: integer('number').notNull(),
    modelHash: text('model_hash')
      .notNull()
      .references(() => workDocument.hash),
    title: text('title').notNull(),
    ownerId: text('owner_id').notNull(),
    team: text('team', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** Calendar day, `YYYY-MM-DD`. */
    plannedStart: text('planned_start'),
    /** The cycle whose decision opened this one. */
    followsId: text('follows_id'),
    state: text('state', { mode: 'json' }).$type<CycleState>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  table => [index('cycle_plan').on(table.planId), index('cycle_org').on(table.orgId)],
)

/** Append-only. Folded from the start they are the cycle. */
export const cycleEvent = sqliteTable(
  'cycle_event',
  {
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycle.id),
    no: integer('no').notNull(),
    event: text('event', { mode: 'json' }).$type<CycleEvent>().notNull(),
    by: text('by'),
    at: instant('at').notNull(),
  },
  table => [primaryKey({ columns: [table.cycleId, table.no] })],
)

/** A picture that belongs to a line of a cycle's log. Taken off, its row goes, and its bytes with the next sweep. */
export const cycleFile = sqliteTable(
  'cycle_file',
  {
    id: text('id').primaryKey(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycle.id),
    entryId: text('entry_id').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => storedFile.sha256),
    fileName: text('file_name').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  table => [index('cycle_file_cycle').on(table.cycleId)],
)
