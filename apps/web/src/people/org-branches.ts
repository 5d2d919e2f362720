export interface OrgNode {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
}

export interface Branch<Org extends OrgNode> {
  readonly org: Org
  /** 0 at the root. */
  readonly depth: number
  readonly children: readonly Branch<Org>[]
}

/** The tree of a flat list, children by name. An org whose parent is not in the list is a root, so nothing gets lost. */
export const orgBranches = <Org extends OrgNode>(orgs: readonly Org[], locale: string): readonly Branch<Org>[] => {
  const ids = new Set(orgs.map(org => org.id))
  const byName = new Intl.Collator(locale, { numeric: true })
  const below = (parentId: string | null, depth: number): readonly Branch<Org>[] =>
    orgs
      .filter(org => (org.parentId !== null && ids.has(org.parentId) ? org.parentId : null) === parentId)
      .toSorted((a, b) => byName.compare(a.name, b.name))
      .map(org => ({ org, depth, children: below(org.id, depth + 1) }))
  return below(null, 0)
}

/** Ids of an org and everything below it. */
export const orgsUnder = <Org extends OrgNode>(orgs: readonly Org[], rootId: string): ReadonlySet<string> => {
  const found = new Set([rootId])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const org of orgs) if (org.parentId !== null && found.has(org.parentId)) found.add(org.id)
  }
  return found
}
