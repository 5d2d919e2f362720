import { defineMigration } from '../../migrate/migration.ts'

export default defineMigration({
  version: 2,
  name: 'second-factor-and-sessions',
  statements: [
    `CREATE TABLE "account_event" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "kind" text NOT NULL,
  "device" text,
  "at" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);`,
    `CREATE INDEX "account_event_user" ON "account_event" ("user_id","at");`,
    `CREATE TABLE "recovery_code" (
  "user_id" text NOT NULL,
  "digest" text NOT NULL,
  PRIMARY KEY("user_id", "digest"),
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);`,
    `CREATE TABLE "second_factor" (
  "user_id" text PRIMARY KEY NOT NULL,
  "sealed_secret" text NOT NULL,
  "confirmed_at" integer,
  "last_step" integer NOT NULL,
  "created_at" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);`,
    `ALTER TABLE "session" ADD "device" text;`,
    `ALTER TABLE "session" ADD "last_seen_at" integer;`,
  ],
})
