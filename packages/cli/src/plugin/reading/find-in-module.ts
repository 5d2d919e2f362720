import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import type * as Vite from 'vite'
import { type Position, positionAt } from './json-file.ts'

type Path = readonly (string | number)[]
type Parse = typeof Vite.parseAst

/** As much of a syntax tree as is looked at. */
interface Node {
  readonly type: string
  readonly start: number
  readonly [part: string]: unknown
}

interface Module {
  /** Absolute. */
  readonly file: string
  readonly text: string
  readonly body: readonly Node[]
  readonly parse: Parse
}

/** A part of a module, or of one that it imports. */
interface Part {
  readonly module: Module
  readonly node: Node
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value

const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

const nameOf = (node: unknown): unknown => (isNode(node) ? (node.type === 'Identifier' ? node.name : node.value) : undefined)

const readModule = (file: string, parse: Parse): Module | null => {
  const text = readFileSync(file, 'utf8')
  const lang = /\.[cm]?js$/.test(file) ? 'js' : extname(file) === '.tsx' ? 'tsx' : 'ts'
  try {
    const program: { readonly body: unknown } = parse(text, { lang }, file)
    return { file, text, body: nodesOf(program.body), parse }
  } catch {
    return null
  }
}

/** What is declared at the outermost level, by its name. */
const declarationsOf = ({ body }: Module): readonly { readonly name: unknown; readonly value: Node }[] =>
  body
    .flatMap(node => (isNode(node.declaration) ? [node.declaration] : [node]))
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => nodesOf(declarations))
    .flatMap(({ id, init }) => (isNode(init) ? [{ name: nameOf(id), value: init }] : []))

const defaultOf = ({ body }: Module): Node | undefined => {
  const found = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.declaration
  return isNode(found) ? found : undefined
}

/** A value without what is written around it: `definePlugin(…)`, `… satisfies X`, `… as const`, brackets. */
const bare = (node: Node): Node => {
  const [first] = nodesOf(node.arguments)
  if (node.type === 'CallExpression' && first) return bare(first)
  return isNode(node.expression) ? bare(node.expression) : node
}

/** Where a name comes from that another file of the author gives. */
const followImport = ({ module, name }: { readonly module: Module; readonly name: unknown }, steps: number): Part | null => {
  for (const node of module.body.filter(({ type }) => type === 'ImportDeclaration')) {
    const specifier = nodesOf(node.specifiers).find(({ local }) => nameOf(local) === name)
    const source = String(nameOf(node.source))
    const file = resolve(dirname(module.file), source)
    if (!specifier || !source.startsWith('.') || !/\.[cm]?[jt]sx?$/.test(file) || !existsSync(file)) continue
    const other = readModule(file, module.parse)
    if (!other) return null
    const found =
      specifier.type === 'ImportDefaultSpecifier'
        ? defaultOf(other)
        : declarationsOf(other).find(declared => declared.name === nameOf(specifier.imported))?.value
    return found ? behind({ module: other, node: found }, steps) : null
  }
  return null
}

/** Names that are followed one after another; more are a circle. */
const mostSteps = 50

/** What stands behind a name, in this module or in one it imports; the name itself where that cannot be told. */
const behind = ({ module, node }: Part, steps = mostSteps): Part => {
  const here = { module, node: bare(node) }
  if (here.node.type !== 'Identifier' || steps === 0) return here
  const { name } = here.node
  const declared = declarationsOf(module).find(found => found.name === name)
  return (declared ? behind({ module, node: declared.value }, steps - 1) : followImport({ module, name }, steps - 1)) ?? here
}

/** The part of a part that a step leads to: what to show, and where to go on. Null where it is not written out. */
const takeStep = ({ module, node }: Part, step: string | number): { readonly shown: Node; readonly next: Part } | null => {
  if (node.type === 'ObjectExpression') {
    const property = nodesOf(node.properties).findLast(({ key }) => nameOf(key) === step)
    return property && isNode(property.value) ? { shown: property, next: behind({ module, node: property.value }) } : null
  }
  if (node.type !== 'ArrayExpression' || typeof step !== 'number') return null
  const elements: readonly unknown[] = Array.isArray(node.elements) ? node.elements : []
  const isCounted = elements.slice(0, step + 1).every(element => isNode(element) && element.type !== 'SpreadElement')
  const element = elements[step]
  return isCounted && isNode(element) ? { shown: element, next: behind({ module, node: element }) } : null
}

const manifestOf = (module: Module): Part | null => {
  const written = [...declarationsOf(module).map(({ value }) => value), defaultOf(module)].flatMap(node =>
    node ? [behind({ module, node })] : [],
  )
  return (
    written.find(
      ({ node }) =>
        node.type === 'ObjectExpression' && nodesOf(node.properties).some(({ key }) => ['api', 'id'].includes(String(nameOf(key)))),
    ) ?? null
  )
}

/**
 * Where in the author's modules a part of the manifest is written, or the nearest part around it that is: names are followed through what
 * the modules import from one another. Null where the module does not write its manifest out.
 */
export const findInModule = (
  { entry, parse }: { readonly entry: string; readonly parse: Parse },
  path: Path,
): ({ readonly file: string } & Position) | null => {
  const module = readModule(entry, parse)
  const manifest = module && manifestOf(module)
  if (!manifest) return null
  let at = manifest
  let found = manifest
  for (const step of path) {
    const taken = takeStep(at, step)
    if (!taken) break
    found = { module: at.module, node: taken.shown }
    at = taken.next
  }
  return { file: found.module.file, ...positionAt(found.module.text, found.node.start) }
}
