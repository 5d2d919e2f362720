import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { createSignal, Show } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import type { PlanStartView } from './queries.ts'
import { StartPlanDialog } from './start-plan-dialog.tsx'

const start = vi.fn()

const offered: PlanStartView = {
  item: 'S6',
  label: 'Time',
  orgName: 'Madrone',
  templates: [
    { id: 'tla', title: 'Action planning', summary: 'Step two.', owner: 'TLA', parts: ['Vision', 'Actions'] },
    { id: 'plain-plan', title: 'A plain plan', summary: 'Three questions.', owner: 'Tilth', parts: ['Actions'] },
  ],
  people: [{ id: 'vera', name: 'Vera', position: 'Principal' }],
  planId: null,
}

const scene = async (view: PlanStartView) => {
  answerServer({ 'plans.startChoices': () => view, 'plans.start': start })
  const [isOpen, setOpen] = createSignal(true)
  const { address } = renderInDistrict(() => (
    <Show when={isOpen()}>
      <StartPlanDialog roundId="round" item="S6" onClose={() => setOpen(false)} />
    </Show>
  ))
  await screen.findByRole('dialog')
  return { address }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  start.mockReset()
})
afterEach(cleanup)

it('starts with the condition’s name and the first template, once however often it is pressed, and goes there', async () => {
  let finish: (value: unknown) => void = () => undefined
  start.mockReturnValue(new Promise(resolve => (finish = resolve)))
  const { address } = await scene(offered)
  press('Start a plan')
  press('Start a plan')
  await waitFor(() => expect(start).toHaveBeenCalledTimes(1))
  expect(start).toHaveBeenCalledWith({ slug: 'alder', roundId: 'round', item: 'S6', title: 'Time', templateId: 'tla', leadId: null })
  finish({ planId: 'plan-1', isNew: true })
  await waitFor(() => expect(address()).toBe('/d/alder/plans/plan-1'))
})

it('opens the plan somebody started a moment ago, and starts no second one', async () => {
  const { address } = await scene({ ...offered, planId: 'plan-1' })
  expect(screen.getByText('There is a plan already.')).toBeTruthy()
  press('Open the plan')
  await waitFor(() => expect(address()).toBe('/d/alder/plans/plan-1'))
  await untilSent()
  expect(start).not.toHaveBeenCalled()
})

it('keeps what was typed when it is refused', async () => {
  start.mockRejectedValue(new TilthError({ kind: 'issue', code: 'plan.not_a_priority' }))
  const { address } = await scene(offered)
  const name = screen.getByLabelText<HTMLInputElement>('Name of the plan')
  fireEvent.input(name, { target: { value: 'Time for teams' } })
  press('Start a plan')
  await screen.findByText(/Choose this condition first/)
  expect(name.value).toBe('Time for teams')
  expect(address()).toBe('/d/alder')
})
