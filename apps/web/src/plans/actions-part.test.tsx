import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { ActionsPart } from './actions-part.tsx'
import { actionEntry, planFixture } from './plan.fixture.ts'
import { PlanProvider } from './plan-context.tsx'
import type { PlanView } from './queries.ts'

const writeEntry = vi.fn()

const scene = (view: PlanView, locale: 'en' | 'es' = 'en') => {
  const prompt = view.template.parts[1]?.prompts[0]
  if (!prompt) throw new Error('no prompt')
  const reload = vi.fn(async () => {})
  renderInDistrict(
    () => (
      <PlanProvider view={view} onReload={reload}>
        <ActionsPart prompt={prompt} />
      </PlanProvider>
    ),
    locale,
  )
  return { reload }
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  writeEntry.mockReset()
  answerServer({ 'plans.writeEntry': writeEntry })
})
afterEach(cleanup)

it('says in words what is past its day and what it costs by source, in either language', () => {
  scene(planFixture({ entries: [actionEntry(), actionEntry({ status: 'dropped', cost: 99 })] }), 'es')
  expect(screen.getByText('fecha pasada')).toBeTruthy()
  const totals = within(screen.getByRole('table', { name: 'Lo que cuesta, por fuente' }))
  expect(totals.getByRole('row', { name: /Title I 1 acción/ }).textContent).toContain('1,250')
})

it('takes an amount as it is typed and refuses what is none, without losing it', async () => {
  writeEntry.mockResolvedValue({ entryId: 'action', version: 1 })
  scene(planFixture())
  press('Add an action')
  fireEvent.input(screen.getByLabelText('What will be done'), { target: { value: 'Order books' } })
  const cost = screen.getByLabelText<HTMLInputElement>(/^Cost in dollars/)
  fireEvent.input(cost, { target: { value: 'about 10' } })
  press('Keep')
  expect(screen.getAllByText('Write an amount, such as 1,250 or 1,250.50.').length).toBeGreaterThan(0)
  expect(cost.value).toBe('about 10')
  fireEvent.input(cost, { target: { value: '$1,250.50' } })
  press('Keep')
  await waitFor(() => expect(writeEntry).toHaveBeenCalledTimes(1))
  expect(writeEntry.mock.calls[0]?.[0]).toMatchObject({ slug: 'alder', content: { text: 'Order books', cost: 125_050, horizon: 'now' } })
})

it('a day in a school year that is over is said at its field', async () => {
  writeEntry.mockRejectedValue(
    new TilthError({ kind: 'issue', code: 'calendar.closed_year', path: ['dueOn'], params: { year: '2025–26', from: '2026-07-01' } }),
  )
  scene(planFixture())
  press('Add an action')
  fireEvent.input(screen.getByLabelText('What will be done'), { target: { value: 'Order books' } })
  fireEvent.input(screen.getByLabelText(/^By/), { target: { value: '2026-05-05' } })
  press('Keep')
  await waitFor(() => expect(screen.getByLabelText(/^By/).getAttribute('aria-invalid')).toBe('true'))
  expect(screen.getAllByText(/2025–26/).length).toBeGreaterThan(0)
  expect(screen.getByLabelText<HTMLTextAreaElement>('What will be done').value).toBe('Order books')
})
