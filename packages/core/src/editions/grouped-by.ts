/** In the order in which they come, by what `key` gives. */
export const groupedBy = <Part, Key>(parts: Iterable<Part>, key: (part: Part) => Key): ReadonlyMap<Key, readonly Part[]> => {
  const groups = new Map<Key, Part[]>()
  for (const part of parts) {
    const name = key(part)
    const group = groups.get(name)
    if (group) group.push(part)
    else groups.set(name, [part])
  }
  return groups
}
