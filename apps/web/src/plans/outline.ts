import type { ContentOf, Entry, EntryOf } from './queries.ts'

export type NodeEntry = EntryOf<'node'>
export type NodeKind = ContentOf<'node'>['kind']

/** From above: what each may hang on comes before it. */
export const nodeKinds: readonly NodeKind[] = ['aim', 'primary', 'secondary', 'change']

export interface OutlineNode {
  readonly entry: NodeEntry
  readonly below: readonly OutlineNode[]
}

const isNode = (entry: Entry): entry is NodeEntry => entry.kind === 'node'

/** The tree of a plan's nodes; what hangs on nothing that stands is at the top, so that nothing is out of sight. */
export const outlineOf = (entries: readonly Entry[]): readonly OutlineNode[] => {
  const nodes = entries.filter(isNode)
  const stands = new Set(nodes.map(node => node.id))
  const under = (parent: string | null): readonly OutlineNode[] =>
    nodes
      .filter(node => {
        const own = node.content.parent
        return parent === null ? own === null || !stands.has(own) : own === parent
      })
      .map(entry => ({ entry, below: under(entry.id) }))
  const rank = (node: OutlineNode): number => nodeKinds.indexOf(node.entry.content.kind)
  return under(null).toSorted((a, b) => rank(a) - rank(b))
}

/** Nodes that one of this kind can hang on: the kinds before it, and neither itself nor what hangs on it. */
export const placesFor = (entries: readonly Entry[], of: { readonly kind: NodeKind; readonly id: string | null }): readonly NodeEntry[] =>
  entries.filter(isNode).filter(node => node.id !== of.id && nodeKinds.indexOf(node.content.kind) < nodeKinds.indexOf(of.kind))

/** What usually comes under a node of that kind. */
export const kindBelow = (kind: NodeKind): NodeKind | null => nodeKinds[nodeKinds.indexOf(kind) + 1] ?? null

export const countBelow = (node: OutlineNode): number => node.below.reduce((sum, child) => sum + 1 + countBelow(child), 0)
