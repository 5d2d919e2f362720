import { expect, test } from 'vitest'
import { parseJsonFile } from './json-file.ts'

const parse = (text: string) => parseJsonFile('a.json', text)

test('each part stands where its name stands, and what is missing where it would belong', () => {
  const { json } = parse('{\n  "a": [\n    { "b": 1 },\n    { "b": 2, "c": null }\n  ]\n}\n')
  if (!json) throw new Error('not parsed')
  const places = [[], ['a'], ['a', 0], ['a', 1, 'c'], ['a', 1, 'missing', 'deeper'], ['a', 7]].map(path => {
    const { line, column } = json.positionOf(path)
    return [line, column]
  })
  expect(places).toEqual([
    [1, 1],
    [2, 3],
    [3, 5],
    [4, 15],
    [4, 5],
    [2, 3],
  ])
  expect(json.value).toEqual({ a: [{ b: 1 }, { b: 2, c: null }] })
})

test.each([
  ['{ "a": 1 "b": 2 }', 'CommaExpected', 1, 10],
  ['{\n  "a" 1\n}', 'ColonExpected', 2, 7],
  ['{\n  "a": 1,\n}', 'PropertyNameExpected', 3, 1],
  ['[1, 2,]', 'ValueExpected', 1, 7],
  ['{ "a": 1', 'CloseBraceExpected', 1, 9],
  ['{}\n{}', 'EndOfFileExpected', 2, 1],
  ['// a\n{}', 'InvalidCommentToken', 1, 1],
  ['{ "a": "b\n}', 'UnexpectedEndOfString', 1, 8],
  ['', 'ValueExpected', 1, 1],
  ['{\n  "a": 1,\n  "b": [{ "c": 1, "c": 2 }],\n  "a": 3\n}', 'NameTwice', 3, 19],
  ['{ "a": “b c d” }', 'CurlyQuote', 1, 8],
  ['{ "a": "caf\ufffd" }', 'NotUtf8', 1, 12],
])('%j is refused where it goes wrong', (text, code, line, column) => {
  const { json, mistakes } = parse(text)
  expect(json).toBeNull()
  expect(mistakes[0]).toEqual({ code, line, column })
})

test('a name in two places, or in two objects, is no mistake', () => {
  expect(parse('[{ "a": { "a": 1 } }, { "a": 2 }]').mistakes).toEqual([])
})

test('of each line the first mistake is told', () => {
  expect(parse('{\n  “a b”: “c d”,\n  “e f”: 1\n}').mistakes.map(({ line }) => line)).toEqual([2, 3])
})

test('what an editor puts in front of a file is no part of it', () => {
  expect(parse('\uFEFF{ "a": 1 }').json?.value).toEqual({ a: 1 })
})
