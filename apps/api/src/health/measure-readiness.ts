import { randomUUID } from 'node:crypto'
import { rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Databases } from '@tilth/db'
import { readAllPluginFaults } from '@tilth/host'

export interface Readiness {
  readonly state: 'ready' | 'not-ready'
  readonly checks: {
    readonly databases: {
      readonly control: DatabaseCheck
      readonly districts: { readonly ready: number; readonly refused: readonly RefusedDistrict[] }
    }
    /** Asked of the writing connection itself: `synchronous` FULL, so that what was acknowledged outlives a power cut. */
    readonly durability: Check
    readonly writing: Check
    readonly disk: Check & { readonly freeMegabytes: number | null }
    readonly clock: Check
    /** A plugin that did not load, or whose code failed, stops nothing else, so it is told and does not count. */
    readonly plugins: {
      readonly loaded: readonly string[]
      readonly refused: readonly string[]
      readonly faults: readonly PluginFaultCheck[]
    }
  }
}

interface Check {
  readonly ok: boolean
  readonly code?: string
}

interface DatabaseCheck extends Check {
  readonly version: number
}

/** A part of a plugin's code that failed, in all districts together. */
interface PluginFaultCheck {
  readonly plugin: string
  readonly part: string
  readonly code: string
  readonly times: number
  readonly at: string
}

interface RefusedDistrict {
  readonly id: string
  readonly code: string
}

export interface ReadinessOptions {
  readonly databases: Databases
  readonly dataDirectory: string
  readonly now: () => Date
  readonly plugins: { readonly loaded: readonly { readonly id: string }[]; readonly refused: readonly { readonly id: string }[] }
}

const leastFreeMegabytes = 64
const clockToleranceMs = 5 * 60_000

/** Asks everything anew. Not ready while anything a person could need does not work, one district's refused database included. */
export const measureReadiness = async ({ databases, dataDirectory, now, plugins }: ReadinessOptions): Promise<Readiness> => {
  const [health, durability, writing, disk, clock, faults] = await Promise.all([
    databases.health(),
    checkDurability(databases),
    tryWriting(dataDirectory),
    measureDisk(dataDirectory),
    checkClock(dataDirectory, now()),
    readAllPluginFaults(databases),
  ])
  const describe = (name: string): DatabaseCheck => {
    const found = health.databases.find(database => database.name === name)
    const code = found?.issue?.code ?? (name === 'control' ? health.issue?.code : undefined)
    return { ok: found?.state === 'ready' && code === undefined, version: found?.version ?? 0, ...(code ? { code } : {}) }
  }
  const districts = health.databases.filter(database => database.name !== 'control')
  const refused = districts
    .filter(({ state }) => state === 'refused')
    .map(({ name, issue }) => ({ id: name, code: issue?.code ?? 'database.refused' }))
  const control = describe('control')
  const isReady = control.ok && refused.length === 0 && durability.ok && writing.ok && disk.ok && clock.ok
  return {
    state: isReady ? 'ready' : 'not-ready',
    checks: {
      databases: { control, districts: { ready: districts.length - refused.length, refused } },
      durability,
      writing,
      disk,
      clock,
      plugins: {
        loaded: plugins.loaded.map(({ id }) => id),
        refused: plugins.refused.map(({ id }) => id),
        faults: faults.map(({ pluginId, part, code, times, at }) => ({ plugin: pluginId, part, code, times, at: at.toISOString() })),
      },
    },
  }
}

const synchronousFull = 2

const checkDurability = async (databases: Databases): Promise<Check> => {
  const names = ['control' as const, ...databases.districtIds().map(district => ({ district }))]
  try {
    const found = await Promise.all(names.map(name => databases.pragma(name, ['synchronous'])))
    return found.every(({ synchronous }) => synchronous === synchronousFull) ? { ok: true } : { ok: false, code: 'database.not_durable' }
  } catch {
    return { ok: false, code: 'database.unresponsive' }
  }
}

const tryWriting = async (directory: string): Promise<Check> => {
  const file = join(directory, `.writing-${randomUUID()}`)
  try {
    await writeFile(file, 'x', { mode: 0o600 })
    await rm(file)
    return { ok: true }
  } catch {
    return { ok: false, code: 'data.not_writable' }
  }
}

const measureDisk = async (directory: string): Promise<Check & { readonly freeMegabytes: number | null }> => {
  try {
    const { bavail, bsize } = await statfs(directory)
    const freeMegabytes = Math.floor((bavail * bsize) / 1_048_576)
    return freeMegabytes >= leastFreeMegabytes ? { ok: true, freeMegabytes } : { ok: false, code: 'data.disk_full', freeMegabytes }
  } catch {
    return { ok: false, code: 'data.unreadable', freeMegabytes: null }
  }
}

/** A clock behind what is already written would order new rows before old ones. */
const checkClock = async (directory: string, now: Date): Promise<Check> => {
  const written = await stat(join(directory, 'control.db')).catch(() => null)
  return written && written.mtimeMs - now.getTime() > clockToleranceMs ? { ok: false, code: 'data.clock_behind' } : { ok: true }
}
