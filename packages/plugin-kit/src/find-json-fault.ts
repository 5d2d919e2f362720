const space = /[ \t\n\r]*/y
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

/** Where a text stops being JSON, as an index; null where it is JSON. Reads it once, whatever its depth. */
const faultAt = (text: string): number | null => {
  const open: ('{' | '[')[] = []
  let at = 0
  let awaited: Awaited = 'value'
  const skipQuoted = (): boolean => {
    const quoted = readQuoted({ text, at })
    at = quoted.at
    return quoted.isWhole
  }
  while (true) {
    at += lengthAt(space, { text, at })
    const next = text[at]
    if (next === undefined) return awaited === 'comma' && open.length === 0 ? null : at
    if (awaited === 'comma') {
      const inside = open.at(-1)
      if (next === ',' && inside) awaited = inside === '{' ? 'key' : 'value'
      else if (inside && next === (inside === '{' ? '}' : ']')) open.pop()
      else return at
      at += 1
    } else if (awaited === 'colon') {
      if (next !== ':') return at
      awaited = 'value'
      at += 1
    } else if ((awaited === 'first-key' && next === '}') || (awaited === 'first-value' && next === ']')) {
      open.pop()
      awaited = 'comma'
      at += 1
    } else if (awaited === 'key' || awaited === 'first-key') {
      if (!skipQuoted()) return at
      awaited = 'colon'
    } else if (next === '{' || next === '[') {
      open.push(next)
      awaited = next === '{' ? 'first-key' : 'first-value'
      at += 1
    } else {
      const length = next === '"' ? 0 : lengthAt(plain, { text, at })
      if (length === 0 && !skipQuoted()) return at
      at += length
      awaited = 'comma'
    }
  }
}

/** The line and column, both from 1, at which a text stops being JSON; null where it is JSON. */
export const findJsonFault = (text: string): { readonly line: number; readonly column: number } | null => {
  const at = faultAt(text)
  if (at === null) return null
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
