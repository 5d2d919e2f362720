import type { LensName } from '../results/queries.ts'
import type { PriorityView } from './queries.ts'

/** One change of what the team chose. */
export type PriorityStep =
  | { readonly kind: 'choose'; readonly item: string; readonly lens: LensName | null; readonly reason: string }
  | { readonly kind: 'park'; readonly item: string; readonly reason: string; readonly revisitOn: string }
  | { readonly kind: 'parkRest'; readonly revisitOn: string }
  | { readonly kind: 'release'; readonly item: string }

/** What is chosen and what is parked at one moment. */
export interface Standing {
  readonly chosen: readonly PriorityView[]
  readonly parked: readonly PriorityView[]
}

const standingOf = ({ chosen, parked }: Standing, item: string): PriorityView | undefined =>
  [...chosen, ...parked].find(one => one.item === item)

/** Conditions that are neither chosen nor parked, in the given order. */
export const undecided = (standing: Standing, codes: readonly string[]): readonly string[] =>
  codes.filter(code => standingOf(standing, code) === undefined)

const restore = (was: PriorityView): PriorityStep =>
  was.state === 'parked' && was.revisitOn !== null
    ? { kind: 'park', item: was.item, reason: was.reason, revisitOn: was.revisitOn }
    : { kind: 'choose', item: was.item, lens: was.lens, reason: was.reason }

/** Chosen conditions after this one give way and come back, so that it stands at its old rank again. */
const restoreAtRank = (before: Standing, was: PriorityView): readonly PriorityStep[] => {
  const later = before.chosen.filter(one => (one.rank ?? 0) > (was.rank ?? 0))
  return [...later.map(one => ({ kind: 'release', item: one.item }) as const), restore(was), ...later.map(restore)]
}

/**
 * The steps that take one step back, given how things stood before it and which conditions there are. A parked condition whose day has
 * come since cannot be parked on that day again; the server says so.
 */
export const stepsBack = (
  step: PriorityStep,
  before: { readonly standing: Standing; readonly codes: readonly string[] },
): readonly PriorityStep[] => {
  if (step.kind === 'parkRest') return undecided(before.standing, before.codes).map(item => ({ kind: 'release', item }))
  const was = standingOf(before.standing, step.item)
  if (was === undefined) return step.kind === 'release' ? [] : [{ kind: 'release', item: step.item }]
  if (was.state === 'chosen' && step.kind !== 'choose') return restoreAtRank(before.standing, was)
  return [restore(was)]
}
