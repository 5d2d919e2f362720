import { err, issue, ok, type Result } from '@tilth/core'
import { workingRoles } from '@tilth/core/access'
import { query, readMany, type Statement } from '@tilth/db'
import { heldRole, person, type round } from '@tilth/db/district'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readEnablementTree } from '../plugins/enablement.ts'
import { roundStream } from '../rounds/round-facts.ts'
import { addMembers, readOrgsAndPeople, scheduleJob, storeRound } from '../rounds/store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { StreamVersion } from '../use-case/decide-and-write.ts'

/** What all rounds of a window have in common. */
export type CommonRound = Omit<typeof round.$inferInsert, 'id' | 'orgId' | 'state' | 'source'>

export interface Schools {
  /** The org under which all of them lie. */
  readonly under: string
  readonly schools: readonly string[]
  readonly people: 'role-holders' | 'none'
}

export interface SchoolRounds {
  readonly statements: readonly Statement[]
  readonly expect: readonly StreamVersion[]
}

/** Everybody who does the work of a school or of anything in it. */
const readRoleHolders = async (context: DistrictContext, orgs: readonly { readonly id: string; readonly parentId: string | null }[]) => {
  const [roles] = await readMany(context.db, [
    query
      .select({ personId: heldRole.personId, orgId: heldRole.orgId })
      .from(heldRole)
      .innerJoin(person, eq(person.id, heldRole.personId))
      .where(and(isNull(person.removedAt), inArray(heldRole.role, workingRoles))),
  ])
  return (school: string): readonly string[] => [
    ...new Set(roles.filter(row => orgPathOf(orgs, row.orgId).includes(school)).map(row => row.personId)),
  ]
}

/** At how many of the schools the framework's plugin is off. What was imported has no plugin. */
const countWhereOff = async (
  context: DistrictContext,
  { schools, pluginId }: { readonly schools: readonly string[]; readonly pluginId: string | null | undefined },
): Promise<number> => {
  const plugin = context.plugins.loaded.find(candidate => candidate.id === pluginId)
  if (!plugin) return 0
  const tree = await readEnablementTree(context)
  return schools.filter(school => !tree.at(plugin, school).enabled).length
}

/** A draft round for each school. Issues: `window.school_not_below`, `window.school_inside_school`, `window.framework_off_at_school`. */
export const draftSchoolRounds = async (
  context: DistrictContext,
  { at, common }: { readonly at: Schools; readonly common: CommonRound },
): Promise<Result<SchoolRounds>> => {
  const [orgs] = await readOrgsAndPeople(context, [])
  const schools = [...new Set(at.schools)]
  const isBelow = (school: string): boolean =>
    school !== at.under && orgs.some(row => row.id === school && row.archivedAt === null) && orgPathOf(orgs, school).includes(at.under)
  if (!schools.every(isBelow)) return err(issue('window.school_not_below', { path: ['schools'] }))
  if (schools.some(school => orgPathOf(orgs, school).some(above => above !== school && schools.includes(above))))
    return err(issue('window.school_inside_school', { path: ['schools'] }))
  const off = await countWhereOff(context, { schools, pluginId: common.pluginId })
  if (off > 0) return err(issue('window.framework_off_at_school', { path: ['schools'], params: { count: off } }))
  const holdersOf = await readRoleHolders(context, orgs)
  const rounds = schools.map(orgId => ({ id: context.newId(), orgId, people: at.people === 'none' ? [] : holdersOf(orgId) }))
  return ok({
    statements: rounds.flatMap(({ id, orgId, people }) => [
      activityStatement(context, { kind: 'round.created', orgId, roundId: id }),
      storeRound({ ...common, id, orgId, state: 'draft', source: 'people' }),
      ...addMembers(people, { roundId: id, by: 'roster', at: common.createdAt }),
      ...(common.opensAt ? [scheduleJob('round.open', { roundId: id, at: common.opensAt })] : []),
    ]),
    expect: rounds.map(({ id }) => [roundStream(id), 0] as const),
  })
}
