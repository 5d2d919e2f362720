import { readFileSync } from 'node:fs'
import type { JsonFile, Position } from './json-file.ts'

type Path = readonly (string | number)[]

export interface Place extends Partial<Position> {
  /** Absolute. */
  readonly file: string
}

/** A manifest with the files it was put together from. */
export interface WrittenIn {
  readonly manifest: unknown
  /** The module or the document that gives the manifest. */
  readonly entry: string
  readonly jsonFiles: readonly JsonFile[]
}

const textOf = (value: unknown): string | undefined => {
  try {
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : undefined
  } catch {
    return undefined
  }
}

/** Nothing deeper than `frameworks/0` is a document of its own. */
const deepestDocument = 2

/**
 * Where in the author's files a part of the manifest was written. A document that a module imports is told by its content: the part of
 * the manifest that equals a whole JSON file was written there. What a module says itself is sought by its name, and where that stands
 * more than once only the file is named.
 */
export const createPlaceFinder = ({ manifest, entry, jsonFiles }: WrittenIn): ((path: Path) => Place) => {
  const files = new Map(jsonFiles.map(json => [textOf(json.value), json]))
  const documents = new Map<string, JsonFile | undefined>()

  const documentAt = (path: Path): JsonFile | undefined => {
    const key = path.join('/')
    if (!documents.has(key)) {
      const value = path.reduce<unknown>(
        (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
        manifest,
      )
      const text = textOf(value)
      documents.set(key, text === undefined ? undefined : files.get(text))
    }
    return documents.get(key)
  }

  return path => {
    for (let depth = 0; depth <= Math.min(path.length, deepestDocument); depth += 1) {
      const json = documentAt(path.slice(0, depth))
      if (json) return { file: json.file, ...json.positionOf(path.slice(depth)) }
    }
    return { file: entry, ...positionOfName(entry, path) }
  }
}

const positionOfName = (entry: string, path: Path): Partial<Position> => {
  const name = path.findLast(step => typeof step === 'string')
  if (name === undefined) return {}
  const named = new RegExp(`(?<=^|[\\s{,])['"]?${name.replace(/\W/g, '\\$&')}['"]?\\s*[:,]`)
  const found = readFileSync(entry, 'utf8')
    .split('\n')
    .map((text, index) => ({ line: index + 1, column: text.search(named) + 1 }))
    .filter(({ column }) => column > 0)
  // What the manifest says of itself stands further out than what its parts say.
  const outermost = Math.min(...found.map(({ column }) => column))
  const meant = path.length === 1 ? found.filter(({ column }) => column === outermost) : found
  return (meant.length === 1 && meant[0]) || {}
}
