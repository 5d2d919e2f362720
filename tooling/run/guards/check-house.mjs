import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './list-files.mjs'

const code = /\.(ts|tsx|mjs|css)$/
const longestFile = 400
/** Tables of style tokens have one reason to open, however long. */
const countsLines = /\.(ts|tsx|mjs)$/
const drawers = new Set(['shared', 'utils', 'util', 'common', 'helpers', 'helper', 'types', 'services', 'misc', 'lib'])
const vagueNames = new Set([
  'data',
  'info',
  'manager',
  'helper',
  'helpers',
  'util',
  'utils',
  'process',
  'handle',
  'common',
  'misc',
  'types',
])
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

/**
 * What no line of code may say, and why.
 *
 * @type {readonly { pattern: RegExp, reason: string, except?: RegExp }[]}
 */
const forbiddenText = [
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, reason: 'says what is left undone; an issue is the place for it' },
  { pattern: /@ts-(ignore|nocheck)/, reason: 'silences the compiler' },
  { pattern: /@ts-expect-error/, reason: 'expects an error outside a test', except: /\.test\.tsx?$/ },
  { pattern: /(biome|eslint|oxlint)-(ignore|disable)/, reason: 'silences a lint rule' },
  { pattern: /['"`]:memory:['"`]/, reason: 'keeps a database in memory; tests use real files' },
  { pattern: /(^|[\s'"`(=:])\/(home|Users|root)\/[a-z]/, reason: 'names a path of one machine' },
  { pattern: /^\s*export \* from/, reason: 'exports whatever is there; entrances name what they show' },
  {
    pattern: /\bvi\.(do)?mock\(/i,
    reason: 'replaces a module that test files share; stand in at its edge, as for the server (decision 090)',
  },
  { pattern: /\b(test|it|describe)\.(only|todo)\(/, reason: 'leaves other tests out or promises one' },
  { pattern: /\b(test|it|describe)\.skip\(\s*(\)|\(|async|function|['"`][^'"`]*['"`]\s*\))/, reason: 'skips without a reason' },
]

/**
 * The rules of names, sizes and comments that no linter here knows. Each complaint is `path:line: what is wrong`.
 *
 * @param {string} directory the repository, or a copy of one
 * @returns {readonly string[]}
 */
export function checkHouse(directory) {
  return listFiles(directory)
    .filter(path => code.test(path) && !path.startsWith('docs/'))
    .flatMap(path => [...checkName(path), ...checkText({ path, text: readFileSync(join(directory, path), 'utf8') })])
}

/** @param {string} path */
function checkName(path) {
  const folders = path.split('/')
  const file = folders.pop() ?? ''
  const stem = file.slice(0, file.lastIndexOf('.'))
  const found = folders
    .filter(folder => drawers.has(folder))
    .map(folder => `${path}: "${folder}" is a drawer; name the folder after a noun of the product`)
  if (!kebab.test(stem)) found.push(`${path}: file names are kebab-case`)
  if (vagueNames.has(stem.split('.')[0] ?? '')) found.push(`${path}: "${stem}" says nothing about what is inside`)
  return found
}

/** @param {{ path: string, text: string }} file */
function checkText({ path, text }) {
  const lines = text.split('\n')
  const length = lines.at(-1) === '' ? lines.length - 1 : lines.length
  const found =
    length > longestFile && countsLines.test(path) && !/\.test\.tsx?$/.test(path)
      ? [`${path}: ${length} lines; above ${longestFile} a file is split`]
      : []
  if (path.startsWith('tooling/run/guards/')) return found
  for (const [index, line] of lines.entries()) {
    for (const { pattern, reason, except } of forbiddenText)
      if (pattern.test(line) && !except?.test(path)) found.push(`${path}:${index + 1}: ${reason}: ${line.trim().slice(0, 100)}`)
  }
  return found
}
