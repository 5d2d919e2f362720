import type * as Vite from 'vite'
import { findInModule } from './find-in-module.ts'
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
  /** Reads a module without running it; null where the manifest is a document. */
  readonly parse: typeof Vite.parseAst | null
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
 * the manifest that equals a whole JSON file was written there. What a module says itself is sought in the way it is written, and where it
 * is put together by code, what is nearest around it is shown.
 */
export const createPlaceFinder = ({ manifest, entry, jsonFiles, parse }: WrittenIn): ((path: Path) => Place) => {
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
    return (parse && findInModule({ entry, parse }, path)) ?? { file: entry }
  }
}
