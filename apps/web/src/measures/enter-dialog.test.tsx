import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { EnterDialog, type Entering } from './enter-dialog.tsx'
import { measureFixture } from './measure.fixture.ts'

const commands = { enter: vi.fn(), correct: vi.fn() }

const scene = (what: Entering, start = measureFixture()) => {
  const [view, setView] = createSignal(start)
  const onClose = vi.fn()
  renderInDistrict(() => <EnterDialog view={view()} what={what} onClose={onClose} />)
  return { setView, onClose }
}

const field = (name: string) => within(screen.getByRole('dialog')).getByLabelText(name)
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const putMine = async (): Promise<void> => {
  const button = screen.getByRole('button', { name: 'Put mine in its place' })
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull())
  fireEvent.click(button)
}
const taken = () => new TilthError({ kind: 'issue', code: 'measure.day_taken', params: { on: '2026-11-16' } })
const changed = () => new TilthError({ kind: 'issue', code: 'conflict.datum_changed', params: { version: 2 } })

beforeEach(() => {
  for (const command of Object.values(commands)) command.mockReset()
  answerServer({ 'measures.enter': commands.enter, 'measures.correct': commands.correct })
})
afterEach(cleanup)

it('begins with today and what the last value was out of, and says what a value comes to', async () => {
  commands.enter.mockResolvedValue(null)
  const { onClose } = scene({ kind: 'new' })
  expect(field('Day')).toHaveProperty('value', '2026-11-29')
  expect(field('On duty')).toHaveProperty('value', '41')
  type('Kept', '30')
  expect(screen.getByText('That is 73.2%.')).toBeTruthy()
  press('Save')
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(commands.enter).toHaveBeenCalledWith({
    slug: 'alder',
    measureId: 'measure',
    orgId: 'school',
    group: '',
    on: '2026-11-29',
    value: 30,
    denominator: 41,
    note: '',
  })
})

it('sends nothing that is no number', async () => {
  scene({ kind: 'new' })
  type('Kept', 'thirty')
  press('Save')
  expect(screen.getAllByText('Write a number, such as 25 or 62.5.').length).toBeGreaterThan(0)
  await untilSent()
  expect(commands.enter).not.toHaveBeenCalled()
})

it('shows what stands on a day that is taken, keeps what was typed, and puts it in its place only when told', async () => {
  commands.enter.mockRejectedValue(taken())
  commands.correct.mockResolvedValue(null)
  const { onClose } = scene({ kind: 'new' })
  type('Kept', '30')
  type('Day', '2026-11-16')
  press('Save')
  await screen.findByText(/It says 25 of 41, 61%, entered by Dana Kim/)
  expect(field('Kept')).toHaveProperty('value', '30')
  await untilSent()
  expect(commands.correct).not.toHaveBeenCalled()
  await putMine()
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(commands.correct).toHaveBeenCalledWith(expect.objectContaining({ on: '2026-11-16', newOn: '2026-11-16', version: 1, value: 30 }))
})

it('tells whoever was slower at correcting, with what somebody else wrote meanwhile', async () => {
  const start = measureFixture()
  const [datum] = start.data
  if (!datum) throw new Error('no datum')
  commands.correct.mockRejectedValueOnce(changed()).mockResolvedValueOnce(null)
  const { setView, onClose } = scene({ kind: 'correct', datum }, start)
  type('Kept', '30')
  setView({ ...start, data: [{ ...datum, value: 28, version: 2, enteredBy: 'Alex Roe' }, ...start.data.slice(1)] })
  press('Save')
  await screen.findByText(/It says 28 of 41, 68.3%, entered by Alex Roe/)
  expect(field('Kept')).toHaveProperty('value', '30')
  await putMine()
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(commands.correct).toHaveBeenLastCalledWith(expect.objectContaining({ version: 2, value: 30 }))
})

it('keeps everything when there is no signal', async () => {
  commands.enter.mockRejectedValue(new TilthError({ kind: 'offline', code: 'offline' }))
  const { onClose } = scene({ kind: 'new' })
  type('Kept', '30')
  type('Note (optional)', 'Short week')
  press('Save')
  await screen.findByText(/^The server does not answer/)
  expect(commands.enter).toHaveBeenCalledTimes(1)
  expect(field('Kept')).toHaveProperty('value', '30')
  expect(field('Note (optional)')).toHaveProperty('value', 'Short week')
  expect(onClose).not.toHaveBeenCalled()
})
