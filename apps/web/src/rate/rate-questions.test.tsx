import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import type { RoundField } from '@tilth/core/fields'
import type { SheetItem } from '@tilth/core/rubrics'
import { I18nProvider } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import type { FormView } from '../rounds/queries.ts'
import type { SheetView } from './queries.ts'
import { RateQuestions } from './rate-questions.tsx'
import { blankItem, createSheetStore } from './sheet-store.ts'
import type { Sheet } from './use-sheet.ts'

const option = (id: string) => ({ id, label: `An ${id}` })
const fields: readonly RoundField[] = [
  { id: 'hours', kind: 'number', label: 'How long?', max: 24, required: true },
  { id: 'best', kind: 'choice', label: 'Which one?', options: ['apple', 'olive'].map(option), required: true },
  { id: 'why', kind: 'text', label: 'Why?' },
]
const form = { framework: { notice: null } } as unknown as FormView

const scene = ({ frozen = [], submittedAt = null, items = {} }: Partial<Pick<SheetView, 'frozen' | 'submittedAt' | 'items'>> = {}) => {
  const sent: Record<string, SheetItem>[] = []
  const store = createSheetStore({
    device: 'phone',
    first: { items, savedAt: null },
    kept: { read: () => ({}), keep: () => true, drop: () => {} },
    send: async batch => {
      sent.push({ ...batch })
      return { savedAt: '2026-11-06T18:42:00.000Z', items: batch, counts: true }
    },
    wait: () => () => {},
  })
  const [state, setState] = createSignal(store.state())
  store.subscribe(() => setState(store.state()))
  const sheet: Sheet = {
    state,
    change: store.change,
    hasChanged: () => false,
    handIn: () => {},
    handingIn: () => 'idle',
    handInError: () => null,
  }
  const view: SheetView = {
    roundId: 'r',
    items,
    savedAt: null,
    submittedAt,
    changedSinceSubmit: false,
    phase: frozen.length > 0 ? 'after-reveal' : 'open',
    frozen,
    revealed: [],
  }
  render(() => (
    <I18nProvider locale="en">
      <RateQuestions
        title="A few more questions"
        lead=""
        form={form}
        fields={fields}
        sheet={sheet}
        view={view}
        phase={view.phase}
        onBack={null}
        onNext={() => {}}
        isLast
        onOverview={() => {}}
      />
    </I18nProvider>
  ))
  return { store, heldIn: (id: string) => store.state().items[`field:${id}`]?.value }
}

afterEach(cleanup)

test('an answer is kept as it is typed; what cannot be kept stays in its field, is said so and goes nowhere', () => {
  const { heldIn } = scene()
  const hours = screen.getByLabelText(/How long/)
  fireEvent.input(hours, { target: { value: '7' } })
  fireEvent.input(screen.getByLabelText(/Why/), { target: { value: 'Because ' } })
  expect([heldIn('hours'), heldIn('why')]).toEqual([7, 'Because '])
  fireEvent.input(hours, { target: { value: '70' } })
  expect(heldIn('hours')).toBe(7)
  expect((hours as HTMLInputElement).value).toBe('70')
  expect(hours.getAttribute('aria-invalid')).toBe('true')
  fireEvent.input(hours, { target: { value: '8' } })
  expect(heldIn('hours')).toBe(8)
  expect(hours.getAttribute('aria-invalid')).not.toBe('true')
})

test('an answer that is wished for is not demanded: it can be taken back', () => {
  const { heldIn } = scene()
  expect(screen.getAllByText('Please answer if you can.')).toHaveLength(2)
  fireEvent.click(screen.getByLabelText('An olive'))
  expect(heldIn('best')).toBe('olive')
  fireEvent.click(screen.getByLabelText('Not said'))
  expect(heldIn('best')).toBe(null)
})

test('once all is revealed nothing can be typed, and only what was never handed in is still here', () => {
  const frozen = fields.map(field => `field:${field.id}`)
  scene({ frozen, submittedAt: null, items: { 'field:why': { ...blankItem, value: 'Too late' } } })
  expect(screen.queryByRole('textbox')).toBe(null)
  expect(screen.getByText('Too late')).toBeTruthy()
  expect(screen.queryByText('How long?')).toBe(null)
  expect(screen.getByText(/these questions are closed/)).toBeTruthy()
})
