import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files git knows or would add, relative to `directory`, sorted. What git ignores is left out.
 *
 * @param {string} directory
 * @returns {readonly string[]}
 */
export function listFiles(directory) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const names = new Set(listed.split('\0').filter(name => name !== '' && existsSync(join(directory, name))))
  return [...names].sort()
}
