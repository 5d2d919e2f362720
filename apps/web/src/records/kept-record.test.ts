import { afterEach, expect, it } from 'vitest'
import { forgetKeptRecords, keptRecord } from './kept-record.ts'
import { blankDraft } from './record-draft.ts'

const of = { districtId: 'alder', personId: 'rosa', what: 'new.plugin.form.school' }
afterEach(() => localStorage.clear())

it('keeps what is typed for one person and one form, and gives it back as it was', () => {
  const draft = {
    ...blankDraft('key-0001', { day: '2026-10-01', tags: ['a', 'b'] }),
    marks: { A: { mark: 2, note: 'seen' } },
    focus: ['A'],
  }
  keptRecord(localStorage, of).keep(draft)
  expect(keptRecord(localStorage, of).read()).toEqual(draft)
  expect(keptRecord(localStorage, { ...of, personId: 'kenji' }).read()).toBeNull()
  keptRecord(localStorage, of).forget()
  expect(keptRecord(localStorage, of).read()).toBeNull()
})

it('reads nothing from what is no draft', () => {
  keptRecord(localStorage, of).keep(blankDraft('key-0001', {}))
  const [key = ''] = Object.keys(localStorage)
  for (const broken of [
    '{',
    '[]',
    '{"fields":{}}',
    '{"fields":{},"marks":{"A":1},"focus":null,"forTwo":false,"clientKey":"k","isSent":false}',
  ]) {
    localStorage.setItem(key, broken)
    expect(keptRecord(localStorage, of).read()).toBeNull()
  }
})

it('leaves nothing of it on the device on signing out, and everything else', () => {
  localStorage.setItem('tilth.theme', 'dark')
  keptRecord(localStorage, of).keep(blankDraft('key-0001', {}))
  forgetKeptRecords(localStorage)
  expect(Object.keys(localStorage)).toEqual(['tilth.theme'])
})
