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

/** A mistake in the writing itself; `code` is the parser's word for it, such as `CommaExpected`, or one of ours. */
export interface JsonMistake extends Position {
  readonly code: string
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }

/** Where the character at an offset stands. */
export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** What the parser has no word for. */
const nameTwice = 'NameTwice'
const curlyQuote = 'CurlyQuote'
const notUtf8 = 'NotUtf8'

/** A reader keeps the last of two values under one name and says nothing, so the first was written for nobody. */
const findNamesTwice = (root: Node): readonly number[] => {
  const open = [root]
  const found: number[] = []
  for (let node = open.pop(); node; node = open.pop()) {
    const seen = new Set<unknown>()
    for (const { children: [name] = [] } of node.type === 'object' ? (node.children ?? []) : []) {
      if (name && seen.has(name.value)) found.push(name.offset)
      seen.add(name?.value)
    }
    open.push(...(node.children ?? []))
  }
  return found.sort((a, b) => a - b)
}

/** A word processor's quotation marks are none of JSON's. */
const wordFor = (text: string, { error, offset }: ParseError): string =>
  /[\u2018-\u201f\u00ab\u00bb]/.test(text[offset] ?? '') ? curlyQuote : printParseErrorCode(error)

/** One mistake makes the parser stumble again and again on its line: the first is told. */
const firstOfEachLine = (mistakes: readonly JsonMistake[]): readonly JsonMistake[] =>
  mistakes.filter(({ line }, index) => mistakes[index - 1]?.line !== line)

const findMistakes = (
  text: string,
  { root, errors }: { readonly root: Node | undefined; readonly errors: readonly ParseError[] },
): readonly JsonMistake[] => {
  // Bytes that are no text in UTF-8 are read as this sign.
  const broken = text.indexOf('\ufffd')
  if (broken >= 0) return [{ code: notUtf8, ...positionAt(text, broken) }]
  if (errors.length > 0 || !root) {
    const told = firstOfEachLine(errors.map(error => ({ code: wordFor(text, error), ...positionAt(text, error.offset) })))
    const curly = told.filter(({ code }) => code === curlyQuote)
    return curly.length > 0 ? curly : told
  }
  return findNamesTwice(root).map(offset => ({ code: nameTwice, ...positionAt(text, offset) }))
}

/** The mistakes are those of strict JSON, and whatever would be lost in silence; then there is no value. */
export const parseJsonFile = (
  file: string,
  content: string,
): { readonly json: JsonFile; readonly mistakes: readonly [] } | { readonly json: null; readonly mistakes: readonly JsonMistake[] } => {
  const text = content.replace(/^\uFEFF/, '')
  const errors: ParseError[] = []
  const root = parseTree(text, errors, strict)
  const mistakes = findMistakes(text, { root, errors })
  if (mistakes.length > 0 || !root) return { json: null, mistakes }
  const nearest = (path: Path): Node => findNodeAtLocation(root, [...path]) ?? (path.length === 0 ? root : nearest(path.slice(0, -1)))
  return {
    json: { file, value: getNodeValue(root), positionOf: path => positionAt(text, placeOf(nearest(path))) },
    mistakes: [],
  }
}

/** A property begins at its name. */
const placeOf = (node: Node): number => (node.parent?.type === 'property' ? node.parent.offset : node.offset)
