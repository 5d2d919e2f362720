import { readFileSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'

/** One name that a declaration file declares, with its text. */
export interface Declaration {
  readonly name: string
  readonly text: string
  readonly file: string
}

interface Module {
  /** By the name inside the file. */
  readonly own: ReadonlyMap<string, Declaration>
  /** What is brought in, by the name inside the file. */
  readonly imported: ReadonlyMap<string, { readonly from: string; readonly name: string }>
  /** What others can bring in, by the name outside. */
  readonly exported: ReadonlyMap<string, { readonly from: string | null; readonly name: string }>
}

/** Without the lines on which they stood, too: what is said about a declaration is no part of it. */
const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s*\n/gm, '')

/** Top-level statements: one ends where the next begins at the start of a line and no brace is open. */
const statementsOf = (text: string): readonly string[] => {
  const statements: string[] = []
  let depth = 0
  for (const line of withoutComments(text).split('\n')) {
    const begins = depth === 0 && /^(export|declare|import|type|interface|const|class)\b/.test(line)
    if (begins || statements.length === 0) statements.push(line)
    else statements[statements.length - 1] += `\n${line}`
    depth += (line.match(/[{([]/g)?.length ?? 0) - (line.match(/[})\]]/g)?.length ?? 0)
  }
  return statements.map(statement => statement.trim()).filter(statement => statement !== '')
}

const declared = /^(?:export )?(?:declare )?(?:default )?(?:abstract )?(?:interface|type|const|class|function|enum)\s+([A-Za-z_$][\w$]*)/

const namesIn = (clause: string): readonly (readonly [inside: string, outside: string])[] =>
  clause
    .split(',')
    .map(part => part.trim().replace(/^type\s+/, ''))
    .filter(part => part !== '')
    .map(part => {
      const [inside = '', outside = inside] = part.split(/\s+as\s+/)
      return [inside, outside] as const
    })

const readModule = (file: string): Module => {
  const own = new Map<string, Declaration>()
  const imported = new Map<string, { from: string; name: string }>()
  const exported = new Map<string, { from: string | null; name: string }>()
  /** A name of another package stays one. */
  const sourceOf = (target: string) => (target.startsWith('.') ? resolve(dirname(file), target.replace(/\.js$/, '.d.ts')) : target)
  for (const statement of statementsOf(readFileSync(file, 'utf8'))) {
    const list = /^(import|export)\s+(?:type\s+)?\{([\s\S]*?)\}(?:\s+from\s+['"]([^'"]+)['"])?;?$/.exec(statement)
    if (list) {
      const [, kind, clause = '', target] = list
      for (const [inside, outside] of namesIn(clause))
        if (kind === 'import' && target) imported.set(outside, { from: sourceOf(target), name: inside })
        else exported.set(outside, { from: target ? sourceOf(target) : null, name: inside })
      continue
    }
    const [, name] = declared.exec(statement) ?? []
    if (name === undefined) {
      if (/^export \{\};?$/.test(statement)) continue
      throw new Error(`${file}: cannot be read: ${statement.slice(0, 200)}`)
    }
    const text = statement.replace(/^export /, '').replace(/^declare /, '')
    const before = own.get(name)
    own.set(name, { name, file, text: before ? `${before.text}\n${text}` : text })
    if (statement.startsWith('export ')) exported.set(name, { from: null, name })
  }
  return { own, imported, exported }
}

/** Reads declaration files as they are asked for, and what each name of them leads to. */
export class Declarations {
  readonly #modules = new Map<string, Module>()

  #module(file: string): Module {
    const known = this.#modules.get(file)
    if (known) return known
    const read = readModule(file)
    this.#modules.set(file, read)
    return read
  }

  /** What a file lets others bring in, by name, in alphabetical order. */
  exportsOf(file: string): ReadonlyMap<string, Declaration> {
    const names = [...this.#module(file).exported.keys()].sort()
    return new Map(names.map(name => [name, this.#exported(file, name)]))
  }

  #exported(file: string, name: string): Declaration {
    const found = this.#module(file).exported.get(name)
    if (!found) throw new Error(`${file} does not export ${name}`)
    return found.from === null ? this.#inside(file, found.name) : this.#exported(found.from, found.name)
  }

  #inside(file: string, name: string): Declaration {
    const { own, imported } = this.#module(file)
    const declaration = own.get(name)
    if (declaration) return declaration
    const brought = imported.get(name)
    if (!brought) throw new Error(`${file} does not know ${name}`)
    return this.#exported(brought.from, brought.name)
  }

  /** The declarations that a declaration names, each once. */
  namedBy({ file, text, name: own }: Declaration): readonly Declaration[] {
    const { own: here, imported } = this.#module(file)
    const words = new Set(text.match(/[A-Za-z_$][\w$]*/g))
    const isOurs = (word: string): boolean => here.has(word) || isAbsolute(imported.get(word)?.from ?? '')
    return [...words].filter(word => word !== own && isOurs(word)).map(word => this.#inside(file, word))
  }
}

/** Where a declaration stands, as a path that is the same on every machine. */
export const placeOf = ({ file }: Declaration, root: string): string =>
  relative(root, file)
    .replace(/\.d\.ts$/, '')
    .replaceAll('\\', '/')
