export type StatementKind = 'select' | 'insert' | 'update' | 'delete' | 'other'

export interface SqlShape {
  readonly kind: StatementKind
  /** How many bare `?` stand in the text. */
  readonly placeholders: number
  /** False when more text follows the first statement: SQLite would ignore it without a word. */
  readonly isSingle: boolean
  /** The text with every literal replaced by `?`, fit for a log. */
  readonly redacted: string
}

const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\/|\b[a-z_]\w*\b|\b\d[\d.]*\b|[?();]/gi
const verbs: Readonly<Record<string, StatementKind>> = {
  select: 'select',
  values: 'select',
  insert: 'insert',
  replace: 'insert',
  update: 'update',
  delete: 'delete',
}
const remembered = new Map<string, SqlShape>()

/** Reads the shape of one statement from its text. Of a `with` statement the kind is that of the statement behind the common tables. */
export const inspectSql = (sql: string): SqlShape => {
  const known = remembered.get(sql)
  if (known) return known
  const shape = inspect(sql)
  if (remembered.size >= 2000) remembered.clear()
  remembered.set(sql, shape)
  return shape
}

const inspect = (sql: string): SqlShape => {
  let kind: StatementKind | undefined
  let isBehindCommonTables = false
  let placeholders = 0
  let depth = 0
  let end = -1
  let isSingle = true
  const redacted = sql.replaceAll(token, (found: string, offset: number) => {
    if (found.startsWith('--') || found.startsWith('/*')) return ' '
    if (end >= 0 && found !== ';') isSingle = false
    if (found.startsWith("'")) return '?'
    if (found.startsWith('"') || found.startsWith('`')) return found
    if (found === '?') placeholders++
    else if (found === '(') depth++
    else if (found === ')') depth--
    else if (found === ';') end = offset
    else if (/^\d/.test(found)) return '?'
    else if (depth === 0 && kind === undefined) {
      const word = found.toLowerCase()
      if (isBehindCommonTables) kind = verbs[word]
      else if (word === 'with') isBehindCommonTables = true
      else kind = verbs[word] ?? 'other'
    }
    return found
  })
  return { kind: kind ?? 'other', placeholders, isSingle, redacted: redacted.replaceAll(/\s+/g, ' ').trim() }
}
