import { query, readMany } from '@tilth/db'
import { response, round } from '@tilth/db/district'
import { count, inArray } from 'drizzle-orm'
import { readOrgTree } from '../people/people-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { PlannedRound } from './import-statements.ts'
import type { RatingsImportView } from './views.ts'

/** What a file becomes now. */
export const viewOfTaken = (context: DistrictContext, planned: readonly PlannedRound[]): RatingsImportView => ({
  changed: true,
  rounds: planned.map(({ roundId, org, rows }) => ({ roundId, team: org.name, raters: rows.length, url: addressOf(context, roundId) })),
})

const addressOf = (context: DistrictContext, roundId: string): string => `${context.origin()}/d/${context.slug}/rounds/${roundId}`

/** What a file that was taken in before became. */
export const viewOfEarlier = async (context: DistrictContext, roundIds: readonly string[]): Promise<RatingsImportView> => {
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
