export interface PastedRow {
  readonly line: number
  readonly name: string
  readonly email: string | null
  readonly position: string | null
  /** Why this row cannot be added; null when it can. Each names a message `people.wrong_<reason>`. */
  readonly wrong: WrongRow | null
}

export type WrongRow = 'name_missing' | 'email_unreadable' | 'email_twice' | 'email_here' | 'too_many_parts'

const longestName = 160
const emailShape = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/
const nameWithAddress = /^(?<name>[^<]*)<(?<email>[^>]*)>\s*$/
const headerWords = new Set(['name', 'full name', 'nombre', 'nombre completo', 'e-mail', 'email', 'correo', 'correo electrónico'])

const unquote = (part: string): string =>
  part
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()

const splitLine = (line: string): readonly string[] => {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  const parts = line.split(separator).map(unquote)
  while (parts.length > 1 && parts.at(-1) === '') parts.pop()
  const address = nameWithAddress.exec(parts[0] ?? '')
  if (address?.groups === undefined) return parts
  return [unquote(address.groups.name ?? ''), (address.groups.email ?? '').trim(), ...parts.slice(1)]
}

const isHeader = (parts: readonly string[]): boolean => parts.length > 1 && headerWords.has((parts[0] ?? '').toLowerCase())

/**
 * A list as it is pasted from a mail or a spreadsheet: one person a line, "name, e-mail, position" separated by comma, semicolon or
 * tab, or "name <e-mail>". Empty lines and a line of headings are passed over. `here`: addresses that are already in the district, lower case.
 */
export const readPastedList = (pasted: string, here: ReadonlySet<string>): readonly PastedRow[] => {
  const seen = new Set<string>()
  const rows: PastedRow[] = []
  for (const [index, text] of pasted.split(/\r?\n/).entries()) {
    if (text.trim() === '') continue
    const parts = splitLine(text)
    if (rows.length === 0 && isHeader(parts)) continue
    const [name = '', second = '', third = ''] = parts
    const hasEmailFirst = second === '' && emailShape.test(name)
    const email = hasEmailFirst ? name.toLowerCase() : second === '' ? null : second.toLowerCase()
    rows.push({
      line: index + 1,
      name: hasEmailFirst ? '' : name,
      email,
      position: third === '' ? null : third,
      wrong: whyWrong({ parts: parts.length, name: hasEmailFirst ? '' : name, email, seen, here }),
    })
    if (email !== null) seen.add(email)
  }
  return rows
}

const whyWrong = (row: {
  readonly parts: number
  readonly name: string
  readonly email: string | null
  readonly seen: ReadonlySet<string>
  readonly here: ReadonlySet<string>
}): WrongRow | null => {
  if (row.parts > 3) return 'too_many_parts'
  if (row.name === '' || row.name.length > longestName) return 'name_missing'
  if (row.email === null) return null
  if (!emailShape.test(row.email)) return 'email_unreadable'
  if (row.seen.has(row.email)) return 'email_twice'
  return row.here.has(row.email) ? 'email_here' : null
}
