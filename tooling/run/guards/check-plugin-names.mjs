import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './list-files.mjs'

const ground = /^(packages\/(core|db|host)|apps\/(api|web))\/src\/.*(?<!\.(test|fixture|case))\.(tsx?|css)$/

/**
 * The product knows no plugin: no id of an installed plugin or of its frameworks stands in what it is made of. Ids are read from the
 * plugins' own folders and documents.
 *
 * @param {string} directory the repository, or a copy of one
 * @returns {readonly string[]} complaints as `path:line: what is wrong`
 */
export function checkPluginNames(directory) {
  const files = listFiles(directory)
  const names = [...new Set(files.flatMap(path => namesIn(directory, path)))]
  if (names.length === 0) return []
  const any = new RegExp(`(?<![\\w-])(${names.join('|')})(?![\\w-])`, 'g')
  return files
    .filter(path => ground.test(path))
    .flatMap(path => {
      const text = readFileSync(join(directory, path), 'utf8')
      return [...text.matchAll(any)].map(
        found => `${path}:${text.slice(0, found.index).split('\n').length}: names the plugin or framework ${found[1]}`,
      )
    })
}

/**
 * @param {string} directory
 * @param {string} path
 * @returns {readonly string[]}
 */
function namesIn(directory, path) {
  const [, folder] = /^plugins\/([a-z0-9-]+)\/package\.json$/.exec(path) ?? []
  if (folder !== undefined) return [folder]
  if (!/^plugins\/[a-z0-9-]+\/frameworks\/[^/]+\.json$/.test(path) || !existsSync(join(directory, path))) return []
  const { id } = JSON.parse(readFileSync(join(directory, path), 'utf8'))
  return typeof id === 'string' ? [id] : []
}
