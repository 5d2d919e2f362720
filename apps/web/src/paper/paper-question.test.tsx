import { cleanup, render, screen } from '@solidjs/testing-library'
import type { RoundField } from '@tilth/core/fields'
import { I18nProvider } from '@tilth/ui'
import { For } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { PaperQuestion } from './paper-question.tsx'

afterEach(cleanup)

const options = ['apple', 'olive'].map(id => ({ id, label: `An ${id}` }))
const fields: readonly RoundField[] = [
  { id: 'again', kind: 'yes-no', label: 'Again?' },
  { id: 'tools', kind: 'choices', label: 'Which?', options, most: 1, when: { field: 'again', is: ['yes'] } },
  { id: 'order', kind: 'ranking', label: 'In which order?', options },
  { id: 'hours', kind: 'number', label: 'How long?', unit: 'hours' },
  { id: 'why', kind: 'text', label: 'Why?', long: true },
]

test('each question has boxes, places to number or lines, and says when it is asked', () => {
  render(() => (
    <I18nProvider locale="en">
      <For each={fields}>{field => <PaperQuestion field={field} fields={fields} />}</For>
    </I18nProvider>
  ))
  const said = (name: string) => screen.getByRole('region', { name }).textContent
  const blanks = (name: string) => screen.getByRole('region', { name }).querySelectorAll('[aria-hidden]').length
  expect(said('Again?')).toMatch(/Yes.*No/)
  expect(said('Which?')).toContain('Only if you answered “Again?” with Yes.')
  expect(said('Which?')).toContain('Check 1 at most.')
  expect(said('In which order?')).toContain('Write 1 beside the first, 2 beside the last.')
  expect(said('How long?')).toContain('hours')
  expect(fields.map(field => blanks(field.label))).toEqual([2, 2, 2, 1, 4])
})
