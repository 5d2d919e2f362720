import type { Migration } from '../../migrate/migration.ts'
import migration1 from './0001-initial.ts'

export const controlMigrations: readonly Migration[] = [migration1]
