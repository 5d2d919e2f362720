import { type Issue, issue } from '@tilth/core'
import type { Role } from '@tilth/core/access'
import type { StoredOrg } from './people-store.ts'

/** Only a class has a lead. Issues: `people.unknown_org`, `role.lead_needs_class`. */
export const checkRoleAt = (orgs: readonly StoredOrg[], held: { readonly role: Role; readonly orgId: string }): Issue | null => {
  const place = orgs.find(row => row.id === held.orgId && row.archivedAt === null)
  if (!place) return issue('people.unknown_org', { path: ['orgId'] })
  return held.role === 'lead' && place.kind !== 'class' ? issue('role.lead_needs_class', { path: ['role'] }) : null
}
