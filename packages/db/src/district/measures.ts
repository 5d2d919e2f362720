/** What is counted to see whether changes help: measures, their values over time, and what people decided about their charts. */
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant } from './columns.ts'
import { org } from './people.ts'
import { plan, type ReviewRule } from './plans.ts'

export const measure = sqliteTable(
  'measure',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    /** The plan it was made for; null for one the org keeps anyway. */
    planId: text('plan_id').references(() => plan.id),
    name: text('name').notNull(),
    kind: text('kind').$type<'outcome' | 'process' | 'driver' | 'balancing'>().notNull(),
    /** How exactly it is counted, so that two people count the same. */
    definition: text('definition').notNull(),
    /** `share`: numerator of a denominator, 0 to 100 %; `rate`: events over an exposure; `count` and `number` have no denominator. */
    valueKind: text('value_kind').$type<'share' | 'rate' | 'count' | 'number'>().notNull(),
    numerator: text('numerator').notNull(),
    denominator: text('denominator').notNull(),
    /** What a value is in, in words: `minutes`, `per 1,000 days`. */
    unit: text('unit').notNull(),
    /** A rate is shown times this. */
    multiplier: real('multiplier').notNull().default(1),
    direction: text('direction').$type<'up' | 'down' | 'neither'>().notNull(),
    target: real('target'),
    source: text('source').notNull(),
    cadence: text('cadence', { mode: 'json' }).$type<ReviewRule>().notNull(),
    collectorId: text('collector_id'),
    /** Whom it counts; decides the floor under which nothing is shown by group. */
    counts: text('counts').$type<'students' | 'families' | 'staff' | 'things'>().notNull(),
    /** For the inventory: data about doing, or about what came of it; null where not said. */
    purpose: text('purpose').$type<'implementation' | 'impact'>(),
    /** Whether it comes early enough to act on. */
    isInTime: flag('is_in_time'),
    chart: text('chart', { mode: 'json' }).$type<ChartSettings>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  table => [index('measure_org').on(table.orgId), index('measure_plan').on(table.planId)],
)

export interface ChartSettings {
  readonly rules: 'anhoj' | 'ihi'
  /** Lines come from the points up to this day; null where nothing is frozen. */
  readonly baselineUntil: string | null
}

/** One value at one time for one org and group. Every version is kept; the highest stands, `removedAt` too. */
export const datum = sqliteTable(
  'datum',
  {
    measureId: text('measure_id')
      .notNull()
      .references(() => measure.id),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    /** `partition:value`, such as `english-learner:in`; empty for everybody. */
    group: text('group').notNull(),
    /** Calendar day, `YYYY-MM-DD`. */
    on: text('on').notNull(),
    version: integer('version').notNull(),
    value: real('value').notNull(),
    denominator: real('denominator'),
    note: text('note').notNull(),
    source: text('source').$type<'screen' | 'paste' | 'file' | 'log' | 'plugin'>().notNull(),
    /** The line of a cycle's log it came with. */
    cycleId: text('cycle_id'),
    entryId: text('entry_id'),
    removedAt: instant('removed_at'),
    enteredBy: text('entered_by').notNull(),
    enteredAt: instant('entered_at').notNull(),
  },
  table => [primaryKey({ columns: [table.measureId, table.orgId, table.group, table.on, table.version] })],
)

/** What somebody decided about a chart, with the reason: a new phase, a note at a point, a point left out. Kept when taken back. */
export const chartMark = sqliteTable(
  'chart_mark',
  {
    id: text('id').primaryKey(),
    measureId: text('measure_id')
      .notNull()
      .references(() => measure.id),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    kind: text('kind').$type<'phase' | 'note' | 'excluded'>().notNull(),
    /** The first day of a phase; the day of the point otherwise. */
    on: text('on').notNull(),
    label: text('label').notNull(),
    reason: text('reason').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
    removedBy: text('removed_by'),
    removedAt: instant('removed_at'),
  },
  table => [index('chart_mark_measure').on(table.measureId)],
)

/** Which groups of a measure are shown, decided once for all its dates; a new release is checked against the ones before. */
export const measureRelease = sqliteTable(
  'measure_release',
  {
    id: text('id').primaryKey(),
    measureId: text('measure_id')
      .notNull()
      .references(() => measure.id),
    number: integer('number').notNull(),
    policy: text('policy', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    /** What is shown and nothing else: a hidden number is nowhere in it. */
    snapshot: text('snapshot', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    releasedBy: text('released_by').notNull(),
    releasedAt: instant('released_at').notNull(),
  },
  table => [uniqueIndex('measure_release_number').on(table.measureId, table.number)],
)
