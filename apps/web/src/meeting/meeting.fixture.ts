import { resultsFixture } from '../results/results.fixture.ts'
import type { AgendaEntry, MeetingCondition, MeetingView } from './queries.ts'

const results = resultsFixture()

const entryOf = (code: string, change: Partial<AgendaEntry> = {}): AgendaEntry => {
  const item = results.items.find(one => one.code === code)
  if (item === undefined) throw new Error(`the fixture has no ${code}`)
  return {
    code,
    label: item.label,
    shortLabel: item.shortLabel,
    layer: item.layer,
    revealed: false,
    counted: 9,
    agreed: false,
    secondPass: 'none',
    ...change,
  }
}

/** A condition on the screen: sealed unless said otherwise. */
export const conditionFixture = (code: string, change: Partial<MeetingCondition> = {}): MeetingCondition => {
  const result = results.items.find(one => one.code === code)
  if (result === undefined) throw new Error(`the fixture has no ${code}`)
  const revealed = change.revealed ?? false
  return {
    item: {
      code,
      label: result.label,
      shortLabel: result.shortLabel,
      layer: result.layer,
      description: result.description,
      gloss: null,
      scale: result.scale,
      descriptors: [],
      descriptorsOwner: null,
      originalLabel: null,
      text: null,
      parentLabel: null,
      lookFors: [],
      attributes: [],
      recommendations: [],
      isUnverified: false,
      when: null,
    },
    revealed,
    counts: { in: 9, stillRating: 2 },
    result: revealed ? result : null,
    secondPass: { state: 'none', counted: 0, own: null, marks: null, sentence: null, protection: null },
    findingVersion: 0,
    ...change,
  }
}

/** A running meeting of nine invented people over three conditions, as its facilitator sees it while they gather. */
export const meetingFixture = (change: Partial<MeetingView> = {}): MeetingView => ({
  round: { ...results.round, joinCode: { code: 'HXK734', url: 'https://tilth.test/join/HXK734', expiresAt: null } },
  state: 'running',
  startedAt: '2026-11-06T23:00:00.000Z',
  endedAt: null,
  agenda: [entryOf('E4'), entryOf('S2'), entryOf('S5')],
  orderedBy: 'framework',
  current: null,
  questions: { told: false, shown: null },
  layers: results.layers,
  protocol: [{ id: 'notice', text: 'What do you notice?' }],
  timer: { state: 'none', endsAt: null, seconds: null },
  at: '2026-11-06T23:00:00.000Z',
  may: { run: true, rate: true, reveal: true, record: true, markAgain: false },
  ...change,
})

export { entryOf as entryFixture }
