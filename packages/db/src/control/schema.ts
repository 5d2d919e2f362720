/**
 * The control database: accounts and sessions, the list of districts, which account is which person in which district, join codes
 * (typed without knowing the district), installation settings. Nothing a district's people write lives here.
 */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const user = sqliteTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text('image'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    expiresAt: instant('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** Browser and system as two words, `firefox windows`: no versions, nothing that tells one machine from another. */
    device: text('device'),
    /** To within a few minutes. */
    lastSeenAt: instant('last_seen_at'),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  table => [index('session_user').on(table.userId)],
)

export const account = sqliteTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  table => [index('account_user').on(table.userId)],
)

/** A second step of signing in by an authenticator app. Not confirmed: begun, and asked of nobody yet. */
export const secondFactor = sqliteTable('second_factor', {
  userId: text('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  sealedSecret: text('sealed_secret').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The last half minute whose code was taken: no code is taken twice. */
  lastStep: integer('last_step').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** Codes for the day the phone is lost: each is good once, and a row goes when it is used. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    digest: text('digest').notNull(),
  },
  table => [primaryKey({ columns: [table.userId, table.digest] })],
)

/** What happened to an account, for whoever it belongs to. */
export const accountEvent = sqliteTable(
  'account_event',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    device: text('device'),
    at: instant('at').notNull(),
  },
  table => [index('account_event_user').on(table.userId, table.at)],
)

export const verification = sqliteTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  table => [index('verification_identifier').on(table.identifier)],
)

export const rateLimit = sqliteTable('rate_limit', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: integer('last_request').notNull(),
})

export const district = sqliteTable('district', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  demo: integer('demo', { mode: 'boolean' }).notNull().default(false),
  createdAt: instant('created_at').notNull(),
})

/** Which account is which person in which district. Applied from the district's outbox, so it follows the district's own truth. */
export const membership = sqliteTable(
  'membership',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    districtId: text('district_id')
      .notNull()
      .references(() => district.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  table => [primaryKey({ columns: [table.accountId, table.districtId] })],
)

/** A rater without an account: one browser, one person, one round. */
export const guestSession = sqliteTable('guest_session', {
  tokenHash: text('token_hash').primaryKey(),
  districtId: text('district_id')
    .notNull()
    .references(() => district.id, { onDelete: 'cascade' }),
  personId: text('person_id').notNull(),
  roundId: text('round_id').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** Six characters somebody types from a wall; leads to a district and the invitation there. */
export const joinCode = sqliteTable('join_code', {
  code: text('code').primaryKey(),
  districtId: text('district_id')
    .notNull()
    .references(() => district.id, { onDelete: 'cascade' }),
  /** Whether it is still good stands in the district, beside the round whose closing time moves it. */
  invitationId: text('invitation_id').notNull(),
})

export const installationSetting = sqliteTable('installation_setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** A write names the streams it changes (`expect`, compared and counted up) and those it only relied on (`unchanged`, compared). */
export const stream = sqliteTable('stream', {
  id: text('id').primaryKey(),
  version: integer('version').notNull(),
})
