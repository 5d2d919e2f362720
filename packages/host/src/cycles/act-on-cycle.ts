import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { type Answer, type CycleCommand, type Day, decide, evolve } from '@tilth/core/cycles'
import type { Statement } from '@tilth/db'
import { activityStatement } from '../activity/activity-statement.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Decision, decideAndWrite, type StreamVersion } from '../use-case/decide-and-write.ts'
import { type CycleFacts, readCycleFacts, subjectOf } from './cycle-facts.ts'
import { appendEvents, ownVersion, rampVersion } from './cycle-store.ts'
import { checkPlannedDays } from './planned-end.ts'

export interface Acted {
  /** Number of the cycle's last event. */
  readonly no: number
}

interface OfCycle {
  readonly cycleId: string
  readonly locale: string
}

export interface Planned {
  readonly command: CycleCommand
  /** The day it speaks of, where that is not today. */
  readonly on?: Day
  /** What is written with it, and only with it. */
  readonly alongside?: { readonly statements: readonly Statement[]; readonly expect?: readonly StreamVersion[] }
}

const mostRounds = 5

/**
 * Several people write to one cycle in the same minute, mostly beside each other. Who was slower is decided again on what is there
 * now, more often than elsewhere, so that ten lines logged at once are ten lines.
 */
const untilItLands = async <Output>(
  context: DistrictContext,
  attempt: () => Promise<Result<Decision<Output>, Issue>>,
): Promise<Result<Output, Issue>> => {
  for (let round = 1; ; round += 1) {
    const written = await decideAndWrite(context, attempt)
    if (written.ok || written.error.code !== 'conflict' || round === mostRounds) return written
  }
}

export const cycleChanged = (context: DistrictContext, { stored: { row } }: Pick<CycleFacts, 'stored'>): Statement =>
  activityStatement(context, { kind: 'cycle.changed', orgId: row.orgId, subject: row.id })

/**
 * Decides a command on the cycle as it stands and writes what comes of it: its events, the state they fold to, and what goes along.
 * `plan` is asked again whenever somebody was faster; null says that there is nothing to do.
 */
export const actOnCycle = (
  context: DistrictContext,
  { cycleId, locale, plan }: OfCycle & { readonly plan: (facts: CycleFacts) => Result<Planned | null> | Promise<Result<Planned | null>> },
): Promise<Result<Acted>> =>
  untilItLands<Acted>(context, async () => {
    const facts = await readCycleFacts(context, { cycleId, locale })
    if (!facts) return err(issue('not_found'))
    const planned = await plan(facts)
    if (!planned.ok) return planned
    const last = facts.stored.events.at(-1)?.no ?? 0
    if (planned.value === null) return ok({ statements: [], output: { no: last } })
    const { command, on = facts.today, alongside } = planned.value
    const { stored, model, moment } = facts
    const decided = decide({ model, state: stored.row.state, moment: { ...moment, on } }, command)
    if (!decided.ok) return decided
    if (decided.value.length === 0) return ok({ statements: [], output: { no: last } })
    const restsOnRamp = command.kind === 'decide' || command.kind === 'reopen'
    return ok({
      statements: [
        cycleChanged(context, facts),
        ...appendEvents(stored.row.id, {
          events: decided.value,
          after: last,
          state: decided.value.reduce(evolve, stored.row.state),
          by: context.actor.kind === 'person' ? context.actor.personId : null,
          at: context.now(),
        }),
        ...(alongside?.statements ?? []),
      ],
      expect: [...ownVersion(stored), ...(alongside?.expect ?? [])],
      unchanged: restsOnRamp ? rampVersion(stored) : [],
      output: { no: last + decided.value.length },
    })
  })

/** Number of the event that answered a prompt last; 0 where none did. */
export const answeredNo = ({ stored }: Pick<CycleFacts, 'stored'>, prompt: string): number =>
  stored.events.findLast(({ event }) => event.kind === 'answered' && event.prompt === prompt)?.no ?? 0

const isSame = (left: unknown, right: unknown): boolean => {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every(key => Object.hasOwn(right, key) && isSame(left[key as never], right[key as never]))
  )
}

/**
 * `seen` is the number of the event the answer on the screen came with. Whoever was slower on the same prompt is told with
 * `conflict.cycle_answer_changed`; what is written to other prompts meanwhile is in nobody's way. The same again is no event.
 */
export const answer = (
  context: DistrictContext,
  input: OfCycle & { readonly prompt: string; readonly rows: Answer; readonly seen: number },
): Promise<Result<Acted>> =>
  actOnCycle(context, {
    ...input,
    plan: facts => {
      const standing = facts.stored.row.state.answers[input.prompt] ?? {}
      const no = answeredNo(facts, input.prompt)
      if (isSame(standing, input.rows)) return ok(null)
      if (no !== input.seen) return err(issue('conflict.cycle_answer_changed', { path: [input.prompt], params: { no } }))
      return ok({ command: { kind: 'answer', prompt: input.prompt, rows: input.rows } })
    },
  })

/** What becomes known after a prompt was locked, with its date. `noteId` comes from the writer's device: the same note lands once. */
export const note = (
  context: DistrictContext,
  input: OfCycle & { readonly noteId: string; readonly prompt: string; readonly text: string },
): Promise<Result<Acted>> =>
  actOnCycle(context, { ...input, plan: () => ok({ command: { kind: 'note', id: input.noteId, prompt: input.prompt, text: input.text } }) })

export const move = (context: DistrictContext, input: OfCycle & { readonly stage: string }): Promise<Result<Acted>> =>
  actOnCycle(context, { ...input, plan: () => ok({ command: { kind: 'move', stage: input.stage } }) })

export const extend = (
  context: DistrictContext,
  input: OfCycle & { readonly until: Day; readonly reason: string },
): Promise<Result<Acted>> =>
  actOnCycle(context, {
    ...input,
    plan: async facts => {
      const { row } = facts.stored
      const days = { orgId: row.orgId, start: null, end: input.until, today: facts.today, endField: 'until' }
      const wrong = await checkPlannedDays(context, days)
      return wrong ? err(wrong) : ok({ command: { kind: 'extend', until: input.until, reason: input.reason } })
    },
  })

export const end = (
  context: DistrictContext,
  input: OfCycle & { readonly decision: string; readonly reason: string; readonly confirmed: readonly string[] },
): Promise<Result<Acted>> =>
  actOnCycle(context, {
    ...input,
    plan: () => ok({ command: { kind: 'decide', decision: input.decision, reason: input.reason, confirmed: input.confirmed } }),
  })

export const reopen = (context: DistrictContext, input: OfCycle & { readonly reason: string }): Promise<Result<Acted>> =>
  actOnCycle(context, { ...input, plan: () => ok({ command: { kind: 'reopen', reason: input.reason } }) })

/** Whether a line of the log is this person's to strike and to restore: their own, or any for whoever writes the cycle. */
export const mayStrike = (context: DistrictContext, { facts, by }: { readonly facts: CycleFacts; readonly by: string }): boolean =>
  (by !== '' && by === actorId(context)) || can(context.actor, 'cycle.write', subjectOf(context, { facts, held: 'team' }))
