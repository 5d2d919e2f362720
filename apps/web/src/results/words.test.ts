import { format, formatList, formatNumber, type Locale, type MessageKey, type MessageParams } from '@tilth/i18n'
import { describe, expect, it } from 'vitest'
import { asSentence } from './as-sentence.ts'
import { figureWords } from './figure-words.ts'
import { importanceWords } from './importance-words.ts'
import { lateWords } from './late-words.ts'
import { resultsFixture } from './results.fixture.ts'

const say = (locale: Locale) => ({
  t: (key: MessageKey, params?: MessageParams) => format(locale, { key, params }),
  list: (entries: readonly string[]) => formatList(entries, { locale }),
  number: (value: number) => formatNumber(value, { locale }),
})
const [item] = resultsFixture().items
if (item === undefined) throw new Error('the fixture has no items')
const { scale } = item

describe('what is said beside a picture', () => {
  it('leaves out answers about importance that nobody gave', () => {
    expect(importanceWords({ lot: 6, some: 3, little: 0 }, say('en'))).toBe('Matters this year a lot to 6 and some to 3.')
    expect(importanceWords({ lot: 0, some: 0, little: 2 }, say('es'))).toBe('Importa este año poco a 2.')
    expect(importanceWords({ lot: 0, some: 0, little: 0 }, say('en'))).toBe('Nobody said how much it matters this year.')
    expect(importanceWords(null, say('en'))).toBeNull()
  })

  it('tells late marks apart from counted ones, and hides places while they would say whose they are', () => {
    const late = (count: number, marks: number[] | null) => lateWords({ count, marks }, { ...say('en'), scale, locale: 'en' })
    expect(late(0, [])).toBeNull()
    expect(late(1, null)).toContain('not shown while so few')
    expect(late(3, [25, 30, 100])).toBe(
      '3 marks came after the reveal: 2 between Not aligned at all and On our way and one at Fully aligned. Kept, not counted.',
    )
  })

  it('gives a number, or why there is none', () => {
    expect(figureWords({ value: 0.3125 }, say('en'))).toBe('0.31')
    expect(figureWords({ none: 'no-variation' }, say('en'))).toBe('none, because all marks are the same')
    expect(figureWords({ none: 'something new' }, say('es'))).toBe('ninguno, porque no está definido para esta escala')
  })

  it('ends a title once', () => {
    expect(asSentence('Where are we?')).toBe('Where are we?')
    expect(asSentence('Taking stock, fall 2026')).toBe('Taking stock, fall 2026.')
  })
})
