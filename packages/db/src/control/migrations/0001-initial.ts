import { defineMigration } from '../../migrate/migration.ts'

export default defineMigration({
  version: 1,
  name: 'initial',
  statements: [
    `CREATE TABLE "account" (
  "id" text PRIMARY KEY NOT NULL,
  "account_id" text NOT NULL,
  "provider_id" text NOT NULL,
  "user_id" text NOT NULL,
  "access_token" text,
  "refresh_token" text,
  "id_token" text,
  "access_token_expires_at" integer,
  "refresh_token_expires_at" integer,
  "scope" text,
  "password" text,
  "created_at" integer NOT NULL,
  "updated_at" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);`,
    `CREATE INDEX "account_user" ON "account" ("user_id");`,
    `CREATE TABLE "district" (
  "id" text PRIMARY KEY NOT NULL,
  "slug" text NOT NULL,
  "name" text NOT NULL,
  "demo" integer DEFAULT false NOT NULL,
  "created_at" integer NOT NULL
);`,
    `CREATE UNIQUE INDEX "district_slug_unique" ON "district" ("slug");`,
    `CREATE TABLE "guest_session" (
  "token_hash" text PRIMARY KEY NOT NULL,
  "district_id" text NOT NULL,
  "person_id" text NOT NULL,
  "round_id" text NOT NULL,
  "created_at" integer NOT NULL,
  "expires_at" integer NOT NULL,
  FOREIGN KEY ("district_id") REFERENCES "district"("id") ON UPDATE no action ON DELETE cascade
);`,
    `CREATE TABLE "installation_setting" (
  "key" text PRIMARY KEY NOT NULL,
  "value" text NOT NULL,
  "updated_at" integer NOT NULL
);`,
    `CREATE TABLE "join_code" (
  "code" text PRIMARY KEY NOT NULL,
  "district_id" text NOT NULL,
  "invitation_id" text NOT NULL,
  "expires_at" integer,
  FOREIGN KEY ("district_id") REFERENCES "district"("id") ON UPDATE no action ON DELETE cascade
);`,
    `CREATE TABLE "membership" (
  "account_id" text NOT NULL,
  "district_id" text NOT NULL,
  "person_id" text NOT NULL,
  "created_at" integer NOT NULL,
  PRIMARY KEY("account_id", "district_id"),
  FOREIGN KEY ("account_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY ("district_id") REFERENCES "district"("id") ON UPDATE no action ON DELETE cascade
);`,
    `CREATE TABLE "rate_limit" (
  "id" text PRIMARY KEY NOT NULL,
  "key" text NOT NULL,
  "count" integer NOT NULL,
  "last_request" integer NOT NULL
);`,
    `CREATE UNIQUE INDEX "rate_limit_key_unique" ON "rate_limit" ("key");`,
    `CREATE TABLE "session" (
  "id" text PRIMARY KEY NOT NULL,
  "expires_at" integer NOT NULL,
  "token" text NOT NULL,
  "created_at" integer NOT NULL,
  "updated_at" integer NOT NULL,
  "ip_address" text,
  "user_agent" text,
  "user_id" text NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);`,
    `CREATE UNIQUE INDEX "session_token_unique" ON "session" ("token");`,
    `CREATE INDEX "session_user" ON "session" ("user_id");`,
    `CREATE TABLE "stream" (
  "id" text PRIMARY KEY NOT NULL,
  "version" integer NOT NULL
);`,
    `CREATE TABLE "user" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "email_verified" integer NOT NULL,
  "image" text,
  "created_at" integer NOT NULL,
  "updated_at" integer NOT NULL
);`,
    `CREATE UNIQUE INDEX "user_email_unique" ON "user" ("email");`,
    `CREATE TABLE "verification" (
  "id" text PRIMARY KEY NOT NULL,
  "identifier" text NOT NULL,
  "value" text NOT NULL,
  "expires_at" integer NOT NULL,
  "created_at" integer NOT NULL,
  "updated_at" integer NOT NULL
);`,
    `CREATE INDEX "verification_identifier" ON "verification" ("identifier");`,
  ],
})
