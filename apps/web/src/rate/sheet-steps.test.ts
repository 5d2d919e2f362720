import type { RoundField } from '@tilth/core/fields'
import type { SheetItem } from '@tilth/core/rubrics'
import { expect, test } from 'vitest'
import type { FormView } from '../rounds/queries.ts'
import { firstQuestions, hasAnswers, moreQuestions, sheetSteps, stepToGoOn } from './sheet-steps.ts'
import { blankItem } from './sheet-store.ts'

const option = (id: string) => ({ id, label: id })
const fields: readonly RoundField[] = [
  { id: 'here', kind: 'yes-no', label: 'Are you here?' },
  { id: 'role', kind: 'choice', label: 'Which role?', options: ['cook', 'gardener'].map(option), when: { field: 'here', is: ['yes'] } },
  { id: 'why', kind: 'text', label: 'Why?' },
]
const items = [
  { code: 'soil', when: null },
  { code: 'beds', when: { field: 'role', is: ['gardener'] } },
]
const form = { fields, items } as unknown as Pick<FormView, 'fields' | 'items'>
const holding = (value: SheetItem['value']): SheetItem => ({ ...blankItem, ...(value !== undefined && { value }) })
const marked: SheetItem = { ...blankItem, mark: 2 }

test('what decides which conditions are asked comes before them, everything else after', () => {
  expect(sheetSteps(form, {}).steps).toEqual([firstQuestions, 'soil', moreQuestions])
  const here = { 'field:here': holding(true) }
  expect(sheetSteps(form, here).first.map(field => field.id)).toEqual(['here', 'role'])
  expect(sheetSteps(form, { ...here, 'field:role': holding('cook') }).steps).toEqual([firstQuestions, 'soil', moreQuestions])
  expect(sheetSteps(form, { ...here, 'field:role': holding('gardener') }).steps).toEqual([firstQuestions, 'soil', 'beds', moreQuestions])
  expect(sheetSteps({ ...form, fields: [] }, {}).steps).toEqual(['soil'])
})

test('whoever comes back goes on where nothing is said yet', () => {
  const goOn = (sheet: Readonly<Record<string, SheetItem>>, firstOpen: string | null) =>
    stepToGoOn(sheetSteps(form, sheet), { sheet, firstOpen })
  expect(goOn({}, 'soil')).toBe(firstQuestions)
  expect(goOn({ 'field:here': holding(false), 'field:role': holding('cook') }, 'soil')).toBe('soil')
  expect(goOn({ soil: marked }, null)).toBe(moreQuestions)
  expect(goOn({ soil: marked, 'field:why': holding('Because') }, null)).toBe(null)
})

test('an answer that is not asked any more is none', () => {
  expect(hasAnswers(form, { 'field:role': holding('cook') })).toBe(false)
  expect(hasAnswers(form, { 'field:role': holding('cook'), 'field:here': holding(true) })).toBe(true)
})
