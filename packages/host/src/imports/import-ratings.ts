import { err, issue, ok, type Result } from '@tilth/core'
import { hashFramework } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { importReceipt, response, round } from '@tilth/db/district'
import { count, eq, inArray } from 'drizzle-orm'
import { orgTreeStream, readOrgTree, readVersions } from '../people/people-store.ts'
import { roundStream } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { importStatements, type PlannedRound } from './import-statements.ts'
import { nameTeam } from './name-team.ts'
import type { RatingsMap } from './ratings-map.ts'
import { type RatingsFile, readRatedTeams } from './read-rated-teams.ts'
import type { RatingsImportView } from './views.ts'

export interface RatingsImport extends RatingsFile {
  /** In place of the framework's short title before the team's name. */
  readonly title: string | null
}

/**
 * One write for the whole file: nothing is half imported. The same file with the same framework and map changes nothing. Issues: those
 * of `readRatedTeams`.
 */
export const takeInRatings = async (context: DistrictContext, input: RatingsImport): Promise<Result<RatingsImportView>> => {
  const read = readRatedTeams(input)
  if (!read.ok) return read
  const { framework, map, instrument, teams } = read.value
  const frameworkHash = hashFramework(framework)
  const key = context.sha256(JSON.stringify([context.sha256(input.csv), frameworkHash, canonicalMap(map)]))

  return decideAndWrite<RatingsImportView>(context, async () => {
    const expect = await readVersions(context, [orgTreeStream, `import:${key}`])
    const [[receipt]] = await readMany(context.db, [query.select().from(importReceipt).where(eq(importReceipt.key, key))])
    if (receipt) return ok({ statements: [], output: await viewOfEarlier(context, receipt.roundIds) })
    const orgs = await readOrgTree(context)
    const root = orgs.find(row => row.parentId === null)
    if (!root) return err(issue('not_found'))
    const label = input.title?.trim() || framework.shortTitle
    const planned = teams.map<PlannedRound>(({ team, rows }) => {
      const name = nameTeam(team, map)
      const existing = orgs.find(row => row.parentId === root.id && row.kind === 'program' && row.archivedAt === null && row.name === name)
      const org = { id: existing?.id ?? context.newId(), isNew: !existing, name }
      return { roundId: context.newId(), org, title: `${label}: ${name}`, rows }
    })
    return ok({
      statements: importStatements(context, {
        key,
        rootId: root.id,
        firstPosition: orgs.filter(row => row.parentId === root.id).length,
        label,
        framework: framework,
        frameworkHash,
        instrument: instrument,
        rounds: planned,
      }),
      expect: [...expect, ...planned.map(({ roundId }) => [roundStream(roundId), 0] as const)],
      output: {
        changed: true,
        rounds: planned.map(({ roundId, org, rows }) => ({
          roundId,
          team: org.name,
          raters: rows.length,
          url: addressOf(context, roundId),
        })),
      },
    })
  })
}

const canonicalMap = ({ team, rater, items }: RatingsMap) => [team, rater, Object.entries(items).toSorted(([a], [b]) => (a < b ? -1 : 1))]

const addressOf = (context: DistrictContext, roundId: string): string => `${context.origin()}/d/${context.slug}/rounds/${roundId}`

const viewOfEarlier = async (context: DistrictContext, roundIds: readonly string[]): Promise<RatingsImportView> => {
  const orgs = new Map((await readOrgTree(context)).map(row => [row.id, row.name]))
  const [rounds, raters] = await readMany(context.db, [
    query
      .select({ id: round.id, orgId: round.orgId })
      .from(round)
      .where(inArray(round.id, [...roundIds])),
    query
      .select({ roundId: response.roundId, count: count() })
      .from(response)
      .where(inArray(response.roundId, [...roundIds]))
      .groupBy(response.roundId),
  ])
  const orgOf = new Map(rounds.map(row => [row.id, row.orgId]))
  const ratersOf = new Map(raters.map(row => [row.roundId, row.count]))
  return {
    changed: false,
    rounds: roundIds
      .filter(roundId => orgOf.has(roundId))
      .map(roundId => ({
        roundId,
        team: orgs.get(orgOf.get(roundId) ?? '') ?? '',
        raters: ratersOf.get(roundId) ?? 0,
        url: addressOf(context, roundId),
      })),
  }
}
