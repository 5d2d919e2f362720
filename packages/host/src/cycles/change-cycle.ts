import { err, issue, ok, type Result } from '@tilth/core'
import type { Day } from '@tilth/core/cycles'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { cycleChanged } from './act-on-cycle.ts'
import { checkPeople } from './check-people.ts'
import { readCycleFacts } from './cycle-facts.ts'
import { changeCycle, ownVersion } from './cycle-store.ts'
import { checkPlannedDays } from './planned-end.ts'

export interface CycleHeader {
  readonly title: string
  readonly ownerId: string
  readonly team: readonly string[]
  readonly plannedStart: Day | null
}

/**
 * What stands over a cycle. `seen` is the header on the screen: whoever was slower is told with `conflict.cycle_changed`, and only of
 * what both changed. A person who has left may stay where they were named; nobody new is named who is not there.
 */
export const edit = (
  context: DistrictContext,
  input: { readonly cycleId: string; readonly locale: string; readonly seen: CycleHeader } & CycleHeader,
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readCycleFacts(context, input)
    if (!facts) return err(issue('not_found'))
    const { row } = facts.stored
    const { seen } = input
    const team = input.team.filter(person => person !== input.ownerId)
    const isSameTeam = (left: readonly string[], right: readonly string[]): boolean => left.toSorted().join() === right.toSorted().join()
    const fields = [
      { changes: input.title !== seen.title, moved: row.title !== seen.title },
      { changes: input.ownerId !== seen.ownerId, moved: row.ownerId !== seen.ownerId },
      { changes: !isSameTeam(team, seen.team), moved: !isSameTeam(row.team, seen.team) },
      { changes: input.plannedStart !== seen.plannedStart, moved: row.plannedStart !== seen.plannedStart },
    ]
    if (fields.some(field => field.changes && field.moved)) return err(issue('conflict.cycle_changed'))
    const [title, owner, ofTeam, start] = fields
    const change = {
      ...(title?.changes ? { title: input.title } : {}),
      ...(owner?.changes ? { ownerId: input.ownerId } : {}),
      ...(ofTeam?.changes || owner?.changes ? { team } : {}),
      ...(start?.changes ? { plannedStart: input.plannedStart } : {}),
    }
    if (Object.keys(change).length === 0) return ok({ statements: [], output: null })
    const known = new Set([row.ownerId, ...row.team])
    const nobody = await checkPeople(context, {
      ownerId: owner?.changes ? input.ownerId : null,
      team: team.filter(person => !known.has(person)),
    })
    if (nobody) return err(nobody)
    const wrongDay = start?.changes
      ? await checkPlannedDays(context, {
          orgId: row.orgId,
          start: input.plannedStart,
          end: null,
          today: facts.today,
          endField: 'plannedEnd',
        })
      : null
    if (wrongDay) return err(wrongDay)
    return ok({ statements: [cycleChanged(context, facts), changeCycle(row.id, change)], expect: ownVersion(facts.stored), output: null })
  })
