import { defineMigration } from '../../migrate/migration.ts'

export default defineMigration({
  version: 3,
  name: 'drop-join-code-expiry',
  statements: [`ALTER TABLE "join_code" DROP COLUMN "expires_at";`],
})
