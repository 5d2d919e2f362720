const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\r' || character === '\t'
const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

interface Place {
  readonly text: string
  readonly at: number
}

const lengthAt = (pattern: RegExp, { text, at }: Place): number => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** How far a quoted text is one: behind its closing quote, or where it goes wrong. */
const readQuoted = ({ text, at }: Place): { readonly at: number; readonly isWhole: boolean } => {
  if (text[at] !== '"') return { at, isWhole: false }
  let next = at + 1
  while (next < text.length) {
    const character = text[next]
    if (character === '"') return { at: next + 1, isWhole: true }
    const length = character === '\\' ? lengthAt(escaped, { text, at: next }) : text.charCodeAt(next) < 0x20 ? 0 : 1
    if (length === 0) break
    next += length
  }
  return { at: next, isWhole: false }
}

/** What the grammar lets come next. */
type Awaited = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma'

/** More than a document can be nested; a text that is deeper is not read to its end. */
export const deepest = 200

/** Where a text stops being JSON that can be read, as an index; null where it is. Reads it once. */
const faultAt = (text: string): { readonly at: number; readonly isTooDeep: boolean } | null => {
  const open: ('{' | '[')[] = []
  const fault = (isTooDeep = false) => ({ at, isTooDeep })
  let at = 0
  let awaited: Awaited = 'value'
  const skipQuoted = (): boolean => {
    const quoted = readQuoted({ text, at })
    at = quoted.at
    return quoted.isWhole
  }
  while (true) {
    while (isSpace(text[at])) at += 1
    const next = text[at]
    if (next === undefined) return awaited === 'comma' && open.length === 0 ? null : fault()
    if (awaited === 'comma') {
      const inside = open.at(-1)
      if (next === ',' && inside) awaited = inside === '{' ? 'key' : 'value'
      else if (inside && next === (inside === '{' ? '}' : ']')) open.pop()
      else return fault()
      at += 1
    } else if (awaited === 'colon') {
      if (next !== ':') return fault()
      awaited = 'value'
      at += 1
    } else if ((awaited === 'first-key' && next === '}') || (awaited === 'first-value' && next === ']')) {
      open.pop()
      awaited = 'comma'
      at += 1
    } else if (awaited === 'key' || awaited === 'first-key') {
      if (!skipQuoted()) return fault()
      awaited = 'colon'
    } else if (next === '{' || next === '[') {
      if (open.length === deepest) return fault(true)
      open.push(next)
      awaited = next === '{' ? 'first-key' : 'first-value'
      at += 1
    } else {
      const length = next === '"' ? 0 : lengthAt(plain, { text, at })
      if (length === 0 && !skipQuoted()) return fault()
      at += length
      awaited = 'comma'
    }
  }
}

const curly = /[\u2018-\u201f\u00ab\u00bb]/

/**
 * Where a word processor's quotation mark stands in for a straight one, as an index: where reading stopped, or in the text that was still
 * open there at the end of its line. Null where it is something else.
 */
const curlyQuoteAt = (text: string, stoppedAt: number): number | null => {
  if (curly.test(text[stoppedAt] ?? '')) return stoppedAt
  if (!['\n', '\r', undefined].includes(text[stoppedAt])) return null
  const opened = text.lastIndexOf('"', stoppedAt - 1) + 1
  const found = opened === 0 ? -1 : text.slice(opened, stoppedAt).search(curly)
  return found < 0 ? null : opened + found
}

export interface JsonFault {
  /** Both from 1. */
  readonly line: number
  readonly column: number
  readonly why: 'not-json' | 'curly-quote' | 'too-deep'
}

/** Where a text stops being JSON that a document could be written in; null where it is all of it. */
export const findJsonFault = (text: string): JsonFault | null => {
  const fault = faultAt(text)
  if (fault === null) return null
  const quote = fault.isTooDeep ? null : curlyQuoteAt(text, fault.at)
  const at = quote ?? fault.at
  const why = fault.isTooDeep ? 'too-deep' : quote === null ? 'not-json' : 'curly-quote'
  return { line: text.slice(0, at).split('\n').length, column: at - text.lastIndexOf('\n', at - 1), why }
}
