import { resultsFixture } from '../results/results.fixture.ts'
import type { MeetingMinutes } from './queries.ts'

const { round } = resultsFixture()
const poles = { counted: 9, agreement: 'poles-apart', sentence: 'Four near one end, five near the other.' } as const
const condition = (code: string, change: Partial<MeetingMinutes['conditions'][number]> = {}): MeetingMinutes['conditions'][number] => ({
  code,
  label: `Condition ${code}`,
  layer: 'S',
  revealed: true,
  first: poles,
  second: null,
  agreed: null,
  ...change,
})

/** Minutes of nine invented people after a meeting that came to four of five conditions. */
export const minutesFixture = (change: Partial<MeetingMinutes> = {}): MeetingMinutes => ({
  round: {
    id: round.id,
    title: round.title,
    orgName: round.orgName,
    visibility: 'confidential',
    openedAt: null,
    closedAt: null,
    revealedAt: null,
    fullyRevealed: false,
  },
  framework: round.framework,
  meeting: { startedAt: '2026-11-06T23:00:00.000Z', endedAt: null },
  tookPart: { invited: 11, finished: 9 },
  conditions: [
    condition('S5', {
      second: { counted: 8, agreement: 'leaning', sentence: 'Six of eight near On our way.' },
      agreed: { position: 'At On our way', reason: ' The letter goes out. ', minorityNote: 'Some do read it.' },
    }),
    condition('S2', { agreed: { position: null, reason: '', minorityNote: '  ' } }),
    condition('E4'),
    condition('S6', { first: null }),
    condition('S8', { revealed: false, first: null }),
  ],
  chosen: [{ item: 'S5', label: 'Communications', rank: 1, reason: 'It cannot wait.' }],
  parked: [
    { item: 'E4', label: 'Culture', reason: '', revisitOn: '2027-02-07' },
    { item: 'S2', label: 'Finance', reason: '', revisitOn: '2027-02-07' },
    { item: 'S6', label: 'Time', reason: 'Set until summer.', revisitOn: null },
  ],
  questions: [],
  layerNotes: [{ layer: 'E', label: 'Essential Supports', question: null, text: 'A weekly letter.' }],
  nextDate: '2027-02-07',
  ...change,
})
