import { query, readMany, selectVersions } from '@tilth/db'
import { org, person, release, round, window } from '@tilth/db/district'
import { and, asc, desc, eq, isNotNull, ne } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import { type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'

export type ReleaseRow = typeof release.$inferSelect

export interface SchoolFacts {
  readonly orgId: string
  readonly orgName: string
  readonly facts: RoundFacts
}

/** Everything a decision about a window rests on, read at one moment. */
export interface WindowFacts {
  readonly window: typeof window.$inferSelect & { readonly orgId: string }
  /** Version of the stream `window:<id>`. */
  readonly version: number
  readonly orgPath: readonly string[]
  readonly orgName: string
  /** In the alphabet's order and in no other; those that left included. */
  readonly schools: readonly SchoolFacts[]
  /** The latest first. */
  readonly releases: readonly (ReleaseRow & { readonly by: string })[]
}

export const windowStream = (windowId: string): string => `window:${windowId}`

/** Null where there is no such window of several schools. */
export const readWindowFacts = async (context: DistrictContext, windowId: string): Promise<WindowFacts | null> => {
  const [[found], [version], orgs, rounds, releases] = await readMany(context.db, [
    query
      .select()
      .from(window)
      .where(and(eq(window.id, windowId), isNotNull(window.orgId))),
    selectVersions([windowStream(windowId)]),
    query.select({ id: org.id, parentId: org.parentId, name: org.name }).from(org),
    query.select({ id: round.id }).from(round).where(eq(round.windowId, windowId)).orderBy(asc(round.createdAt), asc(round.id)),
    query
      .select({ row: release, by: person.name })
      .from(release)
      .leftJoin(person, eq(person.id, release.releasedBy))
      .where(and(eq(release.windowId, windowId), ne(release.stage, 'breakdown')))
      .orderBy(desc(release.releasedAt), desc(release.number), asc(release.id)),
  ])
  if (!found?.orgId) return null
  const facts = await Promise.all(rounds.map(row => readRoundFacts(context, row.id)))
  return {
    window: { ...found, orgId: found.orgId },
    version: version?.version ?? 0,
    orgPath: orgPathOf(orgs, found.orgId),
    orgName: orgs.find(row => row.id === found.orgId)?.name ?? '',
    schools: facts
      .filter(each => each !== null)
      .map(each => ({ orgId: each.round.orgId, orgName: each.orgName, facts: each }))
      .toSorted((a, b) => a.orgName.localeCompare(b.orgName, 'en') || (a.orgId < b.orgId ? -1 : 1)),
    releases: releases.map(({ row, by }) => ({ ...row, by: by ?? '' })),
  }
}

export const isWithdrawn = ({ facts }: SchoolFacts): boolean => facts.round.withdrawnAt !== null

export const isReleasedToSchool = ({ releases }: WindowFacts, { facts }: SchoolFacts): boolean =>
  releases.some(row => row.stage === 'school' && row.roundId === facts.round.id)
