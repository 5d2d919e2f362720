import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './list-files.mjs'

const source = /^(apps|packages)\/[^/]+\/src\/.*(?<!\.(test|case))\.tsx?$/
const code = /\bissue\(\s*'([a-z0-9_.]+)'|\bcode: '([a-z0-9_]+(?:\.[a-z0-9_]+)+)'/g

/**
 * Every code that is written out where an issue is made, in apps and packages, has its message `issue.<code>` in both languages. Codes
 * that are put together while running are not seen.
 *
 * @param {string} directory the repository, or a copy of one
 * @returns {readonly string[]} complaints as `path:line: what is wrong`
 */
export function checkIssueMessages(directory) {
  const catalogs = ['en', 'es'].map(locale => ({ locale, keys: readKeys(directory, locale) }))
  return listFiles(directory)
    .filter(path => source.test(path))
    .flatMap(path => {
      const text = readFileSync(join(directory, path), 'utf8')
      return [...text.matchAll(code)].flatMap(found => {
        const key = `issue.${found[1] ?? found[2]}`
        const line = text.slice(0, found.index).split('\n').length
        return catalogs.filter(({ keys }) => !keys.has(key)).map(({ locale }) => `${path}:${line}: no message ${key} in "${locale}"`)
      })
    })
}

/**
 * @param {string} directory
 * @param {string} locale
 * @returns {ReadonlySet<string>}
 */
function readKeys(directory, locale) {
  const file = join(directory, 'packages/i18n/messages', locale, 'issues.json')
  return new Set(existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8'))) : [])
}
