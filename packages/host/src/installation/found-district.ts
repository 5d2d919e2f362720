import { type Databases, type Port, query, type Statement, toStatement } from '@tilth/db'
import { heldRole, profile } from '@tilth/db/district'
import { activityStatement } from '../activity/activity-statement.ts'
import { type ProfileWords, profileStream } from '../districts/edit-district.ts'
import { administratorsStream, orgTreeStream, storeOrg, storePeople } from '../people/people-store.ts'
import type { DistrictContext } from '../use-case/context.ts'

export interface FirstAdministrator {
  readonly personId: string
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly position: string | null
  readonly locale: string
}

export interface NewDistrict {
  readonly profile: ProfileWords & { readonly demo: boolean }
  readonly schools: readonly string[]
  readonly administrator: FirstAdministrator
}

export const createDatabase = async (databases: Databases, districtId: string): Promise<Port> => {
  const created = await databases.createDistrict(districtId)
  if (created.ok) return created.value
  throw new Error(`No database for a new district: ${created.error.code}`)
}

type Founding = Pick<DistrictContext, 'db' | 'now' | 'newId' | 'actor'>

/** Profile, root org, schools and the first administrator of a fresh district, in one write. */
export const foundDistrict = async (context: Founding, plan: NewDistrict): Promise<{ readonly rootId: string }> => {
  const rootId = context.newId()
  const expect = [profileStream, orgTreeStream, administratorsStream].map(stream => [stream, 0] as const)
  const written = await context.db.write(firstRows(context, { ...plan, rootId }), { expect })
  if (!written.ok) throw new Error('A fresh district was written to before it was founded.')
  return { rootId }
}

const firstRows = (context: Founding, plan: NewDistrict & { readonly rootId: string }): readonly Statement[] => {
  const at = context.now()
  const { profile: words, rootId, administrator } = plan
  const { personId, ...who } = administrator
  return [
    activityStatement(context, { kind: 'district.changed' }),
    toStatement(query.insert(profile).values({ id: 'profile', ...words, languages: [...new Set(words.languages)] })),
    storeOrg({ id: rootId, parentId: null, kind: 'district', name: words.name, code: words.code }),
    ...[...new Set(plan.schools)].map((name, position) =>
      storeOrg({ id: context.newId(), parentId: rootId, kind: 'school', name, position }),
    ),
    storePeople([{ id: personId, kind: 'account', ...who, createdAt: at }]),
    toStatement(query.insert(heldRole).values({ personId, orgId: rootId, role: 'administrator', grantedAt: at })),
  ]
}
