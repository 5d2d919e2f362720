import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { fivePolicy } from '@tilth/core/privacy'
import { query, type Statement, toStatement } from '@tilth/db'
import { release } from '@tilth/db/district'
import { activityStatement } from '../activity/activity-statement.ts'
import { actorId, isFullyRevealed, roundStream } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Decision, decideAndWrite } from '../use-case/decide-and-write.ts'
import { makeSnapshot } from './make-snapshot.ts'
import type { DistrictSnapshot, SchoolSnapshot } from './release-snapshot.ts'
import { isReleasedToSchool, isWithdrawn, readWindowFacts, type SchoolFacts, type WindowFacts, windowStream } from './window-facts.ts'

export interface ReleaseAsked {
  readonly windowId: string
  readonly stage: 'school' | 'district'
  readonly orgId?: string | undefined
}

type Released = { readonly released: number }

const isSettled = (school: SchoolFacts): boolean => !isWithdrawn(school) && isFullyRevealed(school.facts)

/** Schools whose own people may be shown now. */
export const readyForSchool = (facts: WindowFacts): readonly SchoolFacts[] =>
  facts.schools.filter(school => isSettled(school) && !isReleasedToSchool(facts, school))

/** Schools that a release to the district would be about. */
const readyForDistrict = (facts: WindowFacts): readonly SchoolFacts[] =>
  facts.schools.filter(school => isSettled(school) && isReleasedToSchool(facts, school))

const districtReleases = (facts: WindowFacts): readonly DistrictSnapshot[] =>
  facts.releases.filter(row => row.stage === 'district').map(row => row.snapshot as unknown as DistrictSnapshot)

/** The latest release to the district, as long as no school that is in it has left. */
export const standingRelease = (facts: WindowFacts) => {
  const row = facts.releases.find(candidate => candidate.stage === 'district')
  if (!row) return null
  const snapshot = row.snapshot as unknown as DistrictSnapshot
  const left = new Set(facts.schools.filter(isWithdrawn).map(school => school.facts.round.id))
  return snapshot.rounds.some(id => left.has(id)) ? null : { row, snapshot }
}

/** Why a release to the district cannot be made now; empty when it can be tried. */
export const districtBlockers = (facts: WindowFacts): readonly Issue[] => {
  const ready = readyForDistrict(facts)
  const taking = facts.schools.filter(school => !isWithdrawn(school))
  const waiting = taking.filter(school => !isFullyRevealed(school.facts)).length
  const unreleased = readyForSchool(facts).length
  if (ready.length === 0) {
    if (unreleased > 0) return [issue('window.schools_come_first', { params: { schools: unreleased } })]
    return [issue('window.no_school_ready', { params: { schools: waiting } })]
  }
  const standing = standingRelease(facts)
  const before = new Set(standing?.snapshot.rounds)
  const isSame = standing !== null && ready.length === before.size && ready.every(school => before.has(school.facts.round.id))
  return isSame ? [issue('window.nothing_new')] : []
}

const releaseStatement = (
  context: DistrictContext,
  row: Pick<typeof release.$inferInsert, 'windowId' | 'roundId' | 'stage' | 'number' | 'uptoNo' | 'snapshot'>,
): Statement =>
  toStatement(
    query.insert(release).values({
      ...row,
      id: context.newId(),
      policy: { id: fivePolicy().id, threshold: fivePolicy().threshold },
      releasedBy: actorId(context),
      releasedAt: context.now(),
    }),
  )

/** What was counted when everything of these rounds was revealed. */
const lastReveal = (schools: readonly SchoolFacts[]): number => Math.max(0, ...schools.flatMap(({ facts }) => [...facts.reveals.values()]))

const toSchools = (context: DistrictContext, { facts, orgId }: { readonly facts: WindowFacts; readonly orgId: string | undefined }) => {
  const asked = orgId === undefined ? undefined : facts.schools.find(school => school.orgId === orgId)
  if (orgId !== undefined && !asked) return err(issue('window.unknown_school', { path: ['orgId'] }))
  if (asked && isWithdrawn(asked)) return err(issue('window.school_withdrew', { path: ['orgId'] }))
  if (asked && !isFullyRevealed(asked.facts)) return err(issue('window.school_not_revealed', { path: ['orgId'] }))
  const schools = readyForSchool(facts).filter(school => !asked || school.orgId === asked.orgId)
  if (!asked && schools.length === 0) return err(issue('window.no_school_ready', { params: { schools: 0 } }))
  const statements = schools.flatMap(school => {
    const roundId = school.facts.round.id
    const snapshot: SchoolSnapshot = { rounds: [roundId], open: [roundId] }
    return [
      activityStatement(context, { kind: 'window.released', orgId: school.orgId, roundId, subject: facts.window.id }),
      releaseStatement(context, {
        windowId: facts.window.id,
        roundId,
        stage: 'school',
        number: 1,
        uptoNo: lastReveal([school]),
        snapshot: { ...snapshot },
      }),
    ]
  })
  return ok({ statements, schools })
}

const toDistrict = async (context: DistrictContext, facts: WindowFacts) => {
  const [blocker] = districtBlockers(facts)
  if (blocker) return err(blocker)
  const schools = readyForDistrict(facts)
  const earlier = districtReleases(facts)
  const about = new Set(earlier.flatMap(snapshot => snapshot.rounds))
  const gone = facts.schools.filter(school => about.has(school.facts.round.id) && !schools.includes(school))
  const snapshot = await makeSnapshot(context, { schools, gone, earlier })
  if (!snapshot.ok) return snapshot
  const statements = [
    activityStatement(context, { kind: 'window.released', orgId: facts.window.orgId, subject: facts.window.id }),
    releaseStatement(context, {
      windowId: facts.window.id,
      roundId: null,
      stage: 'district',
      number: earlier.length + 1,
      uptoNo: lastReveal(schools),
      snapshot: { ...snapshot.value },
    }),
  ]
  return ok({ statements, schools })
}

/**
 * To schools: their own people outside the team may see their results. To the district: a snapshot of all schools that have been
 * released to themselves, checked against every earlier one. Issues: `window.unknown_school`, `window.school_withdrew`,
 * `window.school_not_revealed`, `window.no_school_ready`, `window.schools_come_first`, `window.nothing_new`, `window.nothing_to_show`.
 */
export const releaseTo = (context: DistrictContext, asked: ReleaseAsked): Promise<Result<Released>> =>
  decideAndWrite<Released>(context, async (): Promise<Result<Decision<Released>>> => {
    const facts = await readWindowFacts(context, asked.windowId)
    if (!facts) return err(issue('not_found'))
    const made = asked.stage === 'school' ? toSchools(context, { facts, orgId: asked.orgId }) : await toDistrict(context, facts)
    if (!made.ok) return made
    const { statements, schools } = made.value
    return ok({
      statements,
      expect: [[windowStream(asked.windowId), facts.version]],
      unchanged: schools.map(school => [roundStream(school.facts.round.id), school.facts.version] as const),
      output: { released: schools.length },
    })
  })
