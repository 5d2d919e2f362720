/** An estimate that is rather too wide: the mean letter of the house's type, in parts of its size. */
export const letterWidth = 0.55

const fill = (words: readonly string[], rooms: readonly number[]): readonly string[] | null => {
  const lines: string[] = []
  let next = 0
  for (const [index, room] of rooms.entries()) {
    let line = ''
    // Each line after this one needs a word of its own.
    while (next < words.length - (rooms.length - 1 - index)) {
      const longer = `${line}${line === '' || /[-–]$/u.test(line) ? '' : ' '}${words[next] ?? ''}`
      if (longer.length > room) break
      line = longer
      next += 1
    }
    if (line === '') return null
    lines.push(line)
  }
  return next === words.length ? lines : null
}

/** Words in as few lines as a circle of that radius holds at that size, hyphens kept together with what stands before; null where they do not fit. */
export const wrapInCircle = (
  text: string,
  { radius, size }: { readonly radius: number; readonly size: number },
): readonly string[] | null => {
  const words = text.replaceAll(/([-–])(?=\p{L})/gu, '$1 ').split(/\s+/u)
  const most = Math.floor((2 * radius) / (1.2 * size))
  for (let count = 1; count <= most; count += 1) {
    const rooms = Array.from({ length: count }, (_, line) => {
      const edge = (Math.abs(line - (count - 1) / 2) + 0.5) * 1.15 * size
      return edge >= radius ? 0 : (2 * Math.sqrt(radius * radius - edge * edge)) / (letterWidth * size)
    })
    const lines = fill(words, rooms)
    if (lines !== null) return lines
  }
  return null
}
