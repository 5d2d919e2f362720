/** What changed between two reports, in words, one line each. */
export interface ReportChanges {
  /** More than there was: nobody's plugin notices. */
  readonly additions: readonly string[]
  /** Gone or different: somebody's plugin may not compile, load or run any more. */
  readonly breaks: readonly string[]
}

const partsOf = (report: string): ReadonlyMap<string, string> => {
  const sections = [...report.matchAll(/^### (.+?)\n\n```ts\n([\s\S]*?)\n```$/gm)]
  return new Map(sections.map(([, title = '', text = '']) => [title, text]))
}

const exportsOf = (report: string): ReadonlySet<string> => {
  const entries = [...report.matchAll(/^## (@\S+)\n\n((?:- .+\n?)+)/gm)]
  return new Set(
    entries.flatMap(([, entry = '', lines = '']) => [...lines.matchAll(/^- ([^\s:]+)/gm)].map(([, name]) => `${name} from ${entry}`)),
  )
}

/** Splits at a sign where no bracket is open. */
const splitAt = (text: string, sign: string): readonly string[] => {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if ('{([<'.includes(character)) depth += 1
    if ('})]'.includes(character) || (character === '>' && !parts.at(-1)?.endsWith('='))) depth -= 1
    if (character === sign && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map(part => part.replace(/\s+/g, ' ').trim()).filter(part => part !== '')
}

const membersOf = (text: string): ReadonlyMap<string, string> | null => {
  const [, body] = /^interface [^{]*\{([\s\S]*)\}$/.exec(text) ?? []
  if (body === undefined) return null
  return new Map(splitAt(body, ';').map(member => [/^(?:readonly )?([\w$]+\??)/.exec(member)?.[1] ?? member, member]))
}

const headOf = (text: string): string => text.slice(0, text.indexOf('{'))

/** An interface that kept all it had and got nothing but what may be left out. */
const isWiderInterface = (before: string, after: string): boolean => {
  const [had, has] = [membersOf(before), membersOf(after)]
  if (!had || !has || headOf(before) !== headOf(after)) return false
  return [...had].every(([name, member]) => has.get(name) === member) && [...has.keys()].every(name => had.has(name) || name.endsWith('?'))
}

const alternativesOf = (text: string): readonly string[] | null => {
  const [, body] = /^type [^=]*=([\s\S]*?);?$/.exec(text) ?? []
  return body === undefined ? null : splitAt(body, '|')
}

/** A union that kept all it had. */
const isWiderUnion = (before: string, after: string): boolean => {
  const [had, has] = [alternativesOf(before), alternativesOf(after)]
  return had !== null && has !== null && had.length > 1 && had.every(alternative => has.includes(alternative))
}

/** Compares the committed report with the one of the kit as it is now. */
export const compareReports = (before: string, after: string): ReportChanges => {
  const [had, has] = [partsOf(before), partsOf(after)]
  const [hadExports, hasExports] = [exportsOf(before), exportsOf(after)]
  const additions: string[] = []
  const breaks: string[] = []
  for (const name of hadExports) if (!hasExports.has(name)) breaks.push(`${name} is gone`)
  for (const name of hasExports) if (!hadExports.has(name)) additions.push(`${name} is new`)
  for (const [title, text] of had) {
    const now = has.get(title)
    if (now === undefined) breaks.push(`${title} is gone`)
    else if (now !== text) {
      const isWider = isWiderInterface(text, now) || isWiderUnion(text, now)
      ;(isWider ? additions : breaks).push(`${title} ${isWider ? 'has more than before' : 'is different'}`)
    }
  }
  for (const title of has.keys()) if (!had.has(title)) additions.push(`${title} is new`)
  return { additions, breaks }
}
