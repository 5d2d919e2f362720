import type { Migration } from '../../migrate/migration.ts'
import migration1 from './0001-initial.ts'
import migration2 from './0002-meetings-and-harvest.ts'
import migration3 from './0003-plans-cycles-measures.ts'
import migration4 from './0004-plugins-and-records.ts'
import migration5 from './0005-answers-on-paper.ts'

export const districtMigrations: readonly Migration[] = [migration1, migration2, migration3, migration4, migration5]
