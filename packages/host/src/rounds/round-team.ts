import { can } from '@tilth/core/access'
import type { release, round } from '@tilth/db/district'
import type { DistrictContext } from '../use-case/context.ts'

/** What a release of the round's window says about who may look. */
export interface WindowRelease {
  readonly stage: typeof release.$inferSelect.stage
  readonly roundId: string | null
  /** False once a school that was part of it left the window. */
  readonly stands: boolean
  /** Rounds its pattern shows whole. */
  readonly open: readonly string[]
}

/** What of a round decides who is its team and who may look from outside. */
export interface Look {
  readonly round: Pick<typeof round.$inferSelect, 'id' | 'createdBy' | 'source' | 'withdrawnAt'>
  /** From the district's root to the round's org. */
  readonly orgPath: readonly string[]
  /** The org under which the schools of its window lie; null for a round on its own. */
  readonly windowOrgId: string | null
  /** Releases of its window, the latest first. */
  readonly windowReleases: readonly WindowRelease[]
  /** The actor was named as one who runs this round. */
  readonly facilitates: boolean
  /** When the actor was named so; null for everybody else. */
  readonly facilitatesSince: Date | null
  /** When the actor came onto the team; null for everybody else. */
  readonly joinedAt: Date | null
  /** Item to the activity number of its reveal. */
  readonly reveals: ReadonlyMap<string, number>
  /** Item to the moment of its reveal. */
  readonly revealTimes: ReadonlyMap<string, Date>
}

/** Orgs of the round that are a school's own: all of them, or those below the org of its window. */
const ownOrgs = ({ orgPath, windowOrgId }: Look): readonly string[] =>
  windowOrgId === null ? orgPath : orgPath.slice(orgPath.indexOf(windowOrgId) + 1)

const wasThere = (since: Date | null, revealedAt: Date | undefined): boolean =>
  since !== null && (revealedAt === undefined || since <= revealedAt)

/**
 * Whoever made the round, or holds the facilitator's role for it, runs it whenever a condition was revealed. Of a window's round only
 * who holds that role at the school itself: the window was made, and is run, from outside.
 */
const runsTheRound = (context: DistrictContext, look: Look): boolean => {
  if (context.actor.kind !== 'person') return false
  if (look.windowOrgId === null && look.round.createdBy === context.actor.personId) return true
  const own = ownOrgs(look)
  return (
    context.actor.roles.some(held => held.role === 'facilitator' && own.includes(held.orgId)) &&
    can(context.actor, 'round.reveal', { orgPath: look.orgPath, facilitates: look.facilitates })
  )
}

/**
 * The team of one condition is who was on it, or was named to run the round, when this condition was revealed, and whoever runs it by
 * role. Everybody else looks from outside: administrators, coaches, and who came later, so that nobody becomes the team in order to look.
 */
export const isTeamOfItem = (context: DistrictContext, { look, item }: { readonly look: Look; readonly item: string }): boolean => {
  const revealedAt = look.revealTimes.get(item)
  return (
    look.round.source === 'people' &&
    (wasThere(look.joinedAt, revealedAt) || wasThere(look.facilitatesSince, revealedAt) || runsTheRound(context, look))
  )
}

/** Whether the round is another school's in a window: run from outside, by role alone. Its team's words are not for this actor. */
export const isOfAnotherSchool = (context: DistrictContext, look: Look): boolean =>
  look.windowOrgId !== null && look.joinedAt === null && !look.facilitates && !runsTheRound(context, look)

/**
 * Whether somebody outside the team may see what is revealed. A round on its own: yes. In a window the school's own people may after
 * the release to the school, everybody else after the release to the district, as far as its pattern shows this school; of a school
 * that left the window nobody may, and a release it was part of opens nothing any more.
 */
export const isOpenToOutside = (context: DistrictContext, look: Look): boolean => {
  if (look.windowOrgId === null) return true
  if (look.round.withdrawnAt !== null) return false
  const toDistrict = look.windowReleases.find(release => release.stage === 'district')
  if (toDistrict?.stands && toDistrict.open.includes(look.round.id)) return true
  const toSchool = look.windowReleases.some(release => release.stage === 'school' && release.roundId === look.round.id)
  const own = ownOrgs(look)
  return toSchool && context.actor.kind === 'person' && context.actor.roles.some(held => own.includes(held.orgId))
}

/** Whether this actor may see anything of what is revealed. */
export const maySeeRevealed = (context: DistrictContext, look: Look): boolean =>
  look.reveals.size > 0 && (isOpenToOutside(context, look) || [...look.reveals.keys()].some(item => isTeamOfItem(context, { look, item })))
