import { expect, it } from 'vitest'
import { draftOfMeasure, emptyMeasure, inputOfMeasure, type MeasureDraft, problemsOfMeasure } from './measure-draft.ts'
import type { MeasureDescription } from './queries.ts'

const full: MeasureDraft = {
  ...emptyMeasure({ orgId: 'school', planId: '' }),
  name: 'On time',
  definition: 'In the seat at the bell.',
  numerator: 'in the seat',
  denominator: 'on the roster',
}
const fieldsOf = (draft: MeasureDraft) => problemsOfMeasure(draft).map(({ field }) => field)

it('keeps a target as it is plotted, however it is typed', () => {
  expect(inputOfMeasure({ ...full, target: '85' }).target).toBe(0.85)
  expect(inputOfMeasure({ ...full, target: '85%' }).target).toBe(0.85)
  expect(inputOfMeasure({ ...full, valueKind: 'rate', multiplier: '1,000', target: '2' }).target).toBe(0.002)
  expect(inputOfMeasure({ ...full, valueKind: 'number', target: '-3.5' }).target).toBe(-3.5)
  expect(inputOfMeasure(full).target).toBe(null)
})

it('finds what the server would refuse, at its field', () => {
  expect(fieldsOf(full)).toEqual([])
  expect(fieldsOf({ ...full, name: ' ', definition: '', numerator: '', denominator: '' })).toEqual([
    'name',
    'definition',
    'numerator',
    'denominator',
  ])
  expect(fieldsOf({ ...full, valueKind: 'count', numerator: '', denominator: '' })).toEqual([])
  expect(fieldsOf({ ...full, target: '120' })).toEqual(['target'])
  expect(fieldsOf({ ...full, valueKind: 'count', target: '-1' })).toEqual(['target'])
  expect(fieldsOf({ ...full, target: 'most' })).toEqual(['target'])
  expect(fieldsOf({ ...full, valueKind: 'rate', multiplier: '0' })).toEqual(['multiplier'])
  expect(fieldsOf({ ...full, rhythm: 'other', every: '1.5' })).toEqual(['every'])
})

it('sends nothing that its kind of value does not need, and keeps it while the kind is being chosen', () => {
  const count = inputOfMeasure({ ...full, valueKind: 'count', unit: 'meetings' })
  expect(count).toMatchObject({ numerator: '', denominator: '', unit: 'meetings', multiplier: 1 })
  expect(inputOfMeasure({ ...full, unit: 'meetings' }).unit).toBe('')
})

it('comes back from a measure as it was typed', () => {
  for (const draft of [
    { ...full, target: '7', purpose: 'impact', inTime: 'no', rhythm: 'term' } as const,
    {
      ...full,
      valueKind: 'rate',
      multiplier: '100',
      target: '0.7',
      unit: 'per 100',
      rhythm: 'other',
      every: '6',
      everyUnit: 'week',
    } as const,
  ]) {
    const measure: MeasureDescription = {
      ...inputOfMeasure(draft),
      id: 'm',
      orgName: '',
      planTitle: null,
      collectorName: null,
      isArchived: false,
    }
    expect(inputOfMeasure(draftOfMeasure(measure))).toEqual(inputOfMeasure(draft))
    expect(draftOfMeasure(measure).target).toBe(draft.target)
  }
})
