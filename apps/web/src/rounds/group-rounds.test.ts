import { describe, expect, it } from 'vitest'
import { groupRounds } from './group-rounds.ts'
import { nextHref, nextThing } from './next-thing.ts'
import type { RoundCard } from './queries.ts'

const card = (over: Partial<RoundCard>): RoundCard => ({
  id: 'r',
  title: 'Taking stock',
  orgId: 'o',
  orgName: 'Alder Valley',
  frameworkTitle: 'Conditions',
  state: 'open',
  revealed: false,
  fullyRevealed: false,
  opensAt: null,
  closesAt: null,
  conditions: 16,
  invited: 9,
  finished: 7,
  mine: 'not-invited',
  source: 'people',
  runs: true,
  windowId: null,
  isOwn: true,
  agreed: 0,
  chosen: 0,
  inMeeting: false,
  ...over,
})

describe('groupRounds', () => {
  it('lists each round once, open ones by what closes first', () => {
    const groups = groupRounds([
      card({ id: 'whenever' }),
      card({ id: 'late', closesAt: '2026-12-01T00:00:00.000Z' }),
      card({ id: 'soon', closesAt: '2026-11-24T00:00:00.000Z' }),
      card({ id: 'draft', state: 'draft' }),
      card({ id: 'sealed', state: 'closed' }),
      card({ id: 'seen', state: 'closed', revealed: true }),
      card({ id: 'seen-open', revealed: true, fullyRevealed: true }),
      card({ id: 'half-seen', revealed: true, closesAt: '2026-12-02T00:00:00.000Z' }),
      card({ id: 'team-7', state: 'closed', revealed: true, source: 'import' }),
    ])
    const ids = Object.fromEntries(Object.entries(groups).map(([name, rounds]) => [name, rounds.map((round: RoundCard) => round.id)]))
    expect(ids).toEqual({
      open: ['soon', 'late', 'half-seen', 'whenever'],
      drafts: ['draft'],
      sealed: ['sealed'],
      revealed: ['seen', 'seen-open'],
      imported: ['team-7'],
    })
  })
})

describe('nextThing', () => {
  it('puts my own answers first, then running the round', () => {
    expect(nextThing(card({ mine: 'not-started' }), true)).toBe('rate')
    expect(nextThing(card({ mine: 'started' }), false)).toBe('go-on')
    expect(nextThing(card({ mine: 'submitted' }), false)).toBe('look-over')
    expect(nextThing(card({ mine: 'submitted' }), true)).toBe('run')
    expect(nextThing(card({ state: 'closed', mine: 'started' }), false)).toBe('run')
    expect(nextThing(card({ state: 'draft' }), true)).toBe('prepare')
    expect(nextThing(card({ revealed: true, fullyRevealed: true, mine: 'not-started' }), false)).toBe('results')
    expect(nextThing(card({ revealed: true, mine: 'not-started' }), false)).toBe('rate')
    expect(nextThing(card({ revealed: true, mine: 'submitted' }), true)).toBe('results')
  })

  it('leads to the sheet or to the round', () => {
    expect(nextHref('alder', { roundId: 'r', next: 'go-on' })).toBe('/d/alder/rounds/r/rate')
    expect(nextHref('alder', { roundId: 'r', next: 'run' })).toBe('/d/alder/rounds/r')
  })
})
