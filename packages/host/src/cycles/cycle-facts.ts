import type { Subject } from '@tilth/core/access'
import type { CycleModel, CycleMoment, Day } from '@tilth/core/cycles'
import { today } from '../calendar/district-time.ts'
import { orgPathOf } from '../people/org-path.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readCycle, type StoredCycle } from './cycle-store.ts'
import { readModel } from './model-of-cycle.ts'

/** Everything a decision about a cycle rests on. The model speaks the language asked for, so that what it refuses is said in it. */
export interface CycleFacts {
  readonly stored: StoredCycle
  readonly model: CycleModel
  readonly today: Day
  readonly moment: CycleMoment
  /** From the root to the place where it is tested, and to the place of its plan. */
  readonly orgPath: readonly string[]
  readonly planPath: readonly string[]
  readonly orgName: string
}

export const readCycleFacts = async (
  context: DistrictContext,
  asked: { readonly cycleId: string; readonly locale: string },
): Promise<CycleFacts | null> => {
  const [stored, day] = await Promise.all([readCycle(context, asked.cycleId), today(context)])
  if (!stored) return null
  const model = await readModel(context, { hash: stored.row.modelHash, locale: asked.locale })
  return {
    stored,
    model,
    today: day,
    moment: momentOf(stored, { by: actorId(context), on: day }),
    orgPath: orgPathOf(stored.orgs, stored.row.orgId),
    planPath: orgPathOf(stored.orgs, stored.plan.orgId),
    orgName: stored.orgs.find(row => row.id === stored.row.orgId)?.name ?? '',
  }
}

/** What it opened has begun once a cycle follows it: from then on the decision stands. */
const momentOf = ({ row, ramp }: StoredCycle, { by, on }: { readonly by: string; readonly on: Day }): CycleMoment => ({
  by,
  on,
  cyclesInRamp: ramp.length,
  isFollowed: ramp.some(other => other.followsId === row.id),
})

/**
 * As access sees it. `owner`: only whoever leads the cycle holds it as their own, for what ends or changes it as a whole; `team`: those
 * who test it together do too, for what is written while it runs.
 */
export const subjectOf = (
  context: DistrictContext,
  { facts, held }: { readonly facts: Pick<CycleFacts, 'stored' | 'orgPath'>; readonly held: 'owner' | 'team' },
): Subject => {
  const me = actorId(context)
  const { row } = facts.stored
  return { orgPath: facts.orgPath, own: me !== '' && (row.ownerId === me || (held === 'team' && row.team.includes(me))) }
}
