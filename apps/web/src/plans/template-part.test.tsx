import { fireEvent, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { ActionsPart } from './actions-part.tsx'
import { planFixture } from './plan.fixture.ts'
import { PlanProvider } from './plan-context.tsx'
import { TemplatePart } from './template-part.tsx'

const readAgain = (): Promise<void> => Promise.resolve()

it('keeps what is being typed when the plan is read again', () => {
  const [view, setView] = createSignal(planFixture())
  const part = () => {
    const found = view().template.parts[0]
    if (!found) throw new Error('no part')
    return found
  }
  renderInDistrict(
    () => (
      <PlanProvider view={view()} onReload={readAgain}>
        <TemplatePart part={part()} />
      </PlanProvider>
    ),
    'en',
  )
  fireEvent.click(screen.getByRole('button', { name: 'Answer: What problem are we trying to solve?' }))
  const field = screen.getByRole('textbox')
  fireEvent.input(field, { target: { value: 'Half a sen' } })
  setView(structuredClone(planFixture()))
  expect(screen.getByRole('textbox')).toBe(field)
  expect(field).toHaveProperty('value', 'Half a sen')
})

it('keeps an action that is being added when the plan is read again', () => {
  const [view, setView] = createSignal(planFixture())
  const prompt = { id: 'actions', label: 'Actions', help: null, kind: 'actions', most: null } as const
  renderInDistrict(
    () => (
      <PlanProvider view={view()} onReload={readAgain}>
        <ActionsPart prompt={prompt} />
      </PlanProvider>
    ),
    'en',
  )
  const [add] = screen.getAllByRole('button', { name: 'Add an action' })
  if (!add) throw new Error('no way to add one')
  fireEvent.click(add)
  const field = screen.getByRole('textbox', { name: /^What will be done/ })
  fireEvent.input(field, { target: { value: 'Tell fam' } })
  setView(structuredClone(planFixture()))
  expect(screen.getByRole('textbox', { name: /^What will be done/ })).toBe(field)
})
