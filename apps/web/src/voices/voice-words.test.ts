import { format, formatList, type Locale, type MessageKey, type MessageParams } from '@tilth/i18n'
import { describe, expect, it } from 'vitest'
import { voiceWords } from './voice-words.ts'
import { protectedVoice, voiceGroup, voicesFixture } from './voices.fixture.ts'

const say = (locale: Locale) => ({
  t: (key: MessageKey, params?: MessageParams) => format(locale, { key, params }),
  list: (entries: readonly string[], join?: 'and' | 'or') => formatList(entries, { locale, ...(join === undefined ? {} : { join }) }),
  locale,
})

describe('whose voice is missing, in words', () => {
  it('names every group nobody has answered from, a sentence a partition', () => {
    expect(voiceWords(voicesFixture(), say('en'))).toEqual([
      'Nobody has answered yet as Counselor (0 of 2).',
      'Nobody has answered yet from Family Engagement (0 of 4).',
    ])
  })

  it('says languages in the language of the reader', () => {
    const partitions = [{ id: 'language' as const, groups: [voiceGroup('en', [4, 4]), voiceGroup('es', [0, 3])] }]
    expect(voiceWords({ partitions, floor: 5 }, say('es'))).toEqual(['Todavía nadie ha respondido entre quienes leen en Español (0 de 3).'])
  })

  it('does not call everybody heard where a group cannot be looked into', () => {
    const heard = [voiceGroup('Teacher', [7, 8])]
    const words = (groups: ReturnType<typeof voiceGroup>[]) => voiceWords({ partitions: [{ id: 'role', groups }], floor: 5 }, say('en'))
    expect(words(heard)).toEqual(['Every role, site and language has somebody in it.'])
    expect(words([...heard, protectedVoice('Counselor')])).toEqual(['Each group that can be shown has somebody in it.'])
    expect(words([protectedVoice('Counselor')])).toEqual([
      'The groups of this round are too small to be shown one by one: from 5 people, so that nobody learns who has finished.',
    ])
  })

  it('has nothing to say of an empty roster', () => {
    expect(voiceWords({ partitions: [], floor: 5 }, say('en'))).toEqual([])
  })
})
