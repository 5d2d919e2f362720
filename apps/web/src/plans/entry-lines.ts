import type { Entry } from './queries.ts'

const longest = 90

/** An entry in one short line, to name it where the whole of it does not stand. */
export const lineOf = (entry: Entry): string => {
  const [first = ''] = linesOf(entry)
  const line = first.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.lastIndexOf(' ', longest)
  return `${line.slice(0, cut > 0 ? cut : longest)} …`
}

/** All that an entry says in words, a paragraph each; for whoever compares two versions. */
export const linesOf = (entry: Pick<Entry, 'kind' | 'content'>): readonly string[] => {
  const { content } = entry
  const texts: readonly string[] = [
    'who' in content ? content.who : '',
    'why' in content ? content.why : '',
    'text' in content ? content.text : '',
    'heard' in content ? content.heard : '',
    'changed' in content ? content.changed : '',
    'note' in content ? content.note : '',
  ]
  return texts.filter(text => text !== '')
}
