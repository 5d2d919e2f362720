import { format, formatList, formatNumber, type Locale, type MessageKey, type MessageParams } from '@tilth/i18n'
import { describe, expect, it } from 'vitest'
import { questionFixture } from '../results/question.fixture.ts'
import { minutesFixture } from './minutes.fixture.ts'
import { agreedParts, furtherParts, minutesAsText, openParts, questionParts } from './minutes-as-text.ts'

const say = (locale: Locale) => ({
  t: (key: MessageKey, params?: MessageParams) => format(locale, { key, params }),
  list: (entries: readonly string[], join?: 'and' | 'or') => formatList(entries, { locale, ...(join && { join }) }),
  number: (value: number) => formatNumber(value, { locale }),
  locale: () => locale,
  date: (moment: string) => moment.slice(0, 10),
})

describe('the draft minutes', () => {
  it('say of an agreement how the marks stood before and after, why, and who sees it differently', () => {
    expect(agreedParts(minutesFixture(), say('en'))).toEqual([
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
    const parts = openParts(minutesFixture(), say('en'))
    expect(parts.find(part => part.title === 'Looked at, nothing agreed yet')?.lines).toEqual([
      'E4 Condition E4: Marked alone: poles apart. Four near one end, five near the other.',
      'S6 Condition S6: Protected: a small group, or one that would let somebody work it out.',
    ])
    expect(parts.find(part => part.title === 'Not revealed yet')?.lines).toEqual(['S8 Condition S8'])
  })

  it('put what is parked to the same day without a reason into one line', () => {
    expect(furtherParts(minutesFixture(), say('en')).find(part => part.title === 'Parked, not forgotten')?.lines).toEqual([
      'Time: Set until summer.',
      'Culture and Finance, until 2027-02-07',
    ])
  })

  it('leave out what there is none of', () => {
    const bare = minutesFixture({ conditions: [], chosen: [], parked: [], layerNotes: [], nextDate: null, meeting: null })
    for (const parts of [openParts, questionParts, furtherParts]) expect(parts(bare, say('en'))).toEqual([])
    expect(minutesAsText(bare, say('en'))).toContain('The team has not kept an agreement yet.')
  })

  it('say what was asked beside the conditions after them, as the screen says it and without anybody’s words', () => {
    const told = minutesFixture({
      questions: [
        questionFixture({
          tally: {
            kind: 'parts',
            answered: 9,
            parts: [
              { options: ['apple'], count: 5 },
              { options: ['olive', 'orange'], count: 4 },
            ],
          },
        }),
        questionFixture({ id: 'p', label: 'Why?', kind: 'text', tally: { kind: 'words', answered: 4 } }),
        questionFixture({ id: 'r', label: 'When?', kind: 'date', protection: 'small-group' }),
      ],
    })
    expect(questionParts(told, say('en')).slice(1)).toEqual([
      { title: 'Which one?', lines: ['9 people answered.', '5 of 9: An apple', '4 of 9: Other answers: An olive or An orange'] },
      { title: 'Why?', lines: ['4 people answered.', 'The words stay with the team.'] },
      { title: 'When?', lines: ['Protected: a small group, or one that would let somebody work it out.'] },
    ])
    expect(minutesAsText(told, say('es'))).toMatch(
      /Todavía sin mostrar.*\n\nPreguntas junto a las condiciones\n.*Respondieron 9 personas\.\n5 de 9: An apple.*En espera/s,
    )
  })

  it('become plain text in either language, every part after an empty line', () => {
    const text = minutesAsText(minutesFixture(), say('es'))
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
