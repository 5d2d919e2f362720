import type { Day } from './cycle-state.ts'

/** One cycle as a ramp sees it. `scale` is the index of its scale of test in the model, null where none is said. */
export interface RampCycle {
  readonly id: string
  readonly scale: number | null
  readonly startedOn: Day | null
  readonly state: 'done' | 'now' | 'planned'
  readonly opens: 'next-cycle' | 'spread' | 'nothing' | null
}

export interface RampStep {
  readonly id: string
  /** From 1, left to right. */
  readonly number: number
  /** Height in equal rises; order, never size. */
  readonly height: number
  /** Ended with leaving the idea: the next step starts at the same height. */
  readonly isCut: boolean
}

const stateOrder = { done: 0, now: 1, planned: 2 } as const

/**
 * The cycles of one idea as steps, in the order of their scale of test and, on one scale, of their beginning; what is planned comes
 * after what has begun. A cycle whose scale is not said stands where the one begun before it stands. After a test that was left
 * the next one starts at the same height: nothing was lost, nothing was gained.
 */
export const ramp = (cycles: readonly RampCycle[]): readonly RampStep[] => {
  const begun = [...cycles].sort(
    (a, b) => stateOrder[a.state] - stateOrder[b.state] || (a.startedOn ?? '').localeCompare(b.startedOn ?? '') || a.id.localeCompare(b.id),
  )
  let last = 0
  const placed = begun.map((cycle, order) => {
    last = cycle.scale ?? last
    return { cycle, order, scale: last }
  })
  placed.sort((a, b) => a.scale - b.scale || a.order - b.order)
  let height = 1
  return placed.map(({ cycle }, index) => {
    const isCut = cycle.state === 'done' && cycle.opens === 'nothing'
    const step = { id: cycle.id, number: index + 1, height, isCut }
    if (!isCut) height += 1
    return step
  })
}
