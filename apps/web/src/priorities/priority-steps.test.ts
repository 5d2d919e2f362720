import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PriorityStep, type Standing, stepsBack, undecided } from './priority-steps.ts'
import type { PriorityView } from './queries.ts'

const most = 3
const codes = ['E1', 'E2', 'S1', 'S2', 'P1']
const nothing: Standing = { chosen: [], parked: [] }

const view = (item: string, words: Partial<PriorityView>): PriorityView => ({
  item,
  label: item,
  state: 'chosen',
  lens: null,
  rank: null,
  reason: '',
  revisitOn: null,
  decidedAt: '2026-11-06T23:00:00.000Z',
  newNames: [],
  ...words,
})

const without = ({ chosen, parked }: Standing, item: string): Standing => ({
  chosen: chosen.filter(one => one.item !== item).map((one, index) => ({ ...one, rank: index + 1 })),
  parked: parked.filter(one => one.item !== item),
})

/** The rules of the server: a chosen condition keeps its rank, a new one comes last, ranks have no holes. */
const apply = (standing: Standing, step: PriorityStep): Standing => {
  if (step.kind === 'parkRest')
    return undecided(standing, codes).reduce<Standing>(
      (now, item) => apply(now, { kind: 'park', item, reason: '', revisitOn: step.revisitOn }),
      standing,
    )
  if (step.kind === 'release') return without(standing, step.item)
  if (step.kind === 'park') {
    const rest = without(standing, step.item)
    const parked = view(step.item, { state: 'parked', reason: step.reason, revisitOn: step.revisitOn })
    return { ...rest, parked: [...rest.parked, parked].toSorted((a, b) => a.item.localeCompare(b.item)) }
  }
  const rank = standing.chosen.find(one => one.item === step.item)?.rank ?? null
  if (rank === null && standing.chosen.length >= most) throw new Error('3 of 3')
  const rest = without(standing, step.item)
  const chosen = view(step.item, { lens: step.lens, reason: step.reason, rank: rank ?? standing.chosen.length + 1 })
  const list = rank === null ? [...rest.chosen, chosen] : [...rest.chosen.slice(0, rank - 1), chosen, ...rest.chosen.slice(rank - 1)]
  return { parked: rest.parked, chosen: list.map((one, index) => ({ ...one, rank: index + 1 })) }
}

const step: fc.Arbitrary<PriorityStep> = fc.oneof(
  fc.record({
    kind: fc.constant('choose' as const),
    item: fc.constantFrom(...codes),
    lens: fc.constantFrom('urgent' as const, null),
    reason: fc.string({ minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('park' as const),
    item: fc.constantFrom(...codes),
    reason: fc.string({ maxLength: 3 }),
    revisitOn: fc.constantFrom('2027-01-20', '2027-04-01'),
  }),
  fc.record({ kind: fc.constant('parkRest' as const), revisitOn: fc.constant('2027-06-01') }),
  fc.record({ kind: fc.constant('release' as const), item: fc.constantFrom(...codes) }),
)

const isPossible = (standing: Standing, next: PriorityStep): boolean =>
  next.kind === 'choose'
    ? standing.chosen.length < most || standing.chosen.some(one => one.item === next.item)
    : next.kind !== 'release' || !undecided(standing, codes).includes(next.item)

describe('stepsBack', () => {
  it('leaves things as they stood before the step, ranks and reasons too', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), step, (history, last) => {
        const before = history.reduce((standing, one) => (isPossible(standing, one) ? apply(standing, one) : standing), nothing)
        fc.pre(isPossible(before, last))
        const back = stepsBack(last, { standing: before, codes })
        expect(back.reduce(apply, apply(before, last))).toEqual(before)
      }),
    )
  })

  it('takes back a choice by releasing it', () => {
    expect(stepsBack({ kind: 'choose', item: 'E1', lens: null, reason: 'Because.' }, { standing: nothing, codes })).toEqual([
      { kind: 'release', item: 'E1' },
    ])
  })

  it('takes back parking the rest one by one', () => {
    const chosen = [view('E1', { rank: 1, reason: 'Because.' })]
    const back = stepsBack({ kind: 'parkRest', revisitOn: '2027-01-20' }, { standing: { chosen, parked: [] }, codes })
    expect(back.map(one => one.kind === 'release' && one.item)).toEqual(['E2', 'S1', 'S2', 'P1'])
  })
})
