import { defineMigration } from '../../migrate/migration.ts'

export default defineMigration({
  version: 1,
  name: 'initial',
  statements: [
    `CREATE TABLE "activity" (
  "no" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "at" integer NOT NULL,
  "kind" text NOT NULL,
  "actor_id" text,
  "org_id" text,
  "round_id" text,
  "subject" text
);`,
    `CREATE INDEX "activity_round" ON "activity" ("round_id");`,
    `CREATE TABLE "comment" (
  "id" text PRIMARY KEY NOT NULL,
  "round_id" text NOT NULL,
  "item" text NOT NULL,
  "author_id" text NOT NULL,
  "text" text NOT NULL,
  "written_at" integer NOT NULL,
  "removed_at" integer,
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("author_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE INDEX "comment_round" ON "comment" ("round_id");`,
    `CREATE TABLE "draft" (
  "round_id" text NOT NULL,
  "person_id" text NOT NULL,
  "items" text NOT NULL,
  "saved_at" integer NOT NULL,
  PRIMARY KEY("round_id", "person_id"),
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE TABLE "enablement" (
  "plugin_id" text NOT NULL,
  "org_id" text NOT NULL,
  "enabled" integer NOT NULL,
  "settings" text NOT NULL,
  "changed_at" integer NOT NULL,
  PRIMARY KEY("plugin_id", "org_id"),
  FOREIGN KEY ("org_id") REFERENCES "org"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE TABLE "entry" (
  "id" text PRIMARY KEY NOT NULL,
  "round_id" text NOT NULL,
  "person_id" text,
  "item" text NOT NULL,
  "value" text NOT NULL,
  "written_no" integer NOT NULL,
  "written_at" integer NOT NULL,
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE INDEX "entry_round" ON "entry" ("round_id","item");`,
    `CREATE TABLE "finding" (
  "round_id" text NOT NULL,
  "item" text NOT NULL,
  "version" integer NOT NULL,
  "position" integer,
  "reason" text NOT NULL,
  "minority_note" text NOT NULL,
  "recorded_by" text NOT NULL,
  "recorded_at" integer NOT NULL,
  PRIMARY KEY("round_id", "item", "version"),
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE TABLE "framework_document" (
  "hash" text PRIMARY KEY NOT NULL,
  "framework_id" text NOT NULL,
  "edition" integer NOT NULL,
  "document" text NOT NULL,
  "stored_at" integer NOT NULL
);`,
    `CREATE TABLE "held_role" (
  "person_id" text NOT NULL,
  "org_id" text NOT NULL,
  "role" text NOT NULL,
  "granted_at" integer NOT NULL,
  PRIMARY KEY("person_id", "org_id", "role"),
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("org_id") REFERENCES "org"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE INDEX "held_role_org" ON "held_role" ("org_id");`,
    `CREATE TABLE "import_receipt" (
  "key" text PRIMARY KEY NOT NULL,
  "at" integer NOT NULL,
  "round_ids" text NOT NULL
);`,
    `CREATE TABLE "invitation" (
  "id" text PRIMARY KEY NOT NULL,
  "kind" text NOT NULL,
  "token_hash" text,
  "code" text,
  "person_id" text,
  "org_id" text NOT NULL,
  "role" text NOT NULL,
  "round_id" text,
  "created_by" text NOT NULL,
  "created_at" integer NOT NULL,
  "expires_at" integer,
  "accepted_at" integer,
  "revoked_at" integer,
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("org_id") REFERENCES "org"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE UNIQUE INDEX "invitation_token_hash_unique" ON "invitation" ("token_hash");`,
    `CREATE UNIQUE INDEX "invitation_code_unique" ON "invitation" ("code");`,
    `CREATE INDEX "invitation_round" ON "invitation" ("round_id");`,
    `CREATE TABLE "job" (
  "id" text PRIMARY KEY NOT NULL,
  "kind" text NOT NULL,
  "subject" text NOT NULL,
  "due_at" integer NOT NULL,
  "done_at" integer,
  "attempts" integer DEFAULT 0 NOT NULL
);`,
    `CREATE INDEX "job_due" ON "job" ("done_at","due_at");`,
    `CREATE TABLE "note" (
  "response_id" text NOT NULL,
  "item" text NOT NULL,
  "text" text NOT NULL,
  PRIMARY KEY("response_id", "item"),
  FOREIGN KEY ("response_id") REFERENCES "response"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE TABLE "org" (
  "id" text PRIMARY KEY NOT NULL,
  "parent_id" text,
  "kind" text NOT NULL,
  "name" text NOT NULL,
  "code" text,
  "position" integer DEFAULT 0 NOT NULL,
  "archived_at" integer
);`,
    `CREATE INDEX "org_parent" ON "org" ("parent_id");`,
    `CREATE TABLE "outbox" (
  "no" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "kind" text NOT NULL,
  "payload" text NOT NULL,
  "applied_at" integer
);`,
    `CREATE TABLE "person" (
  "id" text PRIMARY KEY NOT NULL,
  "kind" text NOT NULL,
  "account_id" text,
  "name" text NOT NULL,
  "email" text,
  "position" text,
  "locale" text NOT NULL,
  "created_at" integer NOT NULL,
  "removed_at" integer
);`,
    `CREATE UNIQUE INDEX "person_account_id_unique" ON "person" ("account_id");`,
    `CREATE UNIQUE INDEX "person_email_unique" ON "person" ("email");`,
    `CREATE TABLE "priority" (
  "id" text PRIMARY KEY NOT NULL,
  "round_id" text NOT NULL,
  "item" text NOT NULL,
  "state" text NOT NULL,
  "lens" text,
  "rank" integer,
  "reason" text NOT NULL,
  "revisit_on" text,
  "decided_by" text NOT NULL,
  "decided_at" integer NOT NULL,
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE UNIQUE INDEX "priority_item" ON "priority" ("round_id","item");`,
    `CREATE TABLE "profile" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "code" text,
  "languages" text NOT NULL,
  "time_zone" text NOT NULL,
  "school_year_start" integer NOT NULL,
  "demo" integer DEFAULT false NOT NULL
);`,
    `CREATE TABLE "response" (
  "id" text PRIMARY KEY NOT NULL,
  "round_id" text NOT NULL,
  "person_id" text,
  "pass" integer NOT NULL,
  "version" integer NOT NULL,
  "marks" blob NOT NULL,
  "importance" blob,
  "submitted_no" integer NOT NULL,
  "submitted_at" integer NOT NULL,
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE UNIQUE INDEX "response_version" ON "response" ("round_id","person_id","pass","version");`,
    `CREATE INDEX "response_round" ON "response" ("round_id");`,
    `CREATE TABLE "reveal" (
  "round_id" text NOT NULL,
  "item" text NOT NULL,
  "no" integer NOT NULL,
  "at" integer NOT NULL,
  "revealed_by" text,
  PRIMARY KEY("round_id", "item"),
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE TABLE "round" (
  "id" text PRIMARY KEY NOT NULL,
  "window_id" text NOT NULL,
  "org_id" text NOT NULL,
  "title" text NOT NULL,
  "plugin_id" text,
  "framework_id" text NOT NULL,
  "edition" integer NOT NULL,
  "framework_hash" text NOT NULL,
  "instrument_id" text NOT NULL,
  "items" text NOT NULL,
  "visibility" text NOT NULL,
  "asks_importance" integer NOT NULL,
  "reveals_on_close" integer NOT NULL,
  "state" text NOT NULL,
  "opens_at" integer,
  "closes_at" integer,
  "opened_at" integer,
  "closed_at" integer,
  "pass" integer DEFAULT 1 NOT NULL,
  "source" text NOT NULL,
  "created_by" text,
  "created_at" integer NOT NULL,
  FOREIGN KEY ("window_id") REFERENCES "window"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("org_id") REFERENCES "org"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("framework_hash") REFERENCES "framework_document"("hash") ON UPDATE no action ON DELETE no action
);`,
    `CREATE INDEX "round_org" ON "round" ("org_id");`,
    `CREATE INDEX "round_window" ON "round" ("window_id");`,
    `CREATE TABLE "round_member" (
  "round_id" text NOT NULL,
  "person_id" text NOT NULL,
  "joined_by" text NOT NULL,
  "joined_at" integer NOT NULL,
  PRIMARY KEY("round_id", "person_id"),
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE INDEX "round_member_person" ON "round_member" ("person_id");`,
    `CREATE TABLE "stream" (
  "id" text PRIMARY KEY NOT NULL,
  "version" integer NOT NULL
);`,
    `CREATE TABLE "tally" (
  "round_id" text NOT NULL,
  "item" text NOT NULL,
  "pass" integer NOT NULL,
  "counts" text NOT NULL,
  "importance" text NOT NULL,
  "upto_no" integer NOT NULL,
  PRIMARY KEY("round_id", "item", "pass"),
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE TABLE "window" (
  "id" text PRIMARY KEY NOT NULL,
  "title" text NOT NULL,
  "created_by" text,
  "created_at" integer NOT NULL
);`,
  ],
})
