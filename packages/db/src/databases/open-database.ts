import type { Issue } from '@tilth/core'
import { issue } from '@tilth/core'
import type { Migration } from '../migrate/migration.ts'
import { DatabaseFault } from '../port/database-fault.ts'
import type { Port } from '../port/port.ts'
import type { Writer } from '../writer/writer.ts'
import { createWriterPort } from '../writer/writer-port.ts'
import { forgetRefusal, readRefusal, rememberRefusal } from './remembered-refusal.ts'

/** One database of this process: usable, or refused with the reason. */
export interface OpenedDatabase {
  readonly file: string
  /** Faults with `database.refused` while `refusal` stands. */
  readonly port: Port
  /** Schema version; 0 when refused. */
  readonly version: number
  readonly refusal?: Issue
  /** From now on the port faults with `database.stopped`. */
  stop(): void
}

export interface DatabaseLogger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

interface OpenDatabaseOptions {
  readonly name: string
  readonly file: string
  readonly backupDirectory: string
  readonly migrations: readonly Migration[]
  readonly mayCreate: boolean
  readonly now: number
  readonly logger?: DatabaseLogger | undefined
}

/** Brings a database up to date and gives its port. A refusal is a value here, written beside the file, and a fault at each use. */
export const openDatabase = async (writer: Writer, options: OpenDatabaseOptions): Promise<OpenedDatabase> => {
  const { name, file, now, logger } = options
  const { version, applied, refusal } = await migrate(writer, options)
  if (refusal) {
    rememberRefusal(file, { issue: refusal, at: now })
    logger?.error({ database: name, issue: refusal }, 'database refused')
  } else {
    forgetRefusal(file)
    if (applied.length > 0) logger?.info({ database: name, version, applied }, 'database migrated')
  }
  let isStopped = false
  const refuse = (): void => {
    if (isStopped) throw new DatabaseFault({ code: 'database.stopped', reason: 'the database was closed' })
    if (refusal) throw new DatabaseFault({ code: 'database.refused', reason: refusal.code })
  }
  return {
    file,
    port: createWriterPort(writer, { file, refuse }),
    version,
    ...(refusal ? { refusal } : {}),
    stop() {
      isStopped = true
    },
  }
}

const migrate = async (
  writer: Writer,
  { file, backupDirectory, migrations, mayCreate, now }: OpenDatabaseOptions,
): Promise<{ version: number; applied: readonly number[]; refusal?: Issue }> => {
  const earlierBackup = readRefusal(file)?.issue.params?.backup
  const plan = { migrations, backupDirectory, now, ...(typeof earlierBackup === 'string' ? { earlierBackup } : {}) }
  try {
    const migrated = await writer.ask('migrate', { file, plan, mayCreate })
    if (migrated.ok) return migrated.value
    return { version: 0, applied: [], refusal: migrated.error }
  } catch (thrown) {
    if (!(thrown instanceof DatabaseFault) || thrown.code === 'database.stopped') throw thrown
    const reason = thrown.details.sqliteCode ?? thrown.details.reason ?? thrown.code
    return { version: 0, applied: [], refusal: issue('database.unreadable', { params: { reason } }) }
  }
}
