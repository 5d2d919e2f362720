type Path = readonly (string | number)[]

/** The places that are asked about, as a tree of keys. */
interface Place {
  readonly inside: Map<string | number, Place>
  line: number | null
}

const newPlace = (): Place => ({ inside: new Map(), line: null })

const ask = (root: Place, path: Path): void => {
  let place = root
  for (const key of path) {
    const next = place.inside.get(key) ?? newPlace()
    place.inside.set(key, next)
    place = next
  }
}

interface Open {
  readonly place: Place | undefined
  /** Of a list; null of an object. */
  index: number | null
  /** Of an object, where its next string is a name. */
  isAtName: boolean
  key: string
}

/** Walks through sound JSON and notes the line on which each place begins; a field begins at its name. */
const walk = (text: string, root: Place): void => {
  const open: Open[] = []
  let line = 1
  const inside = (): Place | undefined => {
    const top = open.at(-1)
    return top ? top.place?.inside.get(top.index ?? top.key) : root
  }
  const arrive = (): void => {
    const place = inside()
    if (place && place.line === null) place.line = line
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    const top = open.at(-1)
    if (sign === '\n') line += 1
    else if (sign === '{' || sign === '[') {
      arrive()
      open.push({ place: inside(), index: sign === '[' ? 0 : null, isAtName: sign === '{', key: '' })
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',' && top) {
      if (top.index === null) top.isAtName = true
      else top.index += 1
    } else if (sign === ':' && top) top.isAtName = false
    else if (sign === '"') {
      const from = at
      for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1
      if (top?.isAtName && top.place) top.key = JSON.parse(text.slice(from, at + 1)) as string
      arrive()
    } else if (sign !== undefined && /[-0-9tfn]/.test(sign)) {
      arrive()
      while (/[-+.0-9a-zA-Z]/.test(text[at + 1] ?? '')) at += 1
    }
  }
}

/**
 * The line on which what stands at each path begins, counted from 1; of something that is not there the line of the nearest part
 * above it. The text must be sound JSON.
 */
export const findLines = (text: string, paths: readonly Path[]): readonly number[] => {
  const root = newPlace()
  for (const path of paths) ask(root, path)
  walk(text, root)
  return paths.map(path => {
    let place = root
    let line = root.line ?? 1
    for (const key of path) {
      const next = place.inside.get(key)
      if (!next || next.line === null) break
      place = next
      line = next.line ?? line
    }
    return line
  })
}
