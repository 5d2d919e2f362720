import { describe, expect, test } from 'vitest'
import spanish from '../messages/es.json' with { type: 'json' }
import { tutoringTqis } from './index.ts'

const documents = [...tutoringTqis.frameworks, ...tutoringTqis.recordTypes, ...tutoringTqis.crosswalks]
const texts = [...documents.flatMap(({ translations }) => Object.entries(translations.es.texts)), ...Object.entries(spanish)]

describe('Spanish', () => {
  test('is ours and waits for a reader', () => {
    expect(documents.filter(({ translations: { es } }) => es.by !== 'ours' || es.reviewed)).toEqual([])
  })

  test('asks and exclaims with both marks', () => {
    expect(texts.filter(([, text]) => text.split('¿').length !== text.split('?').length || text.includes('!'))).toEqual([])
  })

  test('addresses nobody as tú or vosotros and keeps the quotes of the page', () => {
    expect(texts.filter(([, text]) => /(?<!\p{L})(tú|tus?|ti|vosotros|vuestr[oa]s?)(?!\p{L})|[«»"']/iu.test(text))).toEqual([])
  })
})

describe('texts of the manifest', () => {
  const { settings, presets, measures, analyses, messages } = tutoringTqis

  test('each has its Spanish', () => {
    const columns = analyses.flatMap(({ id, tables }) =>
      tables.flatMap(table => [
        `analyses/${id}/tables/${table.id}/title`,
        `analyses/${id}/tables/${table.id}/description`,
        ...table.columns.map(column => `analyses/${id}/tables/${table.id}/columns/${column.id}/label`),
      ]),
    )
    const expected = [
      'name',
      'summary',
      ...settings.flatMap(({ id, help }) => [`settings/${id}/label`, ...(help === undefined ? [] : [`settings/${id}/help`])]),
      ...presets.flatMap(({ id }) => [`presets/${id}/label`, `presets/${id}/source`]),
      ...measures.flatMap(({ id }) => ['name', 'definition', 'numerator', 'denominator'].map(part => `measures/${id}/${part}`)),
      ...analyses.flatMap(({ id }) => [`analyses/${id}/title`, `analyses/${id}/description`]),
      ...columns,
      ...Object.keys(messages.en),
    ]
    expect(expected.filter(path => !Object.hasOwn(messages.es, path))).toEqual([])
  })

  test('sentences take the same numbers in both languages', () => {
    const holes = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()
    const english: Readonly<Record<string, string>> = messages.en
    const inSpanish: Readonly<Record<string, string>> = messages.es
    for (const path of Object.keys(english)) expect([path, holes(inSpanish[path])]).toEqual([path, holes(english[path])])
  })
})
