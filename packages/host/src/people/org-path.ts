export interface OrgRow {
  readonly id: string
  readonly parentId: string | null
}

/** From the root down to the org itself; what access rules compare held roles with. Empty for an org that is not there. */
export const orgPathOf = (orgs: readonly OrgRow[], orgId: string): readonly string[] => {
  const byId = new Map(orgs.map(row => [row.id, row]))
  const path: string[] = []
  for (
    let current = byId.get(orgId);
    current && !path.includes(current.id);
    current = current.parentId === null ? undefined : byId.get(current.parentId)
  ) {
    path.unshift(current.id)
  }
  return path
}
