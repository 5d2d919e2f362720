import { can, type Subject } from '@tilth/core/access'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { subjectOf } from './cycle-facts.ts'
import { readCycle } from './cycle-store.ts'

const subjectFor =
  (held: 'owner' | 'team') =>
  async (context: DistrictContext, input: { readonly cycleId: string }): Promise<Subject | null> => {
    const stored = await readCycle(context, input.cycleId)
    if (!stored) return null
    const subject = subjectOf(context, { facts: { stored, orgPath: orgPathOf(stored.orgs, stored.row.orgId) }, held })
    return can(context.actor, 'cycle.read', subject) ? subject : null
  }

/** What is written while a cycle runs: the team's. Null where the actor may not know of the cycle. */
export const cycleSubject = subjectFor('team')

/** What ends a cycle, takes its end back, or changes whose it is: its owner's. */
export const ownedCycleSubject = subjectFor('owner')
