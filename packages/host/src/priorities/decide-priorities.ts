import { err, issue, ok, type Result } from '@tilth/core'
import type { Statement } from '@tilth/db'
import { activityStatement } from '../activity/activity-statement.ts'
import type { LensName } from '../results/views.ts'
import { actorId, type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { closeRanks, dropPriority, type PriorityRow, prioritiesStream, readPriorityRows, storePriority } from './priority-store.ts'

/** Three is what a team can keep moving at once (product design, rule 7). */
export const mostPriorities = 3

interface Standing {
  readonly facts: RoundFacts
  readonly rows: readonly PriorityRow[]
}

interface Change<Extra> {
  readonly statements: readonly Statement[]
  readonly extra: Extra
}

/** Every change of a round's priorities: under the version on the screen, one event, ranks without holes. */
const change = <Extra extends object>(
  context: DistrictContext,
  input: { readonly roundId: string; readonly version: number },
  decide: (standing: Standing) => Result<Change<Extra>>,
): Promise<Result<{ readonly version: number } & Extra>> =>
  decideAndWrite<{ readonly version: number } & Extra>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const { rows, version } = await readPriorityRows(context, input.roundId)
    if (version !== input.version) return err(issue('conflict.priorities_changed'))
    const decided = decide({ facts, rows })
    if (!decided.ok) return decided
    return ok({
      statements: [
        activityStatement(context, { kind: 'priorities.changed', orgId: facts.round.orgId, roundId: input.roundId }),
        ...decided.value.statements,
      ],
      expect: [[prioritiesStream(input.roundId), version]],
      output: { version: version + 1, ...decided.value.extra },
    })
  })

const rowFor = (
  context: DistrictContext,
  standing: Standing,
  item: string,
): { readonly id: string; readonly roundId: string; readonly item: string; readonly decidedBy: string; readonly decidedAt: Date } => ({
  id: standing.rows.find(row => row.item === item)?.id ?? context.newId(),
  roundId: standing.facts.round.id,
  item,
  decidedBy: actorId(context),
  decidedAt: context.now(),
})

export const choose = (
  context: DistrictContext,
  input: {
    readonly roundId: string
    readonly version: number
    readonly item: string
    readonly lens: LensName | null
    readonly reason: string
  },
): Promise<Result<{ readonly version: number }>> =>
  change<object>(context, input, standing => {
    if (!standing.facts.reveals.has(input.item)) return err(issue('priority.unknown_item', { path: ['item'] }))
    if (input.reason === '') return err(issue('priority.reason_missing', { path: ['reason'] }))
    const chosen = standing.rows.filter(row => row.state === 'chosen')
    const already = chosen.find(row => row.item === input.item)
    if (!already && chosen.length >= mostPriorities) return err(issue('priority.most_reached', { params: { most: mostPriorities } }))
    return ok({
      statements: [
        storePriority({
          ...rowFor(context, standing, input.item),
          state: 'chosen',
          lens: input.lens,
          rank: already?.rank ?? chosen.length + 1,
          reason: input.reason,
          revisitOn: null,
        }),
      ],
      extra: {},
    })
  })

export const park = (
  context: DistrictContext,
  input: { readonly roundId: string; readonly version: number; readonly item: string; readonly reason: string; readonly revisitOn: string },
): Promise<Result<{ readonly version: number }>> =>
  change<object>(context, input, standing => {
    if (!standing.facts.reveals.has(input.item)) return err(issue('priority.unknown_item', { path: ['item'] }))
    if (input.revisitOn <= today(context)) return err(issue('priority.revisit_in_the_past', { path: ['revisitOn'] }))
    return ok({ statements: [parked(context, standing, input), ...closeRanks(standing.rows, input.item)], extra: {} })
  })

export const parkRest = (
  context: DistrictContext,
  input: { readonly roundId: string; readonly version: number; readonly revisitOn: string },
): Promise<Result<{ readonly version: number; readonly parked: number }>> =>
  change<{ readonly parked: number }>(context, input, standing => {
    if (input.revisitOn <= today(context)) return err(issue('priority.revisit_in_the_past', { path: ['revisitOn'] }))
    const rest = standing.facts.round.items.filter(
      item => standing.facts.reveals.has(item) && !standing.rows.some(row => row.item === item),
    )
    return ok({
      statements: rest.map(item => parked(context, standing, { item, reason: '', revisitOn: input.revisitOn })),
      extra: { parked: rest.length },
    })
  })

export const release = (
  context: DistrictContext,
  input: { readonly roundId: string; readonly version: number; readonly item: string },
): Promise<Result<{ readonly version: number }>> =>
  change<object>(context, input, standing =>
    standing.rows.some(row => row.item === input.item)
      ? ok({ statements: [dropPriority(input.roundId, input.item), ...closeRanks(standing.rows, input.item)], extra: {} })
      : err(issue('priority.unknown_item', { path: ['item'] })),
  )

const parked = (
  context: DistrictContext,
  standing: Standing,
  as: { readonly item: string; readonly reason: string; readonly revisitOn: string },
): Statement =>
  storePriority({
    ...rowFor(context, standing, as.item),
    state: 'parked',
    lens: null,
    rank: null,
    reason: as.reason,
    revisitOn: as.revisitOn,
  })

/** The UTC day; a day on which to look again is always further away than a time zone. */
const today = (context: DistrictContext): string => context.now().toISOString().slice(0, 10)
