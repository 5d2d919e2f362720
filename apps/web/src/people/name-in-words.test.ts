import { format, type Locale, type MessageKey } from '@tilth/i18n'
import { expect, it } from 'vitest'
import { nameInWords } from './name-in-words.ts'

const wordsIn = (locale: Locale) => (key: MessageKey) => format(locale, { key })

it('shows a name as it is', () => {
  expect(nameInWords('Rosa M.', wordsIn('en'))).toBe('Rosa M.')
})

it('says of whoever was removed that they have left, in either language', () => {
  expect(nameInWords('', wordsIn('en'))).toBe('somebody who has left')
  expect(nameInWords('', wordsIn('es'))).toBe('alguien que ya no está')
})
