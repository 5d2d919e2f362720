import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const generatedNames = new Set(['node_modules', 'dist', '.turbo', 'test-results', 'coverage', '.git'])

/**
 * One short text that changes when any file under `paths` is added, removed or written. Reads names, sizes and times, never contents.
 *
 * @param {string} directory the paths are relative to it
 * @param {readonly string[]} paths files or folders; one that is missing counts as missing
 * @returns {string}
 */
export function fingerprint(directory, paths) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const visit = path => {
    const found = lstatSync(join(directory, path), { throwIfNoEntry: false })
    if (found === undefined) return void hash.update(`${path} missing\n`)
    if (!found.isDirectory()) return void hash.update(`${path} ${found.size} ${found.mtimeMs}\n`)
    for (const name of readdirSync(join(directory, path)).sort()) if (!generatedNames.has(name)) visit(`${path}/${name}`)
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}
