import type { AnalysisRecord } from '@tilth/plugin-kit/server'
import { dayIn, readTimeZone } from '../calendar/district-time.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree } from '../people/people-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { whereStanding } from './record-conditions.ts'
import { readRecords } from './record-store.ts'

/**
 * What was filled in at an org and below, as an analysis reads it, by form; the oldest first, what was taken away left out. Nobody's
 * rights are asked: for the system alone, which shows nothing of it before it was protected.
 */
export const readFormRecords = async (
  context: DistrictContext,
  { pluginId, formIds, orgId }: { readonly pluginId: string; readonly formIds: readonly string[]; readonly orgId: string },
): Promise<Readonly<Record<string, readonly AnalysisRecord[]>>> => {
  const [rows, orgs, timeZone] = await Promise.all([
    readRecords(context, { of: { pluginId }, where: whereStanding }),
    readOrgTree(context),
    readTimeZone(context),
  ])
  const below = new Set(orgs.filter(row => orgPathOf(orgs, row.id).includes(orgId)).map(row => row.id))
  const standing = rows.filter(row => below.has(row.orgId))
  return Object.fromEntries(
    formIds.map(formId => [
      formId,
      standing
        .filter(row => row.formId === formId)
        .map(row => ({
          id: row.id,
          orgId: row.orgId,
          status: row.status,
          values: row.fields,
          marks: Object.fromEntries(Object.entries(row.marks).map(([code, { mark }]) => [code, mark])),
          createdOn: dayIn(row.createdAt, timeZone),
          changedOn: dayIn(row.changedAt, timeZone),
        })),
    ]),
  )
}
