import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findJsonFault } from './find-json-fault.ts'
import { orchardManifest } from './fixtures/orchard-manifest.ts'
import { longestPluginText, readPluginText } from './read-plugin-text.ts'

const issuesOf = (text: string) => {
  const read = readPluginText(text)
  return read.ok ? [] : read.error
}

describe('a manifest as text', () => {
  test('is read as the same manifest would be', () => {
    const text = JSON.stringify(orchardManifest(), null, 2)
    expect(readPluginText(text)).toMatchObject({ ok: true, value: { id: 'orchard', recordTypes: [], messages: {} } })
    expect(readPluginText(`\ufeff${text}`).ok).toBe(true)
  })

  test('that is no JSON is told its line and column', () => {
    const text = JSON.stringify(orchardManifest(), null, 2).replace('"version": "1.0.0",', '"version": 1.0.0,')
    expect(issuesOf(text)).toEqual([{ code: 'plugin.not_json', path: [], params: { line: 4, column: 17 } }])
  })

  test('is measured in bytes, and none is read above the limit', () => {
    const long = `{"name":"${'ñ'.repeat(longestPluginText / 2)}"}`
    expect(long.length).toBeLessThan(longestPluginText)
    expect(issuesOf(long)).toEqual([{ code: 'plugin.too_large', path: [], params: { limit: longestPluginText } }])
    expect(issuesOf('['.repeat(longestPluginText + 1)).map(({ code }) => code)).toEqual(['plugin.too_large'])
  })

  test('counts a character outside the basic plane as its four bytes', () => {
    const emoji = '🌱'.repeat(longestPluginText / 4)
    expect(issuesOf(emoji).map(({ code }) => code)).toEqual(['plugin.not_json'])
    expect(issuesOf(`${emoji}🌱`).map(({ code }) => code)).toEqual(['plugin.too_large'])
  })
})

describe('where a text stops being JSON', () => {
  test.each<[string, { readonly line: number; readonly column: number } | null]>([
    ['', { line: 1, column: 1 }],
    ['  ', { line: 1, column: 3 }],
    ['{', { line: 1, column: 2 }],
    ['{\n  "a": 1,\n}', { line: 3, column: 1 }],
    ['[1, 2,]', { line: 1, column: 7 }],
    ['[1 2]', { line: 1, column: 4 }],
    ['{"a" 1}', { line: 1, column: 6 }],
    ['{a: 1}', { line: 1, column: 2 }],
    ['["one\ntwo"]', { line: 1, column: 6 }],
    ['["\\x"]', { line: 1, column: 3 }],
    ['["open', { line: 1, column: 7 }],
    ['[01]', { line: 1, column: 3 }],
    ['[nul]', { line: 1, column: 2 }],
    ['{} {}', { line: 1, column: 4 }],
    ['[}', { line: 1, column: 2 }],
    ['null', null],
    [' { "a" : [ -1.5e+3 , "\\u00e1\\"" , { } , [ ] , true ] } ', null],
  ])('%j', (text, expected) => {
    expect(findJsonFault(text)).toEqual(expected && { ...expected, why: 'not-json' })
  })

  test.each([
    ['{\n  “id”: "x"\n}', { line: 2, column: 3 }],
    ['{\n  "id": “x”\n}', { line: 2, column: 9 }],
    ['{\n  "id": "x”,\n  "api": 1\n}', { line: 2, column: 11 }],
    ['["«x»", "y»]', { line: 1, column: 11 }],
  ])('%j has a curly quotation mark for a straight one', (text, place) => {
    expect(findJsonFault(text)).toEqual({ ...place, why: 'curly-quote' })
  })

  test('a curly quotation mark inside of a text is none of that', () => {
    expect(findJsonFault('{"a": "She said “yes”."}')).toBeNull()
    expect(findJsonFault('{"a": "She said “yes”."\n "b": 1}')).toEqual({ line: 2, column: 2, why: 'not-json' })
    expect(issuesOf('{“id”: 1}')).toEqual([{ code: 'plugin.curly_quote', path: [], params: { line: 1, column: 2 } }])
  })

  test('it finds a fault exactly where JSON.parse does not read the text', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '\\', '\n', '0', 't', '-'))
        .map(([json, at, put]) => {
          const place = at % (json.length + 1)
          return `${json.slice(0, place)}${put}${json.slice(place + 1)}`
        }),
    )
    const isJson = (written: string): boolean => {
      try {
        JSON.parse(written)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(text, written => {
        expect(findJsonFault(written) === null).toBe(isJson(written))
      }),
      { numRuns: 2000 },
    )
  })

  test('however long and deep', () => {
    expect(findJsonFault(`["${'a'.repeat(4_000_000)}"`)?.column).toBe(4_000_004)
    expect(findJsonFault('['.repeat(1_000_000))).toEqual({ line: 1, column: 201, why: 'too-deep' })
    expect(findJsonFault(`${'['.repeat(200)}${']'.repeat(200)}`)).toBeNull()
  })
})
