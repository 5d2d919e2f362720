import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const localTokenHeader = 'x-tilth-local-token'

/** What the command line on the same machine needs to reach this process: where it is, and a token that only the data's owner can read. */
export interface LocalDoor {
  isToken(candidate: string | undefined): boolean
  /** Writes `server.json` into the data directory, readable by its owner alone. */
  open(url: string): void
  close(): void
}

export const createLocalDoor = (dataDirectory: string): LocalDoor => {
  const token = randomBytes(32).toString('base64url')
  const file = join(dataDirectory, 'server.json')
  return {
    isToken: candidate => timingSafeEqual(digest(candidate ?? ''), digest(token)),
    open(url) {
      writeFileSync(`${file}.new`, `${JSON.stringify({ pid: process.pid, url, token })}\n`, { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
    close: () => rmSync(file, { force: true }),
  }
}

const key = randomBytes(32)

const digest = (text: string): Buffer => createHmac('sha256', key).update(text).digest()
