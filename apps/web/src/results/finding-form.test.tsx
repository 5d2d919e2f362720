import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { FindingForm } from './finding-form.tsx'
import type { FindingView, ItemResult, NewFinding } from './queries.ts'
import { resultsFixture } from './results.fixture.ts'

const recordFinding = vi.fn<(input: NewFinding) => Promise<{ version: number }>>()

const [found] = resultsFixture().items
if (found === undefined) throw new Error('the fixture has no items')
const condition: ItemResult = found

const kept = (version: number, reason: string): FindingView => ({
  position: 50,
  positionInWords: 'At On our way',
  reason,
  minorityNote: '',
  version,
  recordedBy: 'Kim O.',
  recordedAt: '2026-11-06T23:10:00.000Z',
})

/** The form over a condition whose finding somebody else may keep at any moment. */
const scene = (finding: FindingView | null) => {
  const [item, setItem] = createSignal<ItemResult>({ ...condition, finding })
  const somebodyKeeps = (next: FindingView) => setItem({ ...condition, finding: next })
  let onReload: () => Promise<unknown> = async () => undefined
  renderInDistrict(() => <FindingForm roundId="round" item={item()} onReload={() => onReload()} />)
  return {
    somebodyKeeps,
    onReload: (act: () => void) => {
      onReload = async () => act()
    },
    write: (words: string) => fireEvent.input(screen.getByLabelText('Because'), { target: { value: words } }),
    typed: () => screen.getByLabelText<HTMLTextAreaElement>('Because').value,
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
  }
}

beforeEach(() => {
  recordFinding.mockReset()
  answerServer({ 'results.recordFinding': recordFinding })
})
afterEach(cleanup)

describe('what the team agrees', () => {
  it('is kept under the version on the screen', async () => {
    recordFinding.mockResolvedValue({ version: 3 })
    const form = scene(kept(2, 'Old words.'))
    form.write('New words.')
    form.press('Keep the change')
    await waitFor(() => expect(recordFinding).toHaveBeenCalledTimes(1))
    expect(recordFinding.mock.calls[0]?.[0]).toMatchObject({
      slug: 'alder',
      roundId: 'round',
      item: condition.code,
      version: 2,
      position: 50,
      reason: 'New words.',
    })
  })

  it('shows what somebody else kept beside what I typed, and overwrites neither', async () => {
    recordFinding.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.finding_changed' }))
    const form = scene(null)
    form.onReload(() => form.somebodyKeeps(kept(1, 'Their words.')))
    form.write('My words.')
    form.press('Keep this')
    await screen.findByText('Somebody else kept something about this condition.')
    expect(screen.getByText('Their words.', { exact: false })).toBeTruthy()
    expect(screen.getByText('Kept by Kim O.', { exact: false })).toBeTruthy()
    expect(form.typed()).toBe('My words.')

    recordFinding.mockResolvedValueOnce({ version: 2 })
    form.press('Keep mine as a new version')
    await waitFor(() => expect(recordFinding).toHaveBeenCalledTimes(2))
    expect(recordFinding.mock.calls[1]?.[0]).toMatchObject({ version: 1, reason: 'My words.' })
    await waitFor(() => expect(screen.queryByText('Their words.', { exact: false })).toBeNull())
  })

  it('warns before saving when somebody else keeps something while I type', async () => {
    const form = scene(kept(1, 'Old words.'))
    form.write('My words.')
    form.somebodyKeeps(kept(2, 'Their words.'))
    await screen.findByText('Somebody else kept something about this condition.')
    expect(screen.queryByRole('button', { name: 'Keep the change' })).toBeNull()
    form.press('Take theirs')
    expect(form.typed()).toBe('Their words.')
    await untilSent()
    expect(recordFinding).not.toHaveBeenCalled()
  })

  it('follows in silence while I have typed nothing', () => {
    const form = scene(kept(1, 'Old words.'))
    form.somebodyKeeps(kept(2, 'Their words.'))
    expect(form.typed()).toBe('Their words.')
    expect(screen.queryByText('Somebody else kept something about this condition.')).toBeNull()
  })

  it('keeps what was typed when it is refused', async () => {
    recordFinding.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'finding.not_revealed' }))
    const form = scene(null)
    form.write('My words.')
    form.press('Keep this')
    await screen.findByText('This condition is not revealed yet, so there is nothing to agree on.')
    expect(form.typed()).toBe('My words.')
  })

  it('has nothing to keep while nothing is said', () => {
    const form = scene(null)
    const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep this' })
    expect(keep.disabled).toBe(true)
    form.write('Something.')
    expect(keep.disabled).toBe(false)
  })
})
