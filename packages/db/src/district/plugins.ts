/** What plugins bring into a district: documents of its own, maps between editions, records, what analyses found, what went wrong. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { org } from './people.ts'

/** A document plugin that the district put in on screen. Every one is kept; the newest of an id that is not retired stands. */
export const districtPlugin = sqliteTable(
  'district_plugin',
  {
    id: text('id').primaryKey(),
    pluginId: text('plugin_id').notNull(),
    version: text('version').notNull(),
    hash: text('hash').notNull(),
    manifest: text('manifest').notNull(),
    /** What the district says of its right to store the text: `labels` or `full`, by whom and when. */
    rights: text('rights', { mode: 'json' }).$type<{ readonly kind: 'labels' | 'full'; readonly statement: string }>().notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    /** Hidden from new rounds; what was made with it stays. */
    retiredAt: instant('retired_at'),
  },
  table => [index('district_plugin_plugin').on(table.pluginId)],
)

/** How the conditions of one edition became those of another. Undone until the first round opens with the newer one. */
export const editionChange = sqliteTable(
  'edition_change',
  {
    id: text('id').primaryKey(),
    fromFrameworkId: text('from_framework_id').notNull(),
    fromEdition: integer('from_edition').notNull(),
    fromHash: text('from_hash').notNull(),
    toFrameworkId: text('to_framework_id').notNull(),
    toEdition: integer('to_edition').notNull(),
    toHash: text('to_hash').notNull(),
    /** Rows of core's `ItemMap`. */
    map: text('map', { mode: 'json' }).$type<readonly Readonly<Record<string, unknown>>[]>().notNull(),
    appliedBy: text('applied_by').notNull(),
    appliedAt: instant('applied_at').notNull(),
    undoneBy: text('undone_by'),
    undoneAt: instant('undone_at'),
  },
  table => [index('edition_change_from').on(table.fromFrameworkId), index('edition_change_to').on(table.toFrameworkId)],
)

/** The exact record type or instrument a record was written with. Never changed, kept while it is needed. */
export const formDocument = sqliteTable('form_document', {
  hash: text('hash').primaryKey(),
  document: text('document').notNull(),
  storedAt: instant('stored_at').notNull(),
})

/** One record, log line, visit or check. `fields` and `marks` are as they stand now. */
export const record = sqliteTable(
  'record',
  {
    id: text('id').primaryKey(),
    pluginId: text('plugin_id').notNull(),
    /** Id of a record type, or `framework/instrument`. */
    formId: text('form_id').notNull(),
    formHash: text('form_hash')
      .notNull()
      .references(() => formDocument.hash),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    /** Null for what has no life. */
    status: text('status'),
    fields: text('fields', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    /** By item code: a mark byte and what was noted beside it. */
    marks: text('marks', { mode: 'json' }).$type<Readonly<Record<string, { readonly mark: number; readonly note: string }>>>().notNull(),
    /** Items that were looked at; null for all. */
    focus: text('focus', { mode: 'json' }).$type<readonly string[]>(),
    /** The same visit seen by somebody else: both carry the id of the first. */
    pairId: text('pair_id'),
    /** Made by a device before it was sent; the same again changes nothing. */
    clientKey: text('client_key'),
    version: integer('version').notNull(),
    createdBy: text('created_by'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    removedAt: instant('removed_at'),
  },
  table => [
    index('record_form').on(table.pluginId, table.formId, table.orgId),
    index('record_org').on(table.orgId),
    uniqueIndex('record_client_key').on(table.clientKey),
  ],
)

/** How a record came to be what it is. Goes with the record when the record is deleted. */
export const recordChange = sqliteTable(
  'record_change',
  {
    recordId: text('record_id')
      .notNull()
      .references(() => record.id),
    version: integer('version').notNull(),
    kind: text('kind').$type<'created' | 'edited' | 'moved' | 'removed' | 'restored'>().notNull(),
    /** The whole of it after the change. */
    fields: text('fields', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    status: text('status'),
    reason: text('reason').notNull().default(''),
    by: text('by'),
    at: instant('at').notNull(),
  },
  table => [primaryKey({ columns: [table.recordId, table.version] })],
)

/** What an analysis found the last time it ran for an org, and from how far in the activity log. Can be thrown away and worked out again. */
export const analysisResult = sqliteTable(
  'analysis_result',
  {
    pluginId: text('plugin_id').notNull(),
    analysisId: text('analysis_id').notNull(),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    uptoNo: integer('upto_no').notNull(),
    /** The day it was run for. */
    on: text('on').notNull(),
    result: text('result', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    ranAt: instant('ran_at').notNull(),
  },
  table => [primaryKey({ columns: [table.pluginId, table.analysisId, table.orgId] })],
)

/** A measure of the district whose values a plugin's analysis gives. */
export const fedMeasure = sqliteTable(
  'fed_measure',
  {
    measureId: text('measure_id').primaryKey(),
    pluginId: text('plugin_id').notNull(),
    definitionId: text('definition_id').notNull(),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
  },
  table => [uniqueIndex('fed_measure_definition').on(table.pluginId, table.definitionId, table.orgId)],
)

/** How far a reaction has been told, and how often it failed at the next event. */
export const reactionCursor = sqliteTable(
  'reaction_cursor',
  {
    pluginId: text('plugin_id').notNull(),
    reactionId: text('reaction_id').notNull(),
    uptoNo: integer('upto_no').notNull(),
    failures: integer('failures').notNull().default(0),
  },
  table => [primaryKey({ columns: [table.pluginId, table.reactionId] })],
)

/** What a plugin's code did wrong, once a part: the last time and how often. No data of anybody in it. */
export const pluginFault = sqliteTable(
  'plugin_fault',
  {
    pluginId: text('plugin_id').notNull(),
    /** `analysis:dosage`, `reaction:close`. */
    part: text('part').notNull(),
    code: text('code').notNull(),
    times: integer('times').notNull(),
    at: instant('at').notNull(),
  },
  table => [primaryKey({ columns: [table.pluginId, table.part] })],
)
