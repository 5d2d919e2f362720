import { describe, expect, it } from 'vitest'
import { chooseLocale } from './choose-locale.ts'
import { format } from './format.ts'
import {
  formatClock,
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  formatShortDate,
  formatShortDay,
  formatTime,
} from './format-date.ts'
import { formatIssue } from './format-issue.ts'
import { formatList } from './format-list.ts'
import { formatNumber } from './format-number.ts'

describe('chooseLocale', () => {
  it.each([
    [['es-MX', 'en'], 'es'],
    [['fr', 'ES'], 'es'],
    [['fr-CA', 'de'], 'en'],
    [['en-GB;q=0.8', 'es'], 'en'],
    [[], 'en'],
  ] as const)('takes %j as %s', (preferences, expected) => {
    expect(chooseLocale(preferences)).toBe(expected)
  })
})

describe('format', () => {
  it('fills parameters and plurals by the language', () => {
    expect(format('en', { key: 'common.in_still_rating', params: { in: 7, still: 2 } })).toBe('7 in, 2 still rating')
    expect(format('es', { key: 'common.in_still_rating', params: { in: 1, still: 1 } })).toBe('1 listo, 1 todavía responde')
    expect(format('es', { key: 'common.in_still_rating', params: { in: 7, still: 2 } })).toBe('7 listos, 2 todavía responden')
  })

  it('ends a sentence once where an abbreviation ends it', () => {
    const ran = (locale: 'en' | 'es', when: string) => format(locale, { key: 'records.analysis.ran', params: { when } })
    expect(ran('es', 'lunes, 3:00\u00a0p.m.')).toBe('Calculado el lunes, 3:00\u00a0p.m.')
    expect(ran('es', 'lunes')).toBe('Calculado el lunes.')
    expect(ran('en', 'Monday, 3:00 pm')).toMatch(/3:00 pm\.$/)
  })

  it('throws when a parameter is missing', () => {
    expect(() => format('en', { key: 'common.saved_at' })).toThrow()
  })
})

describe('formatIssue', () => {
  it('says the message of the code', () => {
    expect(formatIssue('es', { code: 'priority.most_reached' })).toBe('3 de 3. Para añadir una, deje otra en espera.')
  })

  it('names a code that has no message', () => {
    expect(formatIssue('en', { code: 'nobody.wrote_this' })).toContain('nobody.wrote_this')
  })
})

describe('dates', () => {
  const moment = '2025-11-06T23:42:00Z'

  it('are said in the given time zone', () => {
    expect(formatDate(moment, { locale: 'en', timeZone: 'America/Los_Angeles' })).toBe('November 6, 2025')
    expect(formatDate(moment, { locale: 'es', timeZone: 'America/Los_Angeles' })).toBe('6 de noviembre de 2025')
    expect(formatDate(moment, { locale: 'en', timeZone: 'Asia/Tokyo' })).toBe('November 7, 2025')
    expect(formatShortDate(moment, { locale: 'en', timeZone: 'America/Los_Angeles' })).toBe('Nov 6, 2025')
    expect(formatShortDate(moment, { locale: 'es', timeZone: 'America/Los_Angeles' })).toBe('6 nov 2025')
    expect(formatDay(moment, { locale: 'en', timeZone: 'America/Los_Angeles' })).toBe('Thursday, November 6')
    expect(formatDay(moment, { locale: 'es', timeZone: 'America/Los_Angeles' })).toBe('jueves 6 de noviembre')
    expect(formatShortDay('2026-10-06', { locale: 'en' })).toBe('Oct 6')
    expect(formatShortDay('2026-10-06', { locale: 'es' })).toBe('6 oct')
    expect(formatTime(moment, { locale: 'en', timeZone: 'America/Los_Angeles' })).toBe('3:42\u00a0pm')
    expect(formatTime(moment, { locale: 'es', timeZone: 'America/Los_Angeles' })).toBe('3:42\u00a0p.m.')
    expect(formatClock(moment, { locale: 'en', timeZone: 'America/Los_Angeles' })).toBe('3:42')
    expect(formatDateTime(moment, { locale: 'en', timeZone: 'America/Los_Angeles' })).toBe('November 6, 2025, 3:42\u00a0pm')
  })

  it('leave a calendar day where it is', () => {
    expect(formatDate('2026-01-20', { locale: 'en', timeZone: 'America/Los_Angeles' })).toBe('January 20, 2026')
    expect(formatDate('2026-01-20', { locale: 'en', timeZone: 'Pacific/Auckland' })).toBe('January 20, 2026')
  })

  it('name months', () => {
    expect(formatMonth('en', 8)).toBe('August')
    expect(formatMonth('es', 12)).toBe('diciembre')
  })
})

describe('numbers and lists', () => {
  it('follow the language', () => {
    expect(formatNumber(1234.567, { locale: 'en' })).toBe('1,234.57')
    expect(formatList(['a', 'b', 'c'], { locale: 'en' })).toBe('a, b, and c')
    expect(formatList(['a', 'b', 'c'], { locale: 'es' })).toBe('a, b y c')
    expect(formatList(['a', 'b'], { locale: 'es', join: 'or' })).toBe('a o b')
  })
})
