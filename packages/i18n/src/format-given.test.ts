import { expect, test } from 'vitest'
import { formatGiven } from './format-given.ts'

test('a message that somebody else wrote is filled by name and by number, in the language of the reader', () => {
  const text = '{count, plural, one {one session} other {{count} sessions}} of {2}'
  expect(formatGiven('en', { text, params: { count: 1, 2: 3 } })).toBe('one session of 3')
  expect(formatGiven('es', { text: '{1} de {2, number}', params: { 1: 2, 2: 1234.5 } })).toBe('2 de 1,234.5')
})

test('one that cannot be filled comes back as it was written', () => {
  for (const text of ['{missing} things', 'an {open brace', '{a, plural, one {x}}']) expect(formatGiven('en', { text })).toBe(text)
})
