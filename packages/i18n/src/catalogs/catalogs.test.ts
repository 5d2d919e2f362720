import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it, test } from 'vitest'
import { languageTag, locales } from '../choose-locale.ts'
import { english } from './english.ts'
import { isMessageKey } from './is-message-key.ts'
import { catalogOf, fetchCatalog } from './on-demand.ts'
import { spanish } from './spanish.ts'

const catalogs = { en: english, es: spanish }
const folder = new URL('../../messages/', import.meta.url)
const areas = locales.flatMap(locale =>
  readdirSync(new URL(`${locale}/`, folder)).map(file => {
    const messages: Record<string, string> = JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8'))
    return { locale, name: file.slice(0, -'.json'.length), keys: Object.keys(messages) }
  }),
)

const parse = (locale: 'en' | 'es', message: string) =>
  new IntlMessageFormat(message, languageTag(locale), undefined, { ignoreTag: true }).getAst()

type Element = ReturnType<typeof parse>[number]
const parametersOf = (elements: readonly Element[]): string[] =>
  elements.flatMap(element => {
    const own = 'value' in element && element.type !== 0 ? [String(element.value)] : []
    const inner = 'options' in element ? Object.values(element.options).flatMap(option => parametersOf(option.value)) : []
    return [...own, ...inner]
  })
const uniqueParametersOf = (locale: 'en' | 'es', message: string) => [...new Set(parametersOf(parse(locale, message)))].sort()

describe('the catalogs', () => {
  it('have every key in both languages', () => {
    expect(Object.keys(catalogs.es).sort()).toEqual(Object.keys(catalogs.en).sort())
  })

  it('hold every area file', () => {
    for (const locale of locales) {
      const keys = areas.filter(area => area.locale === locale).flatMap(area => area.keys)
      expect(keys.sort()).toEqual(Object.keys(catalogs[locale]).sort())
    }
  })

  it('keep each key in the area it is named after', () => {
    for (const { name, keys } of areas) {
      const prefix = name === 'issues' ? 'issue.' : `${name}.`
      expect(keys.filter(key => !key.startsWith(prefix))).toEqual([])
    }
  })

  it('parse, say something and take the same parameters in both languages', () => {
    const differing = Object.entries(catalogs.en).filter(([key, english]) => {
      const spanish = catalogs.es[key as keyof typeof catalogs.es]
      if (english.trim() === '' || spanish.trim() === '') return true
      return String(uniqueParametersOf('en', english)) !== String(uniqueParametersOf('es', spanish))
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('never raise their voice', () => {
    const loud = locales.flatMap(locale => Object.entries(catalogs[locale]).filter(([, message]) => /[!¡]/.test(message)))
    expect(loud).toEqual([])
  })

  it('see the parameters inside a plural', () => {
    expect(uniqueParametersOf('en', '{count, plural, one {# by {name}} other {#}}')).toEqual(['count', 'name'])
  })
})

test('a browser has a catalog once it was fetched, and not before', async () => {
  expect(catalogOf('es')).toBeNull()
  await fetchCatalog('es')
  expect(catalogOf('es')).toBe(spanish)
  expect(catalogOf('en')).toBeNull()
})

test('a key is known as one', () => {
  const [key = ''] = Object.keys(english)
  expect([isMessageKey(key), isMessageKey('no.such.key'), isMessageKey('toString')]).toEqual([true, false, false])
})
