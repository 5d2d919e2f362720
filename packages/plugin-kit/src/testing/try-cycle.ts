import {
  available,
  type CycleCommand,
  type CycleModel,
  type CycleState,
  decide,
  evolve,
  type NextThing,
  nextThing,
  startCycle,
} from '@tilth/core/cycles'

/** A cycle that a test walks by a model, one command after another. */
export interface TriedCycle {
  readonly state: () => CycleState
  /** What came of a command: `ok`, or the code of what it was refused for, and then nothing has changed. */
  readonly act: (command: CycleCommand) => string
  /** The one next thing to do. */
  readonly next: (on?: string) => NextThing
  /** What can be done now, as `move study`, `decide adopt`, `answer questions`, `log`. */
  readonly offers: () => readonly string[]
}

/** `cyclesInRamp` counts this cycle; the day it is all done on is `on`. */
export const tryCycle = (
  model: CycleModel,
  {
    on = '2026-09-14',
    plannedEnd = null,
    cyclesInRamp = 1,
  }: { readonly on?: string; readonly plannedEnd?: string | null; readonly cyclesInRamp?: number } = {},
): TriedCycle => {
  const moment = { by: 'somebody', on, cyclesInRamp, isFollowed: false }
  let state = startCycle(model, { plannedEnd })
  return {
    state: () => state,
    act: command => {
      const decided = decide({ model, state, moment }, command)
      if (!decided.ok) return decided.error.code
      state = decided.value.reduce(evolve, state)
      return 'ok'
    },
    next: (day = on) => nextThing(model, { state, on: day }),
    offers: () => available({ model, state, moment }).map(target => Object.values(target).join(' ')),
  }
}
