import { expect, test } from 'vitest'
import { isCommonPassword } from './is-common-password.ts'

test.each([
  'passwordpassword',
  'Password1234567!',
  'aaaaaaaaaaaaaaaaaaaa',
  '123456789012345678',
  'qwertyuiopasdfghjkl',
  'abcdefghijklmnop',
  'abababababababab',
  'my school is the school',
  'WelcomeBienvenido2026',
  'correct horse battery staple',
])('%s is refused', password => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each(['plum kettle walks north', 'tres gatos verdes cantan', 'xkv9-tq2m-wrbn-77da', '学校の庭に梅の木が三本ある朝の光'])(
  '%s is taken',
  password => {
    expect(isCommonPassword(password)).toBe(false)
  },
)

test("the person's own words count as known", () => {
  expect(isCommonPassword('marigoldthistle12')).toBe(false)
  expect(isCommonPassword('marigoldthistle12', ['Marigold Thistle', 'marigold@thistle.example'])).toBe(true)
})
