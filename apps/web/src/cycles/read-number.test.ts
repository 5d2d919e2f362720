import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it.each([
  ['3', 'en', 3],
  [' 2.5 ', 'en', 2.5],
  ['2,5', 'en', 2.5],
  ['1,200', 'en', 1200],
  ['1,200.5', 'en', 1200.5],
  ['1.200,5', 'es', 1200.5],
  ['1 200,5', 'es', 1200.5],
  ['2,5', 'es', 2.5],
  ['2.5', 'es', 2.5],
  ['−4', 'en', -4],
  ['', 'en', null],
  ['about 3', 'en', null],
  ['1.2.3', 'en', null],
  ['1e9', 'en', null],
] as const)('%j in %s is %j', (text, locale, expected) => expect(readNumber(text, locale)).toBe(expected))
