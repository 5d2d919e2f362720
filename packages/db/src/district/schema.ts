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
    source: text('source').$type<'screen' | 'paper' | 'import'>().notNull().default('screen'),
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

/**
 * A second marking of one condition after the talk. Marks of pass 2 are versions of `response` with `pass` 2; what was submitted
 * before `closedNo` counts, and nobody sees any of it before then. The first pass stays as it is.
 */
export const secondPass = sqliteTable(
  'second_pass',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    item: text('item').notNull(),
    openedNo: integer('opened_no').notNull(),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
    closedNo: integer('closed_no'),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
  },
  table => [primaryKey({ columns: [table.roundId, table.item] })],
)

/** Where a round's meeting stands, for every screen that follows it. It holds no marks and no words. */
export const meeting = sqliteTable('meeting', {
  roundId: text('round_id')
    .primaryKey()
    .references(() => round.id),
  startedBy: text('started_by').notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
  /** Item codes in the order of the talk, as the facilitator left it. */
  agenda: text('agenda', { mode: 'json' }).$type<readonly string[]>().notNull(),
  /** The condition on the screen; null while people gather and when all is done. */
  current: text('current'),
  /** A running timer ends here; null when it stands still. */
  timerEndsAt: instant('timer_ends_at'),
  /** What is left on a timer that stands still; null when there is none. */
  timerSeconds: integer('timer_seconds'),
})

/** What the team wrote under a prompt of the document, for a layer or the whole framework. Every version is kept; the highest stands. */
export const layerNote = sqliteTable(
  'layer_note',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    /** A layer's code, or the core's. */
    layer: text('layer').notNull(),
    /** Id of the document's text that asks, or `in-place` for what is there already. */
    prompt: text('prompt').notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    writtenBy: text('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [primaryKey({ columns: [table.roundId, table.layer, table.prompt, table.version] })],
)

/** A vote with dots over some conditions of a round. Nobody sees a dot of anybody else before it closes, and never whose it was. */
export const ballot = sqliteTable(
  'ballot',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    items: text('items', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** Dots each person has. */
    dots: integer('dots').notNull(),
    /** Most dots one person may put on one condition. */
    dotsAnItem: integer('dots_an_item').notNull(),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedBy: text('closed_by'),
    closedAt: instant('closed_at'),
  },
  table => [index('ballot_round').on(table.roundId)],
)

/** One a person; the newest dots replace the ones before. */
export const ballotPaper = sqliteTable(
  'ballot_paper',
  {
    ballotId: text('ballot_id')
      .notNull()
      .references(() => ballot.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    dots: text('dots', { mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
    castAt: instant('cast_at').notNull(),
  },
  table => [primaryKey({ columns: [table.ballotId, table.personId] })],
)

/** A sheet of paper that was keyed in. Its answers are a response with source `paper`; nothing joins it to a person. */
export const paperSheet = sqliteTable(
  'paper_sheet',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id),
    /** Counted from 1 in each round; written on the paper. */
    number: integer('number').notNull(),
    /** Null once the sheet was taken back, which only works before a reveal. */
    responseId: text('response_id').references(() => response.id),
    /** The rater's role and language as the sheet says, for whose voice is missing. */
    position: text('position'),
    language: text('language'),
    keyedBy: text('keyed_by').notNull(),
    keyedAt: instant('keyed_at').notNull(),
  },
  table => [uniqueIndex('paper_sheet_number').on(table.roundId, table.number)],
)

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
  purpose: text('purpose').$type<'ratings' | 'evidence'>().notNull(),
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

/**
 * A stored snapshot of what may be seen beyond a team, hidden once for all its breakdowns. Later answers make a new release, which is
 * checked against the ones before.
 */
export const release = sqliteTable(
  'release',
  {
    id: text('id').primaryKey(),
    windowId: text('window_id')
      .notNull()
      .references(() => window.id),
    /** The round it is about, or null for the whole window. */
    roundId: text('round_id').references(() => round.id),
    /** `breakdown`: a round's results by group, for whoever may see the round. */
    stage: text('stage').$type<'school' | 'district' | 'breakdown'>().notNull(),
    /** Counted from 1 for each window, round and stage; the highest stands. */
    number: integer('number').notNull(),
    /** Activity number up to which answers are in it. */
    uptoNo: integer('upto_no').notNull(),
    policy: text('policy', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    /** What is shown and nothing else: a hidden number is nowhere in it. */
    snapshot: text('snapshot', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    releasedBy: text('released_by').notNull(),
    releasedAt: instant('released_at').notNull(),
  },
  table => [index('release_window').on(table.windowId)],
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
    kind: text('kind').$type<'round.open' | 'round.close' | 'files.sweep'>().notNull(),
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
