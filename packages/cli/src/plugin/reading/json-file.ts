import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'

type Path = readonly (string | number)[]

/** Where something stands in a file; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A JSON file of the author with what it says and where each part of it stands. */
export interface JsonFile {
  /** Absolute. */
  readonly file: string
  readonly value: unknown
  /** Where the value at a path begins, or that of the nearest part above it that is there. */
  positionOf(path: Path): Position
}

/** A mistake in the writing itself; `code` is the parser's word for it, such as `CommaExpected`. */
export interface JsonMistake extends Position {
  readonly code: string
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }

/** Where the character at an offset stands. */
export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** The mistakes are those of strict JSON; then there is no value. */
export const parseJsonFile = (
  file: string,
  content: string,
): { readonly json: JsonFile; readonly mistakes: readonly [] } | { readonly json: null; readonly mistakes: readonly JsonMistake[] } => {
  const text = content.replace(/^\uFEFF/, '')
  const errors: ParseError[] = []
  const root = parseTree(text, errors, strict)
  if (errors.length > 0 || !root)
    return {
      json: null,
      mistakes: errors.map(({ error, offset }) => ({ code: printParseErrorCode(error), ...positionAt(text, offset) })),
    }
  const nearest = (path: Path): Node => findNodeAtLocation(root, [...path]) ?? (path.length === 0 ? root : nearest(path.slice(0, -1)))
  return {
    json: { file, value: getNodeValue(root), positionOf: path => positionAt(text, placeOf(nearest(path))) },
    mistakes: [],
  }
}

/** A property begins at its name. */
const placeOf = (node: Node): number => (node.parent?.type === 'property' ? node.parent.offset : node.offset)
