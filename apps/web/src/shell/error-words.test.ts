import { describe, expect, it } from 'vitest'
import { TilthError } from '../server/tilth-error.ts'
import { errorWords, wordsAtField } from './error-words.ts'

describe('errorWords', () => {
  it('says an issue in the language of the page', () => {
    const error = new TilthError({ kind: 'issue', code: 'priority.most_reached' })
    expect(errorWords('en', error)).toBe('3 of 3. To add one, park one.')
    expect(errorWords('es', error)).not.toBe(errorWords('en', error))
  })

  it('never says nothing, and never only a code', () => {
    for (const kind of ['issue', 'denied', 'fault', 'offline'] as const) {
      expect(errorWords('en', new TilthError({ kind, code: 'not.a.known_code' })).split(' ').length).toBeGreaterThan(4)
    }
  })
})

describe('wordsAtField', () => {
  it('puts an issue at the field its path ends in', () => {
    const error = new TilthError({ kind: 'issue', code: 'account.email_taken', path: ['account', 'email'] })
    expect(wordsAtField('en', { error, field: 'email' })).toContain('account')
    expect(wordsAtField('en', { error, field: 'name' })).toBe(null)
    expect(wordsAtField('en', { error: null, field: 'email' })).toBe(null)
  })
})
