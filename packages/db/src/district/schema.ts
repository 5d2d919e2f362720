/**
 * One district's database. Read top to bottom along the thread: who (orgs, people, invitations), what (documents, rounds),
 * answers (draft, response, note), what the team made of them (reveal, finding, comment, priority), and what happened (activity).
 * State rows are the truth for reading; `activity`, written in the same transaction, is the truth for history and live screens.
 */
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })
const flag = (name: string) => integer(name, { mode: 'boolean' })
const bytes = (name: string) => blob(name, { mode: 'buffer' }).$type<Uint8Array>()

/** A write names the streams it changes (`expect`, compared and counted up) and those it only relied on (`unchanged`, compared). */
export const stream = sqliteTable('stream', {
  id: text('id').primaryKey(),
  version: integer('version').notNull(),
})

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
    role: text('role').$type<'administrator' | 'facilitator' | 'coach' | 'member'>().notNull(),
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
    role: text('role').$type<'administrator' | 'facilitator' | 'coach' | 'member'>().notNull(),
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
    enabled: flag('enabled').notNull(),
    settings: text('settings', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  table => [primaryKey({ columns: [table.pluginId, table.orgId] })],
)

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
    submittedNo: integer('submitted_no').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  table => [
    uniqueIndex('response_version').on(table.roundId, table.personId, table.pass, table.version),
    index('response_round').on(table.roundId),
  ],
)

/** An answer that is not a mark: a choice, ranking, number, date or text item of a round, or one row of a log or a visit. */
export const entry = sqliteTable(
  'entry',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    /** Null where nothing joins answers to a person. */
    personId: text('person_id').references(() => person.id),
    item: text('item').notNull(),
    /** Checked against the item of the pinned document. */
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

/** What the team agreed about a condition. Every version is kept; the highest stands. */
export const finding = sqliteTable(
  'finding',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    version: integer('version').notNull(),
    /** A mark byte, or null while only a reason or a minority note is written. */
    position: integer('position'),
    reason: text('reason').notNull(),
    minorityNote: text('minority_note').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.item, table.version] })],
)

export const comment = sqliteTable(
  'comment',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    writtenAt: instant('written_at').notNull(),
    removedAt: instant('removed_at'),
  },
  table => [index('comment_round').on(table.roundId)],
)

export const priority = sqliteTable(
  'priority',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    state: text('state').$type<'chosen' | 'parked'>().notNull(),
    lens: text('lens').$type<'urgent' | 'leastAligned' | 'nearlyThere'>(),
    /** 1..3 while chosen. */
    rank: integer('rank'),
    reason: text('reason').notNull(),
    /** Calendar day, `YYYY-MM-DD`, on which a parked condition comes back. */
    revisitOn: text('revisit_on'),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  table => [uniqueIndex('priority_item').on(table.roundId, table.item)],
)

/** Append-only. Ids only: no names, no free text, no marks. */
export const activity = sqliteTable(
  'activity',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    /** Null for jobs, and where naming the actor would tell who has finished. */
    actorId: text('actor_id'),
    orgId: text('org_id'),
    roundId: text('round_id'),
    subject: text('subject'),
  },
  table => [index('activity_round').on(table.roundId)],
)

/** What the control database must learn, in order, applied at least once. */
export const outbox = sqliteTable('outbox', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<'membership.link' | 'membership.unlink' | 'join_code.put' | 'join_code.drop' | 'profile.rename'>().notNull(),
  payload: text('payload', { mode: 'json' }).$type<Readonly<Record<string, string | number | null>>>().notNull(),
  appliedAt: instant('applied_at'),
})

export const job = sqliteTable(
  'job',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'round.open' | 'round.close'>().notNull(),
    subject: text('subject').notNull(),
    dueAt: instant('due_at').notNull(),
    doneAt: instant('done_at'),
    attempts: integer('attempts').notNull().default(0),
  },
  table => [index('job_due').on(table.doneAt, table.dueAt)],
)

/** A file that was taken in whole; the same key again changes nothing. */
export const importReceipt = sqliteTable('import_receipt', {
  key: text('key').primaryKey(),
  at: instant('at').notNull(),
  roundIds: text('round_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
})
