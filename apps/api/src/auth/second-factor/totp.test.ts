import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeSecret, findStep, stepAt, totpCode } from './totp.ts'

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
      const near = [step - 1, step, step + 1].filter(each => totpCode(secret, each) === totpCode(secret, step + away))
      const found = findStep(secret, { code: totpCode(secret, step + away), now: new Date(step * 30_000 + 12_000) })
      expect(found === null ? [] : near).toEqual(near)
      expect(found === null || near.includes(found)).toBe(true)
    }),
  )
})

test('the secret is told as authenticator apps read it', () => {
  const told = describeSecret(Buffer.from('foobar'), 'ana@one.example')
  expect(told.secret).toBe('MZXW6YTBOI')
  expect(told.uri).toBe('otpauth://totp/Tilth:ana%40one.example?issuer=Tilth&secret=MZXW6YTBOI&algorithm=SHA1&digits=6&period=30')
})

test('what is no code is found nowhere', () => {
  for (const code of ['', '12345', '1234567', 'abcdef']) expect(findStep(secret, { code, now: new Date(59_000) })).toBeNull()
})
