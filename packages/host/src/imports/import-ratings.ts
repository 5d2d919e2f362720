import { err, issue, ok, type Result } from '@tilth/core'
import { hashFramework } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { importReceipt } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { orgTreeStream, readOrgTree, readVersions } from '../people/people-store.ts'
import { roundStream } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { importStatements, type PlannedRound } from './import-statements.ts'
import { viewOfEarlier, viewOfTaken } from './import-view.ts'
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
        pluginId: null,
        framework,
        frameworkHash,
        instrumentId: instrument.instrumentId,
        items: instrument.columns.map(({ code }) => code),
        rounds: planned,
      }),
      expect: [...expect, ...planned.map(({ roundId }) => [roundStream(roundId), 0] as const)],
      output: viewOfTaken(context, planned),
    })
  })
}

const canonicalMap = ({ team, rater, items }: RatingsMap) => [team, rater, Object.entries(items).toSorted(([a], [b]) => (a < b ? -1 : 1))]
