import type { Scale } from '../conditions/framework.ts'
import { highestPosition, isPosition, type Mark, notApplicable, nothing, notMine, notObservable, notSure } from './mark.ts'

/** How often each mark was given on one item. Tallies of one scale form a commutative group, so parts add up and come off again. */
export interface Tally {
  readonly kind: Scale['kind']
  /** Marks for each level, least first; on a spectrum for each position 0..100. */
  readonly counts: readonly number[]
  readonly notObservable: number
  readonly notMine: number
  readonly notApplicable: number
  readonly notSure: number
  /** Asked and not answered. */
  readonly nothing: number
}

type Answer = Exclude<keyof Tally, 'kind' | 'counts'>

const answerOf: ReadonlyMap<Mark, Answer> = new Map([
  [notObservable, 'notObservable'],
  [notMine, 'notMine'],
  [notApplicable, 'notApplicable'],
  [notSure, 'notSure'],
  [nothing, 'nothing'],
])

/** How many different marks a scale has: its levels, or 101 positions. */
export const positionCount = (scale: Scale): number => (scale.kind === 'levels' ? scale.levels.length : highestPosition + 1)

export const emptyTally = (scale: Scale): Tally => ({
  kind: scale.kind,
  counts: Array<number>(positionCount(scale)).fill(0),
  notObservable: 0,
  notMine: 0,
  notApplicable: 0,
  notSure: 0,
  nothing: 0,
})

/** Throws on a mark that the scale does not have: marks are parsed before they are counted. */
export const tallyOf = (marks: Iterable<Mark>, scale: Scale): Tally => {
  const counts = Array<number>(positionCount(scale)).fill(0)
  const answers = { notObservable: 0, notMine: 0, notApplicable: 0, notSure: 0, nothing: 0 }
  for (const mark of marks) {
    const answer = answerOf.get(mark)
    const count = isPosition(mark) ? counts[mark] : undefined
    if (answer) answers[answer] += 1
    else if (count !== undefined) counts[mark] = count + 1
    else throw new Error(`The mark ${mark} does not exist on the scale "${scale.id}".`)
  }
  return { kind: scale.kind, counts, ...answers }
}

const combine = (a: Tally, { b, sign }: { readonly b: Tally; readonly sign: 1 | -1 }): Tally => {
  if (a.kind !== b.kind || a.counts.length !== b.counts.length) throw new Error('Tallies of two different scales cannot be combined.')
  return {
    kind: a.kind,
    counts: a.counts.map((count, position) => count + sign * (b.counts[position] ?? 0)),
    notObservable: a.notObservable + sign * b.notObservable,
    notMine: a.notMine + sign * b.notMine,
    notApplicable: a.notApplicable + sign * b.notApplicable,
    notSure: a.notSure + sign * b.notSure,
    nothing: a.nothing + sign * b.nothing,
  }
}

export const addTally = (a: Tally, b: Tally): Tally => combine(a, { b, sign: 1 })

/** What is left of `a` without `b`. Counts may go below zero on the way; statistics refuse such a tally. */
export const subtractTally = (a: Tally, b: Tally): Tally => combine(a, { b, sign: -1 })

/** How many marks lie on the scale. */
export const countMarks = (tally: Tally): number => sum(tally.counts)

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** The counts of a finished tally. Throws where something was taken off that was never added. */
export const finishedCounts = (tally: Tally): readonly number[] => {
  if (tally.counts.some(count => count < 0)) throw new Error('A tally with fewer than no marks somewhere has no statistics.')
  return tally.counts
}
