import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findStep, stepAt, totpCode } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the code is the one of RFC 6238, appendix B', (second, code) => {
  expect(totpCode(secret, stepAt(new Date(second * 1000)))).toBe(code)
})

test('a code is found within half a minute around now and at no other time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 100_000_000 }), fc.integer({ min: -20, max: 20 }), (step, away) => {
      const codes = [-1, 0, 1].map(near => totpCode(secret, step + near))
      const code = totpCode(secret, step + away)
      const found = findStep(secret, { code, now: new Date(step * 30_000 + 12_000) })
      if (Math.abs(away) <= 1) expect(found).toBe(step + codes.lastIndexOf(code) - 1)
      else expect(found === null).toBe(!codes.includes(code))
    }),
  )
})

test('what is no code is found nowhere', () => {
  for (const code of ['', '12345', '1234567', 'abcdef']) expect(findStep(secret, { code, now: new Date(59_000) })).toBeNull()
})
