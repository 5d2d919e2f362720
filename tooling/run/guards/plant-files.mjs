import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * A small repository in a temporary folder with these files in it.
 *
 * @param {Readonly<Record<string, string>>} files text by path
 * @returns {string} the folder
 */
export function plantFiles(files) {
  const directory = mkdtempSync(join(tmpdir(), 'planted-'))
  execFileSync('git', ['init', '-q'], { cwd: directory })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  return directory
}
