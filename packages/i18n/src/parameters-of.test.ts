import { expect, test } from 'vitest'
import { parametersOf } from './parameters-of.ts'

test.each([
  ['Hello', []],
  ['{name} came', ['name']],
  ['{days, plural, one {# day of {name}} other {# days}}', ['days', 'name']],
  ['{kind, select, a {x} other {{b, number}}}', ['kind', 'b']],
  ["It's {n}% <b>", ['n']],
])('%j is filled with %j', (text, names) => {
  expect([...(parametersOf(text) ?? [])]).toEqual(names)
})

test.each(['{days', '{days, plural, one {# day}', '{days, plural, one {a}}', '{}', 'a } {'])('%j cannot be read', text => {
  expect(parametersOf(text)).toBeNull()
})
