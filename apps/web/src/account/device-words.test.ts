import { format } from '@tilth/i18n'
import { expect, test } from 'vitest'
import { deviceWords } from './device-words.ts'

test.each([
  ['firefox windows', 'Firefox on Windows', 'Firefox en Windows'],
  ['safari other', 'Safari', 'Safari'],
  ['other chromebook', 'Chromebook', 'Chromebook'],
  ['other other', 'A device we do not know', 'Un dispositivo que no conocemos'],
  ['toString constructor', 'A device we do not know', 'Un dispositivo que no conocemos'],
  [null, 'A device we do not know', 'Un dispositivo que no conocemos'],
])('%s', (device, english, spanish) => {
  expect(deviceWords((key, params) => format('en', { key, params }), device)).toBe(english)
  expect(deviceWords((key, params) => format('es', { key, params }), device)).toBe(spanish)
})
