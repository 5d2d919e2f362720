import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { PulseAnswer } from './pulse-answer.tsx'
import { PulseSentences } from './pulse-sentences.tsx'
import type { PulseView } from './queries.ts'

const answerPulse = vi.fn()
const takeOutSentence = vi.fn()

const pulse: PulseView = {
  id: 'pulse',
  org: { id: 'school', name: 'Madrone', kind: 'school' },
  question: null,
  state: 'open',
  openedAt: '2026-11-20T18:42:00.000Z',
  revealedAt: null,
  answered: 2,
  people: 9,
  mine: null,
  sentences: null,
  takenOut: 0,
  floor: 3,
  missing: 1,
  statement: null,
  may: { answer: true, reveal: false, takeOut: false },
}

beforeEach(() => {
  answerPulse.mockReset()
  answerServer({ 'visions.answerPulse': answerPulse, 'visions.takeOutSentence': takeOutSentence })
})
afterEach(cleanup)

it('keeps one sentence, says that it is in, and tells what is not kept yet', async () => {
  answerPulse.mockResolvedValue({ text: 'We read.' })
  const unsent = vi.fn()
  renderInDistrict(() => <PulseAnswer pulse={pulse} onUnsent={unsent} />)
  const field = screen.getByLabelText<HTMLTextAreaElement>(/^My sentence/)
  fireEvent.input(field, { target: { value: 'We read. ' } })
  expect(unsent).toHaveBeenLastCalledWith('We read.')
  fireEvent.click(screen.getByRole('button', { name: 'Keep my sentence' }))
  await waitFor(() => expect(screen.getByText(/^Saved/)).toBeTruthy())
  expect(answerPulse).toHaveBeenCalledWith({ slug: 'alder', pulseId: 'pulse', text: 'We read.' })
  expect(unsent).toHaveBeenLastCalledWith('')
  expect(screen.getByRole('button', { name: 'Keep the change' })).toHaveProperty('disabled', true)
})

it('keeps what was typed when the reveal came first', async () => {
  answerPulse.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'pulse.already_revealed' }))
  renderInDistrict(() => <PulseAnswer pulse={pulse} onUnsent={() => {}} />, 'es')
  const field = screen.getByLabelText<HTMLTextAreaElement>(/^Mi frase/)
  fireEvent.input(field, { target: { value: 'Leemos juntos.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Guardar mi frase' }))
  await screen.findByText(/Las frases se mostraron hace un momento/)
  expect(field.value).toBe('Leemos juntos.')
})

it('below the floor says how many are missing and shows no sentence', () => {
  renderInDistrict(() => <PulseSentences pulse={{ ...pulse, state: 'revealed' }} />)
  expect(screen.getByText('2 sentences are too few to show.')).toBeTruthy()
  expect(screen.getByText('Fewer than 3 would say whose they are; 1 more was needed.')).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
})

const shown: PulseView = {
  ...pulse,
  state: 'revealed',
  answered: 3,
  missing: 0,
  sentences: ['We read.', 'We count.'],
  takenOut: 1,
  may: { answer: false, reveal: false, takeOut: true },
}

it('lets whoever runs it take a sentence out, after a question', async () => {
  takeOutSentence.mockResolvedValue(null)
  renderInDistrict(() => <PulseSentences pulse={shown} canTakeOut />)
  expect(screen.getByText('One sentence was taken out.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Take out: We count.' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog.textContent).toContain('How many people answered stays as it is.')
  expect(takeOutSentence).not.toHaveBeenCalled()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Take out' }))
  await waitFor(() => expect(takeOutSentence).toHaveBeenCalledWith({ slug: 'alder', pulseId: 'pulse', sentence: 'We count.' }))
})

it('offers it neither in the room nor to anybody else', () => {
  renderInDistrict(() => (
    <>
      <PulseSentences pulse={shown} />
      <PulseSentences pulse={{ ...shown, may: { ...shown.may, takeOut: false } }} canTakeOut />
    </>
  ))
  expect(screen.getAllByText('We count.')).toHaveLength(2)
  expect(screen.queryByRole('button')).toBeNull()
})
