import { defineMigration } from '../../migrate/migration.ts'

export default defineMigration({
  version: 4,
  name: 'plugins-and-records',
  statements: [
    `CREATE TABLE "analysis_result" (
  "plugin_id" text NOT NULL,
  "analysis_id" text NOT NULL,
  "org_id" text NOT NULL,
  "upto_no" integer NOT NULL,
  "on" text NOT NULL,
  "result" text NOT NULL,
  "ran_at" integer NOT NULL,
  PRIMARY KEY("plugin_id", "analysis_id", "org_id"),
  FOREIGN KEY ("org_id") REFERENCES "org"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE TABLE "district_plugin" (
  "id" text PRIMARY KEY NOT NULL,
  "plugin_id" text NOT NULL,
  "version" text NOT NULL,
  "hash" text NOT NULL,
  "manifest" text NOT NULL,
  "rights" text NOT NULL,
  "added_by" text NOT NULL,
  "added_at" integer NOT NULL,
  "retired_at" integer
);`,
    `CREATE INDEX "district_plugin_plugin" ON "district_plugin" ("plugin_id");`,
    `CREATE TABLE "edition_change" (
  "id" text PRIMARY KEY NOT NULL,
  "from_framework_id" text NOT NULL,
  "from_edition" integer NOT NULL,
  "from_hash" text NOT NULL,
  "to_framework_id" text NOT NULL,
  "to_edition" integer NOT NULL,
  "to_hash" text NOT NULL,
  "map" text NOT NULL,
  "applied_by" text NOT NULL,
  "applied_at" integer NOT NULL,
  "undone_by" text,
  "undone_at" integer
);`,
    `CREATE INDEX "edition_change_from" ON "edition_change" ("from_framework_id");`,
    `CREATE INDEX "edition_change_to" ON "edition_change" ("to_framework_id");`,
    `CREATE TABLE "fed_measure" (
  "measure_id" text PRIMARY KEY NOT NULL,
  "plugin_id" text NOT NULL,
  "definition_id" text NOT NULL,
  "org_id" text NOT NULL,
  FOREIGN KEY ("org_id") REFERENCES "org"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE UNIQUE INDEX "fed_measure_definition" ON "fed_measure" ("plugin_id","definition_id","org_id");`,
    `CREATE TABLE "form_document" (
  "hash" text PRIMARY KEY NOT NULL,
  "document" text NOT NULL,
  "stored_at" integer NOT NULL
);`,
    `CREATE TABLE "plugin_fault" (
  "plugin_id" text NOT NULL,
  "part" text NOT NULL,
  "code" text NOT NULL,
  "times" integer NOT NULL,
  "at" integer NOT NULL,
  PRIMARY KEY("plugin_id", "part")
);`,
    `CREATE TABLE "reaction_cursor" (
  "plugin_id" text NOT NULL,
  "reaction_id" text NOT NULL,
  "upto_no" integer NOT NULL,
  "failures" integer DEFAULT 0 NOT NULL,
  PRIMARY KEY("plugin_id", "reaction_id")
);`,
    `CREATE TABLE "record" (
  "id" text PRIMARY KEY NOT NULL,
  "plugin_id" text NOT NULL,
  "form_id" text NOT NULL,
  "form_hash" text NOT NULL,
  "org_id" text NOT NULL,
  "status" text,
  "fields" text NOT NULL,
  "marks" text NOT NULL,
  "focus" text,
  "pair_id" text,
  "client_key" text,
  "version" integer NOT NULL,
  "created_by" text,
  "created_at" integer NOT NULL,
  "changed_at" integer NOT NULL,
  "removed_at" integer,
  FOREIGN KEY ("form_hash") REFERENCES "form_document"("hash") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("org_id") REFERENCES "org"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE INDEX "record_form" ON "record" ("plugin_id","form_id","org_id");`,
    `CREATE INDEX "record_org" ON "record" ("org_id");`,
    `CREATE UNIQUE INDEX "record_client_key" ON "record" ("client_key");`,
    `CREATE TABLE "record_change" (
  "record_id" text NOT NULL,
  "version" integer NOT NULL,
  "kind" text NOT NULL,
  "fields" text NOT NULL,
  "status" text,
  "reason" text DEFAULT '' NOT NULL,
  "by" text,
  "at" integer NOT NULL,
  PRIMARY KEY("record_id", "version"),
  FOREIGN KEY ("record_id") REFERENCES "record"("id") ON UPDATE no action ON DELETE no action
);`,
    `CREATE TABLE "__new_enablement" (
  "plugin_id" text NOT NULL,
  "org_id" text NOT NULL,
  "enabled" integer,
  "locked" integer DEFAULT false NOT NULL,
  "settings" text NOT NULL,
  "changed_at" integer NOT NULL,
  PRIMARY KEY("plugin_id", "org_id"),
  FOREIGN KEY ("org_id") REFERENCES "org"("id") ON UPDATE no action ON DELETE no action
);`,
    `INSERT INTO "__new_enablement"("plugin_id", "org_id", "enabled", "locked", "settings", "changed_at") SELECT "plugin_id", "org_id", "enabled", 0, "settings", "changed_at" FROM "enablement";`,
    `DROP TABLE "enablement";`,
    `ALTER TABLE "__new_enablement" RENAME TO "enablement";`,
    `ALTER TABLE "round" ADD "variant" text;`,
  ],
})
