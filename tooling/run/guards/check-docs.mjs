import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { listFiles } from './list-files.mjs'

const topFolders = 'apps|packages|plugins|tooling|docs|examples|\\.ci|\\.changeset'
const pathInCode = new RegExp(`^(?:\\./)?((?:${topFolders})(?:/[\\w.@*+-]+)*/?|[\\w.-]+\\.(?:md|ts|tsx|mjs))$`)
const generatedPart = /\/(dist|test-results|node_modules)(\/|$)/
const npmScript = /\bnpm (?:run ([\w:-]+)|(start|test)\b)/g

/**
 * Every path a document names exists, every relative link and its anchor resolve, every npm script it tells to run is there.
 * Looks at README.md, CONTRIBUTING.md, everything in docs/ and the readme files of packages, plugins and examples.
 *
 * @param {string} directory the repository, or a copy of one
 * @returns {readonly string[]} complaints as `path:line: what is wrong`
 */
export function checkDocs(directory) {
  const files = listFiles(directory)
  const manifests = files.filter(path => posix.basename(path) === 'package.json')
  const scripts = new Set(manifests.flatMap(path => Object.keys(JSON.parse(readFileSync(join(directory, path), 'utf8')).scripts ?? {})))
  const documents = files.filter(path => path.endsWith('.md') && !path.startsWith('.changeset/'))
  const found = documents.flatMap(document => checkDocument({ directory, document, files, scripts }))
  for (const required of ['README.md', 'CONTRIBUTING.md', 'docs/map.md', 'docs/glossary.md', 'docs/decisions/README.md'])
    if (!documents.includes(required)) found.push(`${required}: is missing`)
  return [...found, ...checkDecisionNumbers(files)]
}

/** @param {{ directory: string, document: string, files: readonly string[], scripts: ReadonlySet<string> }} of */
function checkDocument({ directory, document, files, scripts }) {
  /** @type {string[]} */
  const found = []
  const folder = dirname(document)
  let isFenced = false
  for (const [index, line] of readFileSync(join(directory, document), 'utf8').split('\n').entries()) {
    const at = `${document}:${index + 1}`
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced
    for (const [, named, short] of line.matchAll(npmScript))
      if (!scripts.has(named ?? short ?? '')) found.push(`${at}: no npm script "${named ?? short}"`)
    if (isFenced) continue
    for (const [, target = ''] of line.replace(/`[^`]*`/g, '').matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)) {
      const complaint = checkLink({ directory, document, folder, target })
      if (complaint !== null) found.push(`${at}: ${complaint}`)
    }
    for (const [, text = ''] of line.matchAll(/`([^`]+)`/g)) {
      const path = pathInCode.exec(text)?.[1]
      if (path !== undefined && !isKnownPath({ path, folder, files })) found.push(`${at}: no such path: ${path}`)
    }
  }
  return found
}

/** @param {{ directory: string, document: string, folder: string, target: string }} link */
function checkLink({ directory, document, folder, target }) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null
  const [path = '', anchor] = decodeURI(target).split('#')
  const file = path === '' ? document : posix.normalize(posix.join(folder, path))
  if (file.startsWith('..')) return `the link ${target} leaves the repository`
  if (!existsSync(join(directory, file))) return `the link ${target} leads nowhere`
  if (anchor === undefined || !file.endsWith('.md')) return null
  const anchors = readFileSync(join(directory, file), 'utf8')
    .split('\n')
    .filter(line => /^#{1,6} /.test(line))
    .map(anchorOf)
  return anchors.includes(anchor) ? null : `${file} has no heading #${anchor}`
}

/** @param {string} heading */
function anchorOf(heading) {
  return heading
    .replace(/^#+ /, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

/** @param {{ path: string, folder: string, files: readonly string[] }} of */
function isKnownPath({ path, folder, files }) {
  if (generatedPart.test(path)) return true
  const bare = path.replace(/\/$/, '')
  const candidates = [bare, posix.join(folder, bare)]
  return candidates.some(candidate => {
    const pattern = new RegExp(`^${candidate.split('*').map(escapeForPattern).join('[^/]*')}(/|$)`)
    return files.some(file => pattern.test(file)) || (!bare.includes('/') && files.some(file => posix.basename(file) === bare))
  })
}

/** @param {string} text */
function escapeForPattern(text) {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}

/** @param {readonly string[]} files */
function checkDecisionNumbers(files) {
  const decisions = files.filter(path => /^docs\/decisions\/(?!README)/.test(path))
  const numbers = decisions.map(path => path.slice('docs/decisions/'.length, 'docs/decisions/'.length + 3))
  return decisions.flatMap((path, index) => {
    if (!/^docs\/decisions\/\d{3}-[a-z0-9-]+\.md$/.test(path)) return [`${path}: decisions are named 000-what-it-is.md`]
    return numbers.indexOf(numbers[index] ?? '') === index ? [] : [`${path}: the number ${numbers[index]} is taken`]
  })
}
