import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { controlMigrations } from '../control/migrations/migrations.ts'
import { districtMigrations } from '../district/migrations/migrations.ts'
import { syncPath } from '../migrate/back-up.ts'
import type { Migration } from '../migrate/migration.ts'
import { DatabaseFault } from '../port/database-fault.ts'
import type { Port, SqlValue } from '../port/port.ts'
import { type Writer, writerOfProcess } from '../writer/writer.ts'
import { type DataFiles, isDistrictId, layOutDataFiles } from './data-files.ts'
import { readDataOwner, removeDataOwner, writeDataOwner } from './data-owner.ts'
import { type DatabasesHealth, measureHealth } from './measure-health.ts'
import { type DatabaseLogger, type OpenedDatabase, openDatabase } from './open-database.ts'

export interface OpenDatabasesOptions {
  /** The data directory; made when missing. */
  readonly directory: string
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly logger?: DatabaseLogger
  /** Other migrations than this package's own, for tests of the migrator. */
  readonly migrations?: { readonly control?: readonly Migration[]; readonly district?: readonly Migration[] }
}

/** Which database: the control database, or a district by its id. */
export type DatabaseName = 'control' | { readonly district: string }

export interface Databases {
  readonly control: Port
  /** Faults: `database.unknown` for an id that was never created. A refused district's port faults at each use. */
  district(id: string): Promise<Port>
  /** Makes a district's database, whole or not at all. Issues: `district.exists`, `district.bad_id`. */
  createDistrict(id: string): Promise<Result<Port>>
  /** Removes a district's files and its backups. */
  deleteDistrict(id: string): Promise<void>
  districtIds(): readonly string[]
  /** Folder of a district's stored files, made or not. Faults: `database.unknown`. */
  filesDirectory(id: string): string
  /** Writes a checked copy and returns its path. */
  backUp(name: DatabaseName): Promise<string>
  /** Reads pragmas on the live writing connection: `pragma('control', ['synchronous'])`. */
  pragma(name: DatabaseName, names: readonly string[]): Promise<Readonly<Record<string, SqlValue>>>
  /** Asks the writer thread, so an answer means it works. Never throws. */
  health(): Promise<DatabasesHealth>
  /** Says in the owner file where this process answers, for a second process that finds the directory taken. */
  announce(address: string): void
  /** Finishes queued writes, closes all files, gives the directory up. */
  close(): Promise<void>
}

/**
 * Takes the data directory, brings every database in it up to date and opens it. A database that is refused stops no other one.
 * Issue: `data.locked` with params `pid`, `host`, `since` and `address` where known: another process owns the directory.
 */
export const openDatabases = async (options: OpenDatabasesOptions): Promise<Result<Databases>> => {
  mkdirSync(options.directory, { recursive: true, mode: 0o700 })
  const files = layOutDataFiles(realpathSync(options.directory))
  const writer = writerOfProcess()
  if (!(await writer.ask('lock', { directory: files.directory }))) return err(describeOwner(files.directory))
  try {
    return ok(await openOwned(writer, { ...options, files }))
  } catch (thrown) {
    if (!writer.isStopped) await writer.ask('unlock', { directory: files.directory })
    throw thrown
  }
}

const describeOwner = (directory: string): Issue => {
  const owner = readDataOwner(directory)
  return issue('data.locked', owner ? { params: { ...owner } } : {})
}

interface Owned extends OpenDatabasesOptions {
  readonly files: DataFiles
}

const openOwned = async (writer: Writer, { files, clock, logger, migrations }: Owned): Promise<Databases> => {
  const owner = { pid: process.pid, host: hostname(), since: clock() }
  writeDataOwner(files.owner, owner)
  mkdirSync(files.districts, { recursive: true, mode: 0o700 })
  const found = sweepDistricts(files)

  const openDistrict = (id: string) =>
    openDatabase(writer, {
      name: id,
      file: files.district(id),
      backupDirectory: files.districtBackups(id),
      migrations: migrations?.district ?? districtMigrations,
      mayCreate: false,
      now: clock(),
      logger,
    })
  const control = await openDatabase(writer, {
    name: 'control',
    file: files.control,
    backupDirectory: files.controlBackups,
    migrations: migrations?.control ?? controlMigrations,
    // Districts without a control database mean that it was lost; an empty one in its place would hide that.
    mayCreate: found.length === 0,
    now: clock(),
    logger,
  })
  const districts = new Map<string, OpenedDatabase>()
  for (const id of found) districts.set(id, await openDistrict(id))

  const underway = new Set<string>()

  const find = (name: DatabaseName): OpenedDatabase => {
    const database = name === 'control' ? control : districts.get(name.district)
    if (!database) throw new DatabaseFault({ code: 'database.unknown' })
    return database
  }

  return {
    control: control.port,
    district: async id => find({ district: id }).port,
    districtIds: () => [...districts.keys()],
    filesDirectory(id) {
      find({ district: id })
      return files.districtFiles(id)
    },
    async createDistrict(id) {
      if (!isDistrictId(id)) return err(issue('district.bad_id'))
      if (underway.has(id) || existsSync(dirname(files.district(id)))) return err(issue('district.exists'))
      underway.add(id)
      try {
        await layDistrictDown(writer, { files, id, migrations: migrations?.district ?? districtMigrations, now: clock() })
        const opened = await openDistrict(id)
        districts.set(id, opened)
        return ok(opened.port)
      } finally {
        underway.delete(id)
      }
    },
    async deleteDistrict(id) {
      const database = find({ district: id })
      database.stop()
      districts.delete(id)
      await writer.ask('close', { files: [database.file] })
      const doomed = join(files.districts, `.deleting-${randomUUID()}`)
      renameSync(dirname(database.file), doomed)
      syncPath(files.districts)
      rmSync(doomed, { recursive: true, force: true })
      rmSync(files.districtBackups(id), { recursive: true, force: true })
    },
    async backUp(name) {
      const { file } = find(name)
      const directory = name === 'control' ? files.controlBackups : files.districtBackups(name.district)
      const target = join(directory, `${new Date(clock()).toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${randomUUID().slice(0, 8)}.db`)
      await writer.ask('backUp', { file, target })
      return target
    },
    pragma: async (name, names) => writer.ask('pragma', { file: find(name).file, names }),
    health: () => measureHealth(writer, { control, districts }),
    announce(address) {
      writeDataOwner(files.owner, { ...owner, address })
    },
    async close() {
      const all = [control, ...districts.values()]
      for (const database of all) database.stop()
      if (writer.isStopped) return
      await writer.ask('close', { files: all.map(({ file }) => file) })
      removeDataOwner(files.owner)
      await writer.ask('unlock', { directory: files.directory })
    },
  }
}

/** Finishes what a process that was cut short had begun, and lists the districts that stand. */
const sweepDistricts = (files: DataFiles): readonly string[] => {
  const entries = readdirSync(files.districts, { withFileTypes: true }).filter(entry => entry.isDirectory())
  for (const { name } of entries.filter(entry => /^\.(creating|deleting)-/.test(entry.name))) {
    rmSync(join(files.districts, name), { recursive: true, force: true })
  }
  return entries
    .map(entry => entry.name)
    .filter(isDistrictId)
    .sort()
}

/** Builds the district's files under another name and then gives them theirs, so a district is there whole or not at all. */
const layDistrictDown = async (
  writer: Writer,
  { files, id, migrations, now }: { files: DataFiles; id: string; migrations: readonly Migration[]; now: number },
): Promise<void> => {
  const draft = join(files.districts, `.creating-${randomUUID()}`)
  const file = join(draft, 'district.db')
  mkdirSync(draft, { mode: 0o700 })
  try {
    const migrated = await writer.ask('migrate', { file, mayCreate: true, plan: { migrations, backupDirectory: draft, now } })
    if (!migrated.ok) throw new DatabaseFault({ code: 'database.refused', reason: migrated.error.code })
  } catch (thrown) {
    rmSync(draft, { recursive: true, force: true })
    throw thrown
  } finally {
    await writer.ask('close', { files: [file] })
  }
  syncPath(draft)
  renameSync(draft, dirname(files.district(id)))
  syncPath(files.districts)
}
