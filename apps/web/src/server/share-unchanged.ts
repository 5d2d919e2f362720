type Plain = Readonly<Record<string, unknown>>

/** Anything else, such as a date or a map, is not looked into and so is always new. */
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

/** By what entries of lists are told from one another, whichever they have. */
const names = ['id', 'code', 'item'] as const

const nameIn = (entry: unknown): string | null => {
  if (!isPlain(entry)) return null
  const name = names.find(candidate => typeof entry[candidate] === 'string')
  return name === undefined ? null : `${name} ${String(entry[name])}`
}

const shareList = (before: readonly unknown[], after: readonly unknown[]): readonly unknown[] => {
  const named = new Map(before.map(entry => [nameIn(entry), entry]))
  const shared = after.map((entry, index) => {
    const name = nameIn(entry)
    return shareUnchanged(name === nameIn(before[index]) ? before[index] : named.get(name), entry)
  })
  return shared.length === before.length && shared.every((entry, index) => entry === before[index]) ? before : shared
}

const shareObject = (before: Plain, after: Plain): Plain => {
  const shared = Object.fromEntries(Object.entries(after).map(([key, value]) => [key, shareUnchanged(before[key], value)]))
  const isSame =
    Object.keys(before).length === Object.keys(shared).length &&
    Object.keys(shared).every(key => key in before && shared[key] === before[key])
  return isSame ? before : shared
}

/**
 * What a server says now, made of the objects of what it said before wherever both say the same; neither is changed. A list is drawn by its
 * objects, so rows that stay the same stay on the page with whatever is open, chosen or typed in them when others come and go. Entries of
 * lists are matched by their id, code or item, else by where they stand.
 */
export const shareUnchanged = <T>(before: unknown, after: T): T => {
  if (Object.is(before, after)) return after
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after) as T
  return isPlain(before) && isPlain(after) ? (shareObject(before, after) as T) : after
}
