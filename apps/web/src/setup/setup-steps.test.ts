import { describe, expect, it } from 'vitest'
import { emptyDraft, keepDraft, readDraft } from './setup-draft.ts'
import { districtCodeOf, problemsOf, schoolsOf } from './setup-steps.ts'

const draft = { ...emptyDraft('America/Los_Angeles'), name: 'Ana Ruiz', email: 'ana@example.org', districtName: 'Alder Valley' }
const fields = (step: Parameters<typeof problemsOf>[0], change: Partial<typeof draft>, password = 'four plain words here') =>
  problemsOf(step, { draft: { ...draft, ...change }, password }).map(problem => problem.field)

describe('problemsOf', () => {
  it('asks for an account with a long password and nothing else about it', () => {
    expect(fields('account', {})).toEqual([])
    expect(fields('account', { name: ' ', email: 'ana' }, 'fourteen chars')).toEqual(['setup-name', 'setup-email', 'setup-password'])
    expect(fields('account', {}, 'fifteen letters')).toEqual([])
  })

  it('takes a district code of 7 or 14 digits, however it is written, or none', () => {
    expect(districtCodeOf('19-64733')).toBe('1964733')
    expect(fields('district', { code: '19 64733 0000000' })).toEqual([])
    expect(fields('district', { code: '' })).toEqual([])
    expect(fields('district', { code: '19647' })).toEqual(['setup-code'])
  })
})

describe('schoolsOf', () => {
  it('takes one school a line, each once', () => {
    expect(schoolsOf(' Madrone Elementary \r\n\nOrchard High\nOrchard High')).toEqual(['Madrone Elementary', 'Orchard High'])
  })
})

describe('readDraft', () => {
  it('brings back what was typed, and survives a spoiled store', () => {
    const kept = new Map<string, string>()
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
    keepDraft(storage, { ...draft, schoolYearStart: 7, withDemo: true })
    expect(readDraft(storage, emptyDraft('UTC'))).toEqual({ ...draft, schoolYearStart: 7, withDemo: true })
    expect([...kept.values()].join()).not.toContain('password')
    kept.set([...kept.keys()][0] ?? '', '{"schoolYearStart": 13, "name": 4')
    expect(readDraft(storage, emptyDraft('UTC'))).toEqual(emptyDraft('UTC'))
  })
})
