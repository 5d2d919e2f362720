import { issue } from '@tilth/core'
import { expect, test } from 'vitest'
import { explainIssue } from './explain-issue.ts'

test.each([
  ['plugin.unknown_value', { found: 'ladder', allowed: 'levels, spectrum' }, '(found: ladder; allowed: levels, spectrum)'],
  ['framework.wrong_type', { found: 'list', expected: 'text' }, '(found: list in [ ]; expected: text)'],
  ['framework.unknown_field', { meant: 'licence' }, '(perhaps meant: licence)'],
  ['record_type.malformed', { found: 'dollars', form: 'currency' }, '(found: dollars; three capital letters, such as USD)'],
])('%s with %j ends with %s', (code, params, end) => {
  expect(explainIssue('en', issue(code, { params }))).toMatch(new RegExp(`\\. ${end.replace(/\W/g, '\\$&')}$`))
})

test('a field that is not there is named, in both languages, and what has nothing to add adds nothing', () => {
  const missing = issue('plugin.missing_field', { path: ['measures', 0, 'unit'] })
  expect([explainIssue('en', missing), explainIssue('es', missing)]).toEqual([
    'Something that every plugin must say of itself is not there. (named: unit)',
    'Falta algo que todo complemento debe decir de sí mismo. (nombre: unit)',
  ])
  const taken = explainIssue('en', issue('plugin.id_taken', { params: { plugin: 'nook' } }))
  expect(taken).toBe('“nook” is taken by a plugin that is installed here. Give your document another id.')
  expect(explainIssue('en', issue('plugin.too_large', { params: { limit: 5_000_000 } }))).toBe('The document is too large to be read.')
  expect(explainIssue('en', issue('plugin.empty_text'))).toBe('This text is empty and may not be.')
})

test('a value of the author is never taken for a word of ours', () => {
  expect(explainIssue('es', issue('plugin.unknown_value', { params: { found: 'list' } }))).toContain('(hay: list)')
})
