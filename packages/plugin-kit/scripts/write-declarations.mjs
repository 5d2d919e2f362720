import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const specifier = /(\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\2/g

/**
 * Copies the declarations that can be reached from the kit's entrances, with every import of `@tilth/core/...` made relative and every
 * `.ts` a `.js`, so that they are read the same where the workspace is not. Of others' types only Solid's are let through.
 *
 * @param {{ emitted: string, entries: readonly string[], packages: string, out: string }} of what `tsc` wrote, the entrances' sources, the
 *   workspace's packages, where to write
 */
export function writeDeclarations({ emitted, entries, packages, out }) {
  const core = JSON.parse(readFileSync(join(packages, 'core', 'package.json'), 'utf8')).exports
  const waiting = entries.map(source => join('plugin-kit', source))
  const written = new Set(waiting)

  /** @param {string} target @param {string} from */
  const sourceOf = (target, from) => {
    if (target.startsWith('.')) return join(dirname(from), target)
    if (target === '@tilth/core' || target.startsWith('@tilth/core/'))
      return join('core', core[`.${target.slice('@tilth/core'.length)}`] ?? missing(target, from))
    return missing(target, from)
  }

  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const from = source
    const text = readFileSync(join(emitted, declarationOf(from)), 'utf8').replace(specifier, (whole, before, quote, target) => {
      if (target === 'solid-js') return whole
      const found = sourceOf(target, from)
      if (!written.has(found)) {
        written.add(found)
        waiting.push(found)
      }
      const path = relative(dirname(from), found).replace(/\.ts$/, '.js')
      return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`
    })
    const file = join(out, declarationOf(from))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** @param {string} source */
function declarationOf(source) {
  return source.replace(/\.ts$/, '.d.ts')
}

/**
 * @param {string} target
 * @param {string} from
 * @returns {never}
 */
function missing(target, from) {
  throw new Error(`${from} shows a type of ${target}, which is not part of the kit`)
}
