import type { Migration } from '../../migrate/migration.ts'
import migration1 from './0001-initial.ts'
import migration2 from './0002-second-factor-and-sessions.ts'
import migration3 from './0003-drop-join-code-expiry.ts'

export const controlMigrations: readonly Migration[] = [migration1, migration2, migration3]
