/** Longer names are not compared: nobody misspells them by a letter or two, and a hostile document could hold many. */
const longest = 64

/** How many letters must be put in, taken out or exchanged to make one of the other; `most + 1` where it is more. */
const distance = (a: string, { b, most }: { readonly b: string; readonly most: number }): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const exchanged = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(exchanged, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? most + 1
}

/** The name that was meant by one that is misspelled by a letter or two, if there is one; short names are too alike to say. */
export const nearestName = (name: string, known: Iterable<string>): string | undefined => {
  const most = name.length > longest ? 0 : Math.min(2, Math.floor(name.length / 3))
  let nearest: string | undefined
  let least = most + 1
  for (const candidate of most > 0 ? known : []) {
    const found = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, { b: candidate, most })
    if (found < least) {
      least = found
      nearest = candidate
    }
  }
  return nearest
}
