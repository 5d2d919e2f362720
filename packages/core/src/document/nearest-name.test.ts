import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const known = ['licence', 'favourable', 'recordTypes', 'version', 'id']

test.each([
  ['license', 'licence'],
  ['favorable', 'favourable'],
  ['recordType', 'recordTypes'],
  ['versoin', 'version'],
  ['Licence', 'licence'],
  ['if', undefined],
  ['colour', undefined],
  ['', undefined],
])('%j: %j is meant', (name, meant) => {
  expect(nearestName(name, known)).toBe(meant)
})

test('a name with one letter taken out is found among any others that are further away, and a long one is not looked for', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{6,60}$/), fc.nat(), (name, at) => {
      const index = at % name.length
      expect(nearestName(name.slice(0, index) + name.slice(index + 1), ['ABCDEFGH', name])).toBe(name)
    }),
  )
  expect(nearestName(`${'a'.repeat(64)}b`, ['a'.repeat(64)])).toBeUndefined()
})
