/** What was brought along: files on their way in, and the evidence that uses them. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { org } from './people.ts'
import { round } from './rounds.ts'

/** Bytes under the district's `files` folder, named by their SHA-256. A row is there before any other row points at it. */
export const storedFile = sqliteTable('stored_file', {
  sha256: text('sha256').primaryKey(),
  /** Found in the content, never taken from the name. */
  mediaType: text('media_type').notNull(),
  size: integer('size').notNull(),
  storedAt: instant('stored_at').notNull(),
})

/** A file on its way in: looked at, mapped, then taken or forgotten. */
export const upload = sqliteTable('upload', {
  id: text('id').primaryKey(),
  purpose: text('purpose').$type<'ratings' | 'evidence' | 'cycle' | 'measures'>().notNull(),
  sha256: text('sha256')
    .notNull()
    .references(() => storedFile.sha256),
  name: text('name').notNull(),
  uploadedBy: text('uploaded_by').notNull(),
  uploadedAt: instant('uploaded_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** Something that shows how a condition stands: a file or a link, kept by an org and used in as many rounds as it serves. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    kind: text('kind').$type<'file' | 'link'>().notNull(),
    title: text('title').notNull(),
    url: text('url'),
    sha256: text('sha256').references(() => storedFile.sha256),
    fileName: text('file_name'),
    /** Calendar day, `YYYY-MM-DD`, the evidence speaks of. */
    observedOn: text('observed_on'),
    /** Calendar day, `YYYY-MM-DD`, after which it is shown as past its time. */
    expiresOn: text('expires_on'),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
  },
  table => [index('evidence_org').on(table.orgId)],
)

export const evidenceUse = sqliteTable(
  'evidence_use',
  {
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  table => [primaryKey({ columns: [table.evidenceId, table.roundId, table.item] }), index('evidence_use_round').on(table.roundId)],
)
