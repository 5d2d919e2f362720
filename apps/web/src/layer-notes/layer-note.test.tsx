import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { LayerNote } from './layer-note.tsx'
import type { LayerNoteView } from './queries.ts'

const write = vi.fn()

const empty: LayerNoteView = { prompt: 'in-place', question: null, version: 0, text: '', writtenBy: null, writtenAt: null }
const theirs: LayerNoteView = { ...empty, version: 1, text: 'Three coaches', writtenBy: 'Maria', writtenAt: '2026-11-20T18:42:00.000Z' }

const scene = () => {
  const [note, setNote] = createSignal(empty)
  const reload = async (): Promise<void> => {
    setNote(theirs)
  }
  renderInDistrict(() => <LayerNote roundId="round" layer="E" note={note()} onReload={reload} />)
  return { setNote, field: () => screen.getByRole('textbox', { name: /already have in place/ }) as HTMLTextAreaElement }
}

beforeEach(() => {
  write.mockReset()
  answerServer({ 'layerNotes.write': write })
})
afterEach(cleanup)

it('saves itself, and says when', async () => {
  write.mockResolvedValue({ version: 1, writtenAt: '2026-11-20T18:42:00.000Z' })
  const { field } = scene()
  fireEvent.input(field(), { target: { value: 'Two coaches' } })
  fireEvent.change(field())
  await waitFor(() => expect(screen.getByText(/^Saved/)).toBeTruthy())
  expect(write).toHaveBeenCalledTimes(1)
  expect(write.mock.calls[0]?.[0]).toMatchObject({
    slug: 'alder',
    roundId: 'round',
    layer: 'E',
    prompt: 'in-place',
    version: 0,
    text: 'Two coaches',
  })
})

it('shows both texts when somebody was faster, and sends only what was chosen', async () => {
  write.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.layer_note_changed' }))
  const { field } = scene()
  fireEvent.input(field(), { target: { value: 'Two coaches' } })
  fireEvent.change(field())
  await waitFor(() => expect(screen.getByRole('region', { name: 'Maria wrote' }).textContent).toContain('Three coaches'))
  expect(field().value).toBe('Two coaches')
  write.mockResolvedValue({ version: 2, writtenAt: '2026-11-20T18:43:00.000Z' })
  fireEvent.click(screen.getByRole('button', { name: 'Keep both, theirs first' }))
  await waitFor(() => expect(write).toHaveBeenCalledTimes(2))
  expect(write.mock.calls[1]?.[0]).toMatchObject({ version: 1, text: 'Three coaches\nTwo coaches' })
})
