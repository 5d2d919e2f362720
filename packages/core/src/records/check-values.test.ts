import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../fields/field.ts'
import { nothing, notObservable, notSure } from '../rubrics/mark.ts'
import { askedFields } from './asked.ts'
import { checkStudent } from './check-student.ts'
import type { ValueFacts } from './check-value.ts'
import { checkValues, type RawForm } from './check-values.ts'
import { seedlingForm, visitForm } from './forms.fixture.ts'
import { startValues } from './start-values.ts'

const facts: ValueFacts = {
  isPerson: id => id === 'ada',
  orgKind: id => (id === 'room-1' ? 'class' : id === 'north' ? 'school' : null),
  isThere: (_, id) => id === 'oak',
}

const raw = (fields: RawForm['fields'], more: Partial<RawForm> = {}): RawForm => ({ fields, marks: {}, focus: null, ...more })
const seedling = (fields: RawForm['fields'], before: FieldValues = {}) =>
  checkValues(seedlingForm, { raw: raw({ plant: 'S-1', ...fields }), before, facts })
const visited = { on: '2026-09-01', bed: 'room-1' }
const visit = (fields: RawForm['fields'], more: Partial<RawForm> = {}) =>
  checkValues(visitForm, { raw: raw({ ...visited, ...fields }, more), facts })

const codesOf = (result: ReturnType<typeof checkValues>) =>
  result.ok ? 'sound' : result.error.map(({ code, path = [] }) => `${path.join('/')} ${code}`).join('; ')

describe('values of a form', () => {
  it.each([
    [{ gardener: 'ada' }, 'sound'],
    [{ gardener: 'bob' }, 'fields/gardener record.unknown_person'],
    [{ bed: 'room-1' }, 'sound'],
    [{ bed: 'nowhere' }, 'fields/bed record.unknown_org'],
    [{ starts: '2026-02-29' }, 'fields/starts record.no_day'],
    [{ starts: '2028-02-29' }, 'sound'],
    [{ starts: 20 }, 'fields/starts record.wrong_type'],
    [{ at: '09:15' }, 'sound'],
    [{ at: '9:15' }, 'fields/at record.no_time'],
    [{ at: '24:00' }, 'fields/at record.no_time'],
    [{ isPotted: 'yes' }, 'fields/isPotted record.wrong_type'],
    [{ isPotted: true, pot: 'm' }, 'fields/pot record.unknown_choice'],
    [{ needs: ['sun', 'sun'] }, 'fields/needs record.duplicate'],
    [{ needs: ['sun', 'shade', 'water'] }, 'fields/needs record.too_many'],
    [{ needs: 'sun' }, 'fields/needs record.wrong_type'],
    [{ order: ['second'] }, 'fields/order record.ranking_incomplete'],
    [{ order: ['second', 'first'] }, 'sound'],
    [{ price: 12.5 }, 'fields/price record.not_whole'],
    [{ price: -1 }, 'fields/price record.too_small'],
    [{ mother: 'oak' }, 'sound'],
    [{ mother: 'elm' }, 'fields/mother record.unknown_reference'],
    [{ mother: ['oak'] }, 'fields/mother record.wrong_type'],
    [{ links: ['https://tilth.test/a'] }, 'sound'],
    [{ links: ['javascript:alert(1)'] }, 'fields/links record.no_web_address'],
    [{ links: 'https://tilth.test/a' }, 'fields/links record.wrong_type'],
    [{ surprise: 1 }, 'fields/surprise record.unknown_field'],
    [{ constructor: 1 }, 'fields/constructor record.unknown_field'],
    [{ plant: '' }, 'fields/plant record.required'],
    [{ plant: 'Ana Ruiz' }, 'fields/plant record.student_is_named'],
  ] as const)('%j: %s', (fields, expected) => {
    expect(codesOf(seedling(fields))).toBe(expected)
  })

  it('is read whole: everything that is wrong is named at once', () => {
    expect(codesOf(checkValues(visitForm, { raw: raw({ minutes: 0.5 }), facts }))).toBe(
      'fields/on record.required; fields/bed record.required; fields/minutes record.not_whole',
    )
    expect(codesOf(visit({ bed: 'north' }))).toBe('fields/bed record.wrong_kind_of_org')
    expect(codesOf(visit({ minutes: 241 }))).toBe('fields/minutes record.too_large')
    expect(codesOf(visit({ barrier: 'x'.repeat(5001) }))).toBe('fields/barrier record.text_too_long')
    expect(codesOf(visit({ barrier: 'two\nlines' }))).toBe('sound')
    expect(codesOf(visit({ rain: 'a\nb', weather: 'wet' }))).toBe('fields/rain record.forbidden_character')
  })

  it('keeps who is not there any more where they stood before, and nowhere else', () => {
    expect(codesOf(seedling({ gardener: 'gone' }, { gardener: 'gone' }))).toBe('sound')
    expect(codesOf(seedling({ mother: 'gone' }, { gardener: 'gone' }))).toBe('fields/mother record.unknown_reference')
  })

  it('asks what hangs on another answer only there, and drops it elsewhere', () => {
    expect(codesOf(visit({ weather: 'wet' }))).toBe('fields/rain record.required')
    const dry = visit({ weather: 'dry', rain: 'a lot' })
    expect(dry.ok && dry.value.fields).toEqual({ ...visited, weather: 'dry' })
    const wet = visit({ weather: 'wet', rain: '  a lot ' })
    expect(wet.ok && wet.value.fields.rain).toBe('a lot')
  })

  it('does not ask what hangs on a field that is not asked itself', () => {
    const chain = {
      fields: [
        { id: 'a', kind: 'yes-no', label: 'A' },
        { id: 'b', kind: 'yes-no', label: 'B', when: { field: 'a', is: ['yes'] } },
        { id: 'c', kind: 'text', label: 'C', when: { field: 'b', is: ['yes'] } },
      ],
    } as const
    const asked = (values: FieldValues) => askedFields(chain, values).map(field => field.id)
    expect(asked({ a: true, b: true })).toEqual(['a', 'b', 'c'])
    expect(asked({ a: false, b: true })).toEqual(['a'])
  })

  it('begins with what its fields say', () => {
    expect(startValues(visitForm, { today: '2026-09-02' })).toEqual({ on: '2026-09-02' })
    expect(startValues(seedlingForm, { today: '2026-09-02' })).toEqual({ isPotted: false })
  })
})

describe('marks of a form', () => {
  const given = (mark: unknown, note = '') => ({ B1: { mark, note } })

  it.each([
    [given(3), 'sound'],
    [given(4), 'marks/B1 mark.off_scale'],
    [given(notObservable), 'sound'],
    [given(notSure), 'marks/B1 mark.not_offered'],
    [given('2'), 'marks/B1 mark.malformed'],
    [given(1, 'x'.repeat(5001)), 'marks/B1/note record.text_too_long'],
    [{ B9: { mark: 1 } }, 'marks/B9 record.unknown_item'],
  ] as const)('%j: %s', (marks, expected) => {
    expect(codesOf(visit({}, { marks }))).toBe(expected)
  })

  it('keeps a note without a mark, and nothing where there is neither', () => {
    const found = visit({}, { marks: { B1: { mark: nothing, note: 'later' }, B2: { mark: nothing, note: ' ' } } })
    expect(found.ok && found.value.marks).toEqual({ B1: { mark: nothing, note: 'later' } })
  })

  it('looks at as many items as it asks for, and at no other', () => {
    const focused = { ...visitForm, focus: { least: 2, most: 3 } }
    const look = (focus: readonly string[] | null, marks: RawForm['marks'] = {}) =>
      checkValues(focused, { raw: raw(visited, { focus, marks }), facts })
    expect(codesOf(look(null))).toBe('focus record.focus_size')
    expect(codesOf(look(['B1', 'B1']))).toBe('focus record.focus_size')
    expect(codesOf(look(['B1', 'B2', 'B3', 'B4']))).toBe('focus record.focus_size')
    expect(codesOf(look(['B1', 'B9']))).toBe('focus record.unknown_item')
    const found = look(['B3', 'B1'], { B1: { mark: 2 }, B2: { mark: 2 } })
    expect(found).toEqual({ ok: true, value: { fields: visited, focus: ['B1', 'B3'], marks: { B1: { mark: 2, note: '' } } } })
    expect(codesOf(visit({}, { focus: ['B1'] }))).toBe('focus record.focus_not_asked')
  })
})

describe('a pseudonym', () => {
  it.each(['S-1', '7', 'blue-fox', 'k_12.3', 'Ñandú-4', 'x'.repeat(40), 'A12', 'Fox7'])('%s', text => {
    expect(checkStudent(text)).toBeNull()
  })

  it.each([
    'Ana Ruiz',
    'ana ruiz',
    'Ruiz, Ana',
    'Ana-Ruiz',
    'Ana_Ruiz',
    'AnaRuiz',
    'ana.ruiz',
    'María José',
    'ana@school.example',
    'ana ruiz 3',
  ])('%s is a name', text => {
    expect(checkStudent(text)?.code).toBe('record.student_is_named')
  })

  it.each(['S 1', 'x'.repeat(41), 'a/b', '#4', ''])('%j is none', text => {
    expect(checkStudent(text)?.code).toBe('record.student_malformed')
  })

  it('is never two capitalized words, whatever stands between them', () => {
    const word = fc.tuple(fc.constantFrom('A', 'Ñ', 'M'), fc.stringMatching(/^[a-zñ]{1,10}$/)).map(parts => parts.join(''))
    fc.assert(
      fc.property(word, fc.constantFrom(' ', ', ', '-', '_', '.', '', '  '), word, (first, between, second) => {
        expect(checkStudent(`${first}${between}${second}`)?.code).toBe('record.student_is_named')
      }),
    )
  })
})

describe('anything at all', () => {
  const anyValue = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.array(fc.string()),
    fc.constantFrom('ada', 'room-1', 'S-1', 'wet', 'dry', '2026-09-01', '09:15'),
    fc.integer({ min: -5, max: 300 }),
  )
  const ids = [...visitForm.fields, ...seedlingForm.fields].map(field => field.id)
  const anyFields = fc.dictionary(fc.constantFrom(...ids), anyValue)
  const anyMarks = fc.dictionary(
    fc.constantFrom(...visitForm.items.map(item => item.code), 'B9'),
    fc.record({ mark: fc.oneof(fc.integer({ min: -1, max: 256 }), fc.string()), note: fc.oneof(fc.string(), fc.integer()) }),
  )

  it('never throws, and what is sound stays as it is', () => {
    let sound = 0
    fc.assert(
      fc.property(fc.constantFrom(visitForm, seedlingForm), anyFields, anyMarks, (form, fields, marks) => {
        const own = Object.fromEntries(Object.entries(fields).filter(([id]) => form.fields.some(field => field.id === id)))
        const base = form === visitForm ? visited : { plant: 'S-1' }
        for (const values of [fields, own, { ...own, ...base }, base]) {
          const first = checkValues(form, { raw: raw(values, { marks: form.items.length > 0 ? marks : {} }), facts })
          if (!first.ok) continue
          sound += 1
          expect(checkValues(form, { raw: first.value, facts })).toEqual(first)
          const asked = new Set(askedFields(form, first.value.fields).map(field => field.id))
          expect(Object.keys(first.value.fields).filter(id => !asked.has(id))).toEqual([])
        }
      }),
    )
    expect(sound).toBeGreaterThan(50)
  })
})
