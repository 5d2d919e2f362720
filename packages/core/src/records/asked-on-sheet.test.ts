import { expect, test } from 'vitest'
import type { RoundField } from '../fields/round-field.ts'
import { sheetKeyOf } from '../fields/sheet-key.ts'
import type { SheetItem } from '../rubrics/merge-sheet.ts'
import { askedOnSheet } from './asked-on-sheet.ts'

const fields: readonly RoundField[] = [
  { id: 'grows', kind: 'yes-no', label: 'Does anything grow?' },
  { id: 'what', kind: 'text', label: 'What?', when: { field: 'grows', is: ['yes'] } },
]
const items = [{ code: 'soil' }, { code: 'fruit', when: { field: 'grows', is: ['yes'] } }]
const holding = (value: SheetItem['value'] | undefined): SheetItem => ({
  mark: 255,
  importance: null,
  note: '',
  skipped: false,
  sequence: 1,
  device: 'phone',
  ...(value !== undefined && { value }),
})

test('what hangs on an answer is asked once it is given, and counts for nothing once it is taken back', () => {
  const what = { [sheetKeyOf('what')]: holding('Beans') }
  expect(askedOnSheet({ fields, items }, {})).toEqual({ fields: ['grows'], items: ['soil'], values: {} })
  expect(askedOnSheet({ fields, items }, { ...what, [sheetKeyOf('grows')]: holding(true) })).toEqual({
    fields: ['grows', 'what'],
    items: ['soil', 'fruit'],
    values: { grows: true, what: 'Beans' },
  })
  expect(askedOnSheet({ fields, items }, { ...what, [sheetKeyOf('grows')]: holding(false) })).toEqual({
    fields: ['grows'],
    items: ['soil'],
    values: { grows: false },
  })
})
