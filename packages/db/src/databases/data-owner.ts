import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { layOutDataFiles } from './data-files.ts'

/** Who holds a data directory. Only told to people and to the command line; what decides is the lock. */
export interface DataOwner {
  readonly pid: number
  readonly host: string
  /** Milliseconds since the epoch. */
  readonly since: number
  /** Where the owner answers, once it does: `http://127.0.0.1:3000`. */
  readonly address?: string
}

/** What the last owner wrote of itself; it may have ended since. Undefined when nobody did or the file is damaged. */
export const readDataOwner = (directory: string): DataOwner | undefined => {
  try {
    const read: Partial<Record<keyof DataOwner, unknown>> = JSON.parse(readFileSync(layOutDataFiles(resolve(directory)).owner, 'utf8'))
    const { pid, host, since, address } = read
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'number') return undefined
    return { pid, host, since, ...(typeof address === 'string' ? { address } : {}) }
  } catch {
    return undefined
  }
}

export const writeDataOwner = (file: string, owner: DataOwner): void => {
  writeFileSync(`${file}.new`, `${JSON.stringify(owner)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export const removeDataOwner = (file: string): void => rmSync(file, { force: true })
