import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import type { VisionVersion } from './queries.ts'
import { VisionForm } from './vision-form.tsx'

const write = vi.fn()

const ours: VisionVersion = {
  version: 1,
  statement: 'We read.',
  goals: [],
  is: ['Time with books'],
  isNot: [],
  writtenIn: [],
  writtenBy: 'Rosa',
  writtenAt: '2026-11-20T18:42:00.000Z',
}
const theirs: VisionVersion = { ...ours, version: 2, statement: 'We read together.', writtenBy: 'Sam' }

const scene = (locale: 'en' | 'es' = 'en') => {
  const [vision, setVision] = createSignal(ours)
  const done = vi.fn()
  const reload = async (): Promise<void> => {
    setVision(theirs)
  }
  renderInDistrict(() => <VisionForm orgId="school" vision={vision()} onReload={reload} onDone={done} />, locale)
  return { done }
}

beforeEach(() => {
  write.mockReset()
  answerServer({ 'visions.write': write })
})
afterEach(cleanup)

it('shows the newer version, keeps what was typed, and keeps it as the next version only when that is chosen', async () => {
  write.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.vision_changed' }))
  const { done } = scene()
  const statement = screen.getByLabelText<HTMLTextAreaElement>(/^Our vision/)
  fireEvent.input(statement, { target: { value: 'We read with joy.' } })
  fireEvent.input(screen.getByLabelText(/^It is not/), { target: { value: '- A new test\n- A race' } })
  fireEvent.click(screen.getByRole('button', { name: 'Keep this version' }))
  await waitFor(() => expect(screen.getByRole('region', { name: 'Their version' }).textContent).toContain('We read together.'))
  expect(statement.value).toBe('We read with joy.')
  expect(done).not.toHaveBeenCalled()
  write.mockResolvedValueOnce({ version: 3 })
  fireEvent.click(screen.getByRole('button', { name: 'Keep mine as the next version' }))
  await waitFor(() => expect(done).toHaveBeenCalledTimes(1))
  expect(write.mock.calls[1]?.[0]).toMatchObject({
    slug: 'alder',
    orgId: 'school',
    version: 2,
    statement: 'We read with joy.',
    isNot: ['A new test', 'A race'],
  })
})

it('says at its field, in Spanish, that an address is none, and sends nothing', async () => {
  scene('es')
  fireEvent.click(screen.getByRole('button', { name: 'Añadir un documento' }))
  fireEvent.input(screen.getByLabelText(/^Su dirección en internet/), { target: { value: 'página 4' } })
  fireEvent.click(screen.getByRole('button', { name: 'Guardar esta versión' }))
  expect(screen.getAllByText('Escriba la dirección completa, desde https://.').length).toBeGreaterThan(0)
  await untilSent()
  expect(write).not.toHaveBeenCalled()
})
