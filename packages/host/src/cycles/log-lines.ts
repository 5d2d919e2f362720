import { err, issue, ok, type Result } from '@tilth/core'
import { type Day, isDay } from '@tilth/core/cycles'
import { removeDatumOfEntry } from '../measures/datum-statements.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Acted, actOnCycle, mayStrike, type Planned } from './act-on-cycle.ts'
import type { CycleFacts } from './cycle-facts.ts'
import { datumOfLine } from './datum-of-line.ts'

export interface NewLine {
  readonly cycleId: string
  /** Made on the writer's device: the same line lands once, however often it is sent. */
  readonly entryId: string
  readonly text: string
  readonly value: number | null
  readonly denominator: number | null
  readonly measureId: string | null
  /** The day it speaks of; today where it is null. */
  readonly on: Day | null
  readonly locale: string
}

/**
 * One line of the log. A value of a measure becomes a datum of that measure in the same transaction. Two people who write at once both
 * land. Issues: `cycle.day_to_come`, `cycle.value_missing`, `cycle.unknown_measure`, `cycle.measure_archived`, those of a datum
 * (a numerator above its denominator), and those of `decide`.
 */
export const log = (context: DistrictContext, input: NewLine): Promise<Result<Acted>> =>
  actOnCycle(context, {
    ...input,
    plan: async (facts): Promise<Result<Planned>> => {
      const on = input.on ?? facts.today
      if (!isDay(on) || on > facts.today) return err(issue('cycle.day_to_come', { path: ['on'] }))
      const { value, measureId: measure } = input
      const command = { kind: 'log', id: input.entryId, text: input.text, value, measure } as const
      const isThere = facts.stored.row.state.log.some(entry => entry.id === input.entryId)
      if (measure === null || isThere) return ok({ command, on })
      if (value === null) return err(issue('cycle.value_missing', { path: ['value'] }))
      const written = await datumOfLine(context, {
        facts,
        line: { id: input.entryId, on, measureId: measure, value, denominator: input.denominator },
      })
      return written.ok ? ok({ command, on, alongside: written.value }) : written
    },
  })

const lineOf = (facts: CycleFacts, entryId: string) => facts.stored.row.state.log.find(entry => entry.id === entryId)

/** Takes a line out of what counts; it stays readable. Its datum goes with it. One's own, or any for whoever writes the cycle. */
export const strike = (
  context: DistrictContext,
  input: { readonly cycleId: string; readonly entryId: string; readonly locale: string },
): Promise<Result<Acted>> =>
  actOnCycle(context, {
    ...input,
    plan: async (facts): Promise<Result<Planned>> => {
      const entry = lineOf(facts, input.entryId)
      if (!entry) return err(issue('cycle.unknown_entry'))
      if (!mayStrike(context, { facts, by: entry.by })) return err(issue('denied'))
      const command = { kind: 'strike', id: entry.id } as const
      return ok({ command, alongside: await removeDatumOfEntry(context, { cycleId: input.cycleId, entryId: entry.id }) })
    },
  })

/** The line counts again, and its datum with it. */
export const restore = (
  context: DistrictContext,
  input: { readonly cycleId: string; readonly entryId: string; readonly locale: string },
): Promise<Result<Acted>> =>
  actOnCycle(context, {
    ...input,
    plan: async (facts): Promise<Result<Planned>> => {
      const entry = lineOf(facts, input.entryId)
      if (!entry) return err(issue('cycle.unknown_entry'))
      if (!mayStrike(context, { facts, by: entry.by })) return err(issue('denied'))
      const command = { kind: 'restore', id: entry.id } as const
      return ok({ command, alongside: await removeDatumOfEntry(context, { cycleId: input.cycleId, entryId: entry.id, isRemoved: false }) })
    },
  })
