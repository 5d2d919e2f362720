import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { cycleFixture, promptFixture } from './cycle.fixture.ts'
import { Cycle } from './cycle-page.tsx'
import type { CycleView, StageView } from './queries.ts'

const commands = { answer: vi.fn(), note: vi.fn(), move: vi.fn(), decide: vi.fn() }

const withObserved = (rows: Record<string, string>, no: number, view = cycleFixture()): CycleView => ({
  ...view,
  stages: view.stages.map(
    (stage): StageView =>
      stage.id === 'do'
        ? {
            ...stage,
            prompts: [
              promptFixture('observed', {
                label: 'What did you see?',
                rows,
                answeredNo: no,
                answeredBy: { id: 'luis', name: 'Luis', isGone: false },
              }),
            ],
          }
        : stage,
  ),
})

const scene = (start = cycleFixture()) => {
  const [view, setView] = createSignal(start)
  const reloads: CycleView[] = []
  const reload = async (): Promise<void> => {
    const next = reloads.shift()
    if (next) setView(next)
  }
  renderInDistrict(() => <Cycle view={view()} onReload={reload} />)
  return { setView, reloads, field: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What did you see/ }) }
}

beforeEach(() => {
  for (const command of Object.values(commands)) command.mockReset()
  const { answer, note, move, decide } = commands
  answerServer({ 'cycles.answer': answer, 'cycles.note': note, 'cycles.move': move, 'cycles.decide': decide })
})
afterEach(cleanup)

describe('a cycle', () => {
  it('shows a locked prediction as it was written, with what was noted later, and no field to change it', async () => {
    commands.note.mockResolvedValue({ no: 7 })
    scene()
    const table = within(screen.getByRole('table', { name: '' }))
    expect(table.getByText('Four of five')).toBeTruthy()
    expect(table.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('written before, locked Sep 8')).toBeTruthy()
    expect(screen.getByText('A holiday came between')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Add a note to “What do you expect?”' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.input(dialog.getByRole('textbox', { name: 'What is known now' }), { target: { value: 'Two were ill' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Add the note' }))
    await waitFor(() =>
      expect(commands.note).toHaveBeenCalledWith(expect.objectContaining({ prompt: 'predictions', text: 'Two were ill' })),
    )
  })

  it('keeps what was typed when somebody was faster, beside theirs, and sends only what was chosen', async () => {
    commands.answer
      .mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.cycle_answer_changed' }))
      .mockResolvedValueOnce({ no: 9 })
    const { reloads, field } = scene()
    reloads.push(withObserved({ one: 'Three started on time' }, 8))
    fireEvent.input(field(), { target: { value: 'Four started on time' } })
    fireEvent.change(field())
    await screen.findByText('Somebody else answered this a moment ago.')
    expect(field().value).toBe('Four started on time')
    expect(screen.getByRole('region', { name: 'Luis wrote' }).textContent).toContain('Three started on time')
    expect(commands.answer).toHaveBeenCalledTimes(1)
    fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
    await waitFor(() =>
      expect(commands.answer).toHaveBeenLastCalledWith(expect.objectContaining({ rows: { one: 'Four started on time' }, seen: 8 })),
    )
  })

  it('sends what was typed while a save was on its way with the next one, under the event the first came to', async () => {
    let land: (saved: { readonly no: number }) => void = () => {}
    commands.answer.mockReturnValueOnce(new Promise(resolve => (land = resolve))).mockResolvedValueOnce({ no: 8 })
    const { field } = scene()
    fireEvent.input(field(), { target: { value: 'Four' } })
    fireEvent.change(field())
    await waitFor(() => expect(commands.answer).toHaveBeenCalledTimes(1))
    fireEvent.input(field(), { target: { value: 'Four of five' } })
    fireEvent.change(field())
    land({ no: 7 })
    await waitFor(() => expect(commands.answer).toHaveBeenCalledTimes(2))
    expect(commands.answer.mock.calls.map(([input]) => [input.rows.one, input.seen])).toEqual([
      ['Four', 0],
      ['Four of five', 7],
    ])
  })

  it('asks about a cycle past its end in one place: study, extend, or stop', async () => {
    commands.move.mockResolvedValue({ no: 7 })
    const view = cycleFixture({
      today: '2026-11-04',
      next: { kind: 'past-end', days: 18 },
      decisions: [
        { id: 'abandon', label: 'Abandon', meaning: 'Leave it', opens: 'nothing', isAnytime: true, needs: [], warnings: [], lacks: [] },
      ],
    })
    scene({ ...view, can: { ...view.can, move: ['plan', 'study'], decide: ['abandon'] } })
    expect(screen.getByText('Cycle 4 is 18 days past its end, still in Do. Study with what there is, extend, or stop?')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Stop this cycle' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Extend' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Study with what there is' }))
    await waitFor(() => expect(commands.move).toHaveBeenCalledWith({ slug: 'alder', cycleId: 'cycle', stage: 'study', locale: 'en' }))
  })

  it('asks a warning once before a decision, and takes it when it is confirmed', async () => {
    commands.decide.mockResolvedValue({ no: 9 })
    const last = cycleFixture().stages.map(
      (stage): StageView => ({ ...stage, isOpened: true, standing: stage.id === 'study' ? 'now' : 'done', prompts: [] }),
    )
    const view = cycleFixture({
      stages: last,
      next: { kind: 'decide' },
      decisions: [
        {
          id: 'adopt',
          label: 'Adopt',
          meaning: 'Keep it',
          opens: 'spread',
          isAnytime: false,
          needs: [],
          warnings: [{ id: 'small', text: 'One small test says little.' }],
          lacks: [],
        },
      ],
    })
    scene({ ...view, can: { ...view.can, answer: [], log: false, decide: ['adopt'] } })
    fireEvent.click(screen.getByRole('button', { name: 'Decide now' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.click(dialog.getByRole('radio', { name: /^Adopt/ }))
    fireEvent.click(dialog.getByRole('button', { name: 'Adopt' }))
    expect(dialog.getAllByText('Say why, in a sentence.').length).toBeGreaterThan(0)
    fireEvent.input(dialog.getByRole('textbox', { name: 'Why this decision?' }), { target: { value: 'It held' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Adopt' }))
    await dialog.findByText('One small test says little.')
    await untilSent()
    expect(commands.decide).not.toHaveBeenCalled()
    fireEvent.click(dialog.getByRole('button', { name: 'Adopt anyway' }))
    await waitFor(() =>
      expect(commands.decide).toHaveBeenCalledWith({
        slug: 'alder',
        cycleId: 'cycle',
        decision: 'adopt',
        reason: 'It held',
        confirmed: ['small'],
        locale: 'en',
      }),
    )
  })

  it('tells whoever may not write whom it waits for, and offers no button', () => {
    const view = cycleFixture({ next: { kind: 'answer', prompt: 'observed' } })
    scene({ ...view, can: { ...view.can, answer: [], note: [], log: false, extend: false, edit: false } })
    expect(screen.getByText('Waiting for Dana K.')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'What did you see?' })).queryByRole('button')).toBeNull()
  })
})
