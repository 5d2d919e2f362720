/** Who: the district itself, its orgs, its people, what they hold and how they are invited, and which plugins are on. */
import type { Role } from '@tilth/core/access'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant } from './columns.ts'

/** One row. */
export const profile = sqliteTable('profile', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** County-district-school code as the state prints it, digits only. */
  code: text('code'),
  languages: text('languages', { mode: 'json' }).$type<readonly string[]>().notNull(),
  timeZone: text('time_zone').notNull(),
  /** Month the school year starts in, 1..12. */
  schoolYearStart: integer('school_year_start').notNull(),
  demo: flag('demo').notNull().default(false),
})

export const org = sqliteTable(
  'org',
  {
    id: text('id').primaryKey(),
    parentId: text('parent_id'),
    kind: text('kind').$type<'district' | 'school' | 'department' | 'program' | 'class'>().notNull(),
    name: text('name').notNull(),
    code: text('code'),
    position: integer('position').notNull().default(0),
    archivedAt: instant('archived_at'),
  },
  table => [index('org_parent').on(table.parentId)],
)

export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<'account' | 'guest'>().notNull(),
  /** Null until an invitation is accepted. */
  accountId: text('account_id').unique(),
  name: text('name').notNull(),
  email: text('email').unique(),
  /** What the person does in the system ("Principal", "Family representative"), in the district's own words. */
  position: text('position'),
  locale: text('locale').notNull(),
  createdAt: instant('created_at').notNull(),
  removedAt: instant('removed_at'),
})

export const heldRole = sqliteTable(
  'held_role',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    role: text('role').$type<Role>().notNull(),
    grantedAt: instant('granted_at').notNull(),
  },
  table => [primaryKey({ columns: [table.personId, table.orgId, table.role] }), index('held_role_org').on(table.orgId)],
)

export const invitation = sqliteTable(
  'invitation',
  {
    id: text('id').primaryKey(),
    /** `person` for one named person, `org` for whoever holds the link, `round` for a round's team, guests too. */
    kind: text('kind').$type<'person' | 'org' | 'round'>().notNull(),
    /** SHA-256 of the link's secret; the secret itself is shown once. */
    tokenHash: text('token_hash').unique(),
    code: text('code').unique(),
    personId: text('person_id').references(() => person.id),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    role: text('role').$type<Role>().notNull(),
    roundId: text('round_id'),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  table => [index('invitation_round').on(table.roundId)],
)

export const enablement = sqliteTable(
  'enablement',
  {
    pluginId: text('plugin_id').notNull(),
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    /** Null: as above it in the tree; the row is there for its settings or its lock. */
    enabled: flag('enabled'),
    /** Nothing below may decide otherwise. */
    locked: flag('locked').notNull().default(false),
    settings: text('settings', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  table => [primaryKey({ columns: [table.pluginId, table.orgId] })],
)
