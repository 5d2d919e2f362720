import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import type { Locale } from '@tilth/i18n'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { planFixture, textEntry } from './plan.fixture.ts'
import { PlanProvider } from './plan-context.tsx'
import type { PlanView } from './queries.ts'
import { TextAnswer } from './text-answer.tsx'

const writeEntry = vi.fn()

const scene = (start: PlanView, locale: Locale = 'en') => {
  const [view, setView] = createSignal(start)
  const reloads: PlanView[] = []
  const reload = async (): Promise<void> => {
    const next = reloads.shift()
    if (next) setView(next)
  }
  const prompt = start.template.parts[0]?.prompts[0]
  if (!prompt) throw new Error('no prompt')
  renderInDistrict(
    () => (
      <PlanProvider view={view()} onReload={reload}>
        <TextAnswer prompt={prompt} />
      </PlanProvider>
    ),
    locale,
  )
  return { setView, reloads, field: () => screen.getByRole<HTMLTextAreaElement>('textbox') }
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  writeEntry.mockReset()
  answerServer({ 'plans.writeEntry': writeEntry })
})
afterEach(cleanup)

it('keeps an answer under the version on the screen, and asks for words first', async () => {
  writeEntry.mockResolvedValue({ entryId: 'text:plan:problem', version: 1 })
  const { field } = scene(planFixture())
  press('Answer: What problem are we trying to solve?')
  press('Keep')
  expect(screen.getAllByText('Write something here first.').length).toBeGreaterThan(0)
  await untilSent()
  expect(writeEntry).not.toHaveBeenCalled()
  fireEvent.input(field(), { target: { value: 'No common hour.' } })
  press('Keep')
  await waitFor(() =>
    expect(writeEntry).toHaveBeenCalledWith({
      slug: 'alder',
      planId: 'plan',
      entryId: null,
      version: 0,
      kind: 'text',
      prompt: 'problem',
      content: { text: 'No common hour.' },
    }),
  )
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
})

it('shows what somebody else kept meanwhile, keeps what was typed, and sends it only when that was chosen', async () => {
  writeEntry.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.plan_entry_changed' }))
  const { field, reloads } = scene(planFixture({ entries: [textEntry('No hour.')] }))
  reloads.push(planFixture({ entries: [textEntry('Families say: no hour.', { version: 2, writtenBy: 'Sam' })] }))
  press(/^Change/)
  fireEvent.input(field(), { target: { value: 'No common hour.' } })
  press('Keep')
  await waitFor(() => expect(screen.getByRole('region', { name: 'Sam wrote' }).textContent).toContain('Families say: no hour.'))
  expect(field().value).toBe('No common hour.')
  expect(screen.getByRole('button', { name: 'Keep' })).toHaveProperty('disabled', true)
  writeEntry.mockResolvedValueOnce({ entryId: 'text:plan:problem', version: 3 })
  press('Keep mine')
  await waitFor(() => expect(writeEntry).toHaveBeenCalledTimes(2))
  expect(writeEntry.mock.calls[1]?.[0]).toMatchObject({ version: 2, content: { text: 'No common hour.' } })
})

it('sees a newer version that comes by itself before anything is sent, and lets it stand', async () => {
  const { field, setView } = scene(planFixture({ entries: [textEntry('No hour.')] }))
  press(/^Change/)
  fireEvent.input(field(), { target: { value: 'Mine' } })
  setView(planFixture({ entries: [textEntry('Theirs', { version: 2 })] }))
  await screen.findByText('Somebody else changed this.')
  press('Take theirs')
  expect(screen.getByText('Theirs')).toBeTruthy()
  await untilSent()
  expect(writeEntry).not.toHaveBeenCalled()
})

it('keeps what was typed when somebody takes the entry out, and can keep it as a new one', async () => {
  writeEntry.mockResolvedValue({ entryId: 'text:plan:problem', version: 3 })
  const { field, setView } = scene(planFixture({ entries: [textEntry('No hour.')] }))
  press(/^Change/)
  fireEvent.input(field(), { target: { value: 'Mine' } })
  setView(planFixture())
  await screen.findByText('Somebody took this out.')
  expect(field().value).toBe('Mine')
  press('Keep mine')
  await waitFor(() =>
    expect(writeEntry).toHaveBeenCalledWith(expect.objectContaining({ entryId: null, version: 0, content: { text: 'Mine' } })),
  )
})

it('says all of it in Spanish', async () => {
  writeEntry.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.plan_entry_changed' }))
  const { field, reloads } = scene(planFixture(), 'es')
  reloads.push(planFixture({ entries: [textEntry('Falta tiempo.')] }))
  press(/^Responder/)
  fireEvent.input(field(), { target: { value: 'No hay una hora en común.' } })
  press('Guardar')
  await screen.findByText('Otra persona cambió esto.')
  expect(screen.getByRole('region', { name: 'Maria escribió' }).textContent).toContain('Falta tiempo.')
  expect(screen.getByRole('button', { name: 'Guardar la mía' })).toBeTruthy()
})
