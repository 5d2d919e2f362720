import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The key that signs session cookies: 32 random bytes in a file only its owner can read, made at the first start. It is not in the
 * control database, so a copy of the database alone signs nothing.
 */
export const readAuthSecret = (dataDirectory: string): string => {
  const file = join(dataDirectory, 'auth-secret')
  const found = readExisting(file)
  if (found !== null) return found
  const draft = `${file}.${process.pid}.new`
  const descriptor = openSync(draft, 'w', 0o600)
  writeSync(descriptor, randomBytes(32).toString('base64url'))
  fsyncSync(descriptor)
  closeSync(descriptor)
  try {
    linkSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8')
}

const readExisting = (file: string): string | null => {
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length < 32) throw new Error(`${file} is damaged: restore it, or delete it to sign everybody out.`)
    return secret
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw thrown
  }
}
