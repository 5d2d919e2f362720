/**
 * The cycles of a graph in which every node points to at most one other: each as its nodes, in pointing order from the first one met.
 * Visits every node once.
 */
export const findCycles = (parentOf: ReadonlyMap<string, string>): readonly (readonly string[])[] => {
  const cycles: string[][] = []
  const walkOf = new Map<string, string>()
  for (const start of parentOf.keys()) {
    const walk: string[] = []
    let node: string | undefined = start
    while (node !== undefined && !walkOf.has(node)) {
      walkOf.set(node, start)
      walk.push(node)
      node = parentOf.get(node)
    }
    if (node !== undefined && walkOf.get(node) === start) cycles.push(walk.slice(walk.indexOf(node)))
  }
  return cycles
}
