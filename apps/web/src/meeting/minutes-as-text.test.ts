import { format, formatList, type Locale, type MessageKey, type MessageParams } from '@tilth/i18n'
import { describe, expect, it } from 'vitest'
import { resultsFixture } from '../results/results.fixture.ts'
import { agreedParts, furtherParts, minutesAsText } from './minutes-as-text.ts'
import type { MeetingMinutes } from './queries.ts'

const say = (locale: Locale) => ({
  t: (key: MessageKey, params?: MessageParams) => format(locale, { key, params }),
  list: (entries: readonly string[]) => formatList(entries, { locale }),
  date: (moment: string) => moment.slice(0, 10),
})

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

const minutes = (change: Partial<MeetingMinutes> = {}): MeetingMinutes => ({
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
  layerNotes: [{ layer: 'E', label: 'Essential Supports', question: null, text: 'A weekly letter.' }],
  nextDate: '2027-02-07',
  ...change,
})

describe('the draft minutes', () => {
  it('say of an agreement how the marks stood before and after, why, and who sees it differently', () => {
    expect(agreedParts(minutes(), say('en'))).toEqual([
      {
        title: 'S5 Condition S5',
        lines: [
          'Marked alone: poles apart. Four near one end, five near the other.',
          'Marked again after the talk: leaning. Six of eight near On our way.',
          'Agreed: At On our way',
          'Because: The letter goes out.',
          'Minority note: Some do read it.',
        ],
      },
      {
        title: 'S2 Condition S2',
        lines: ['Marked alone: poles apart. Four near one end, five near the other.', expect.stringContaining('Agreed: ')],
      },
    ])
  })

  it('keep what was looked at apart from what was not revealed, of which they say nothing but the name', () => {
    const parts = furtherParts(minutes(), say('en'))
    expect(parts.find(part => part.title === 'Looked at, nothing agreed yet')?.lines).toEqual([
      'E4 Condition E4: Marked alone: poles apart. Four near one end, five near the other.',
      'S6 Condition S6: Protected: a small group, or one that would let somebody work it out.',
    ])
    expect(parts.find(part => part.title === 'Not revealed yet')?.lines).toEqual(['S8 Condition S8'])
  })

  it('put what is parked to the same day without a reason into one line', () => {
    expect(furtherParts(minutes(), say('en')).find(part => part.title === 'Parked, not forgotten')?.lines).toEqual([
      'Time: Set until summer.',
      'Culture and Finance, until 2027-02-07',
    ])
  })

  it('leave out what there is none of', () => {
    const bare = minutes({ conditions: [], chosen: [], parked: [], layerNotes: [], nextDate: null, meeting: null })
    expect(furtherParts(bare, say('en'))).toEqual([])
    expect(minutesAsText(bare, say('en'))).toContain('The team has not kept an agreement yet.')
  })

  it('become plain text in either language, every part after an empty line', () => {
    const text = minutesAsText(minutes(), say('es'))
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Taking stock, fall 2026: borrador del acta',
      'Alder Valley, 2026-11-06 · De 11 personas invitadas, participaron 9',
      expect.stringContaining('Un borrador'),
    ])
    expect(text).toContain('\n\nS5 Condition S5\nRespuestas por cuenta propia: polos opuestos.')
    expect(text).toContain('\n\nVolvemos a lo que quedó en espera el 2027-02-07.\n')
    expect(text).not.toContain('undefined')
  })
})
