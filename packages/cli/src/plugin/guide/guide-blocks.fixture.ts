/** A code block of a document: its language, what stands behind it, its text, and the heading it stands under. */
export interface Block {
  readonly language: string
  readonly about: string
  readonly text: string
  readonly heading: string
  readonly line: number
}

/** The fenced blocks of a document, in order. */
export const blocksOf = (markdown: string): readonly Block[] => {
  const blocks: Block[] = []
  let heading = ''
  let open: { readonly language: string; readonly about: string; readonly line: number; readonly lines: string[] } | null = null
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^```(\w*) ?(.*)$/.exec(line)
    if (fence && open) {
      blocks.push({
        language: open.language,
        about: open.about,
        line: open.line,
        heading,
        text: open.lines.map(text => `${text}\n`).join(''),
      })
      open = null
    } else if (fence) open = { language: fence[1] ?? '', about: fence[2] ?? '', line: index + 1, lines: [] }
    else if (open) open.lines.push(line)
    else if (line.startsWith('## ')) heading = line.slice(3)
  }
  return blocks
}

/** Exchanges what a diff takes away for what it adds, in a text that holds it once. */
export const applyDiff = (before: string, diff: string): string => {
  const lines = diff.split('\n').filter(line => line !== '')
  const side = (left: string): string => lines.flatMap(line => (line.startsWith(left) ? [] : [`${line.slice(1)}\n`])).join('')
  const [from, to] = [side('+'), side('-')]
  if (before.split(from).length !== 2) throw new Error(`does not stand there once:\n${from}`)
  return before.replace(from, () => to)
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a command has to say: `…` stands for anything in its line, a line of it alone for any number of lines. Spaces around lines are free. */
export const expectation = (text: string): RegExp => {
  const lines = text
    .trim()
    .split('\n')
    .map(line => line.trim())
  const pattern = lines
    .map(line => (line === '…' ? '(?:.*\\n)*?' : `[ \\t]*${line.split('…').map(literally).join('.*?')}[ \\t]*\\n`))
    .join('')
  return new RegExp(`^\\n*${pattern}\\n*$`)
}
