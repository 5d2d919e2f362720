import { nothing } from '@tilth/core/rubrics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormItem, FormView } from './queries.ts'
import {
  blankDraft,
  changedFields,
  fieldFaults,
  fieldsAsked,
  filledFields,
  filledMarks,
  focusFault,
  itemsAsked,
  withBrought,
} from './record-draft.ts'

const fields: FormView['fields'] = [
  { id: 'day', kind: 'date', label: 'Day', required: true },
  { id: 'held', kind: 'yes-no', label: 'Held' },
  { id: 'why', kind: 'text', label: 'Why not', required: true, when: { field: 'held', is: ['no'] } },
  { id: 'minutes', kind: 'number', label: 'Minutes', min: 5, max: 90, whole: true, when: { field: 'held', is: ['yes'] } },
  { id: 'student', kind: 'student', label: 'Student' },
  { id: 'beyond', kind: 'text', label: 'Beyond', when: { field: 'hidden', is: ['x'] } },
]
const writes = new Set(fields.map(field => field.id))
const item = (code: string): FormItem => ({
  code,
  label: code,
  description: '',
  text: null,
  kind: null,
  scale: 'levels',
  descriptors: [],
  lookFors: [],
  condition: { frameworkId: 'made-up', code },
  when: null,
})
const form: Pick<FormView, 'fields' | 'items' | 'focus'> = {
  fields,
  items: ['A', 'B', 'C', 'D'].map(item),
  focus: { least: 2, most: 3 },
}

describe('what a chosen record brings', () => {
  it('fills what is empty and makes room for the next choice', () => {
    const first = withBrought({ day: '2026-09-01', student: '' }, { values: { student: 'S-1', tutor: 'mina' }, before: {} })
    expect(first).toEqual({ day: '2026-09-01', student: 'S-1', tutor: 'mina' })
    const second = withBrought(first, { values: { student: 'S-2' }, before: { student: 'S-1', tutor: 'mina' } })
    expect(second, 'what only the first one named goes with it').toEqual({ day: '2026-09-01', student: 'S-2' })
  })

  it('never takes away what somebody typed', () => {
    const value = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(value, value, value, (typed, before, brought) => {
        fc.pre(typed !== before)
        expect(withBrought({ student: typed }, { values: { student: brought }, before: { student: before } })).toEqual({ student: typed })
      }),
    )
  })
})

describe('fields', () => {
  it('come and go with what they hang on; one that hangs on what is not shown is asked', () => {
    const asked = (held: boolean | null) => fieldsAsked(form, { held }).map(field => field.id)
    expect(asked(null)).toEqual(['day', 'held', 'student', 'beyond'])
    expect(asked(false)).toContain('why')
    expect(asked(true)).toContain('minutes')
  })

  it('say what is missing or wrong, and only where it is asked', () => {
    const codes = (values: Parameters<typeof fieldFaults>[1]['values']) =>
      Object.fromEntries(Object.entries(fieldFaults(form, { values, writes })).map(([id, { code }]) => [id, code]))
    expect(codes({ held: true, minutes: 2.5, student: 'Ana Ruiz' })).toEqual({
      day: 'record.required',
      minutes: 'record.not_whole',
      student: 'record.student_is_named',
    })
    expect(codes({ day: '2026-10-01', held: true, minutes: Number.NaN })).toEqual({ minutes: 'record.wrong_type' })
    expect(codes({ day: '2026-10-01', held: false })).toEqual({ why: 'record.required' })
  })

  it('are sent only where they are asked and hold something, and what was taken away is null', () => {
    expect(filledFields(form, { day: '2026-10-01', held: false, why: 'ill', minutes: 30, student: '' })).toEqual({
      day: '2026-10-01',
      held: false,
      why: 'ill',
    })
    expect(
      changedFields(form, {
        before: { day: '2026-10-01', held: true, minutes: 30 },
        now: { day: '2026-10-01', held: false, why: 'ill', minutes: 30 },
      }),
    ).toEqual({ held: false, why: 'ill', minutes: null })
  })

  it('change nothing where nothing was changed', () => {
    const values = fc.record({ held: fc.constant(true), minutes: fc.integer({ min: 5, max: 90 }), student: fc.constantFrom('S-1', 'S-2') })
    fc.assert(
      fc.property(values, now => {
        expect(changedFields(form, { before: now, now })).toEqual({})
      }),
    )
  })
})

describe('items', () => {
  it('are those in focus, in the order of the form, and only marked ones are sent', () => {
    const draft = {
      ...blankDraft('key-0001', {}),
      focus: ['C', 'A'],
      marks: { A: { mark: 1, note: '' }, B: { mark: 2, note: '' }, C: { mark: nothing, note: ' ' } },
    }
    expect(itemsAsked(form, draft).map(({ code }) => code)).toEqual(['A', 'C'])
    expect(filledMarks(form, draft)).toEqual({ A: { mark: 1, note: '' } })
  })

  it('are as many as the form allows', () => {
    const codes = (size: number) => form.items.slice(0, size).map(({ code }) => code)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), size => {
        expect(focusFault(form, codes(size)) === null).toBe(size >= 2 && size <= 3)
      }),
    )
    expect(focusFault({ focus: null }, null)).toBeNull()
  })
})
