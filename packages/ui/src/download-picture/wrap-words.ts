/** An estimate that is rather too wide: the mean letter of the house's type, in parts of its size. */
const letterWidth = 0.54

/** Words in lines of at most that width, px at that text size. A word that is wider stands alone. */
export const wrapWords = (text: string, { width, size }: { readonly width: number; readonly size: number }): readonly string[] => {
  const room = Math.max(1, Math.floor(width / (letterWidth * size)))
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter(part => part !== '')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
