import { defineMigration } from '../../migrate/migration.ts'

export default defineMigration({
  version: 5,
  name: 'answers-on-paper',
  statements: [`ALTER TABLE "entry" ADD "sheet_id" text REFERENCES paper_sheet(id);`],
})
