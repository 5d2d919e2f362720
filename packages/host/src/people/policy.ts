import type { Subject } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { org } from '@tilth/db/district'
import type { DistrictContext } from '../use-case/context.ts'
import { orgPathOf } from './org-path.ts'

const readOrgs = async (context: DistrictContext) => {
  const [orgs] = await readMany(context.db, [query.select({ id: org.id, parentId: org.parentId }).from(org)])
  return orgs
}

/** An org and everything above it; null where there is none of that id. */
export const orgSubject = async (context: DistrictContext, input: { readonly orgId: string }): Promise<Subject | null> => {
  const orgPath = orgPathOf(await readOrgs(context), input.orgId)
  return orgPath.length === 0 ? null : { orgPath }
}

/** The district itself. */
export const rootSubject = async (context: DistrictContext): Promise<Subject | null> => {
  const root = (await readOrgs(context)).find(row => row.parentId === null)
  return root ? { orgPath: [root.id] } : null
}

/** What belongs to whoever asks. */
export const ownSubject = async (): Promise<Subject> => ({ orgPath: [], own: true })

/** Wherever the actor holds a role: for what one may see because one does this work somewhere in the district. */
export const anywhereSubject = async (context: DistrictContext): Promise<Subject> => ({
  orgPath: context.actor.kind === 'person' ? context.actor.roles.map(held => held.orgId) : [],
})
