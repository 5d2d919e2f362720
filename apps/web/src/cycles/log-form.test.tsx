import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { beforeEach, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { cycleFixture, promptFixture } from './cycle.fixture.ts'
import { LogForm } from './log-form.tsx'
import type { CycleView, MeasureName, StageView } from './queries.ts'

const log = vi.fn()
const noAnswer = () => Promise.reject(new TilthError({ kind: 'offline', code: 'offline' }))

const kept: MeasureName = {
  id: 'kept',
  name: 'Blocks kept',
  unit: '',
  valueKind: 'share',
  numerator: 'blocks kept',
  denominator: 'blocks planned',
  isArchived: false,
}

const counting = (): CycleView => {
  const view = cycleFixture({ measures: [kept] })
  return {
    ...view,
    stages: view.stages.map(
      (stage): StageView =>
        stage.id === 'plan'
          ? { ...stage, prompts: [...stage.prompts, promptFixture('measures', { kind: 'measures', rows: { one: ['kept'] } })] }
          : stage,
    ),
  }
}

const scene = (view = cycleFixture()) => {
  renderInDistrict(() => <LogForm view={view} href="/d/alder/cycles/cycle" />)
  return { text: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened?' }) }
}
const keep = () => fireEvent.click(screen.getByRole('button', { name: 'Keep' }))
const sentIds = () => log.mock.calls.map(([input]) => input.entryId)

beforeEach(() => {
  log.mockReset()
  answerServer({ 'cycles.log': log })
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

it('keeps a line that got no answer and sends the very same one again by itself', async () => {
  answerServer({ '/health': noAnswer })
  log.mockRejectedValueOnce(new TilthError({ kind: 'offline', code: 'offline' })).mockResolvedValueOnce({ no: 7 })
  const { text } = scene()
  fireEvent.input(text(), { target: { value: 'Four started on time' } })
  keep()
  await screen.findByText('No signal. Kept on this phone.')
  expect(text().value).toBe('Four started on time')
  await vi.advanceTimersByTimeAsync(5_000)
  await screen.findByText(/^Kept/)
  expect(new Set(sentIds()).size).toBe(1)
  expect(log).toHaveBeenCalledTimes(2)
  expect(text().value).toBe('')
  expect(sessionStorage.length).toBe(0)
})

it('sends what waited as soon as the server says that it is there again', async () => {
  log.mockRejectedValueOnce(new TilthError({ kind: 'offline', code: 'offline' })).mockResolvedValueOnce({ no: 7 })
  const { text } = scene()
  fireEvent.input(text(), { target: { value: 'Four started on time' } })
  keep()
  await screen.findByText('No signal. Kept on this phone.')
  await vi.advanceTimersByTimeAsync(2_500)
  await screen.findByText(/^Kept/)
  expect(new Set(sentIds()).size).toBe(1)
  expect(log).toHaveBeenCalledTimes(2)
})

it('has what was typed after the page was left and come back to, and sends what waited', async () => {
  log.mockRejectedValue(new TilthError({ kind: 'offline', code: 'offline' }))
  fireEvent.input(scene().text(), { target: { value: 'Four started on time' } })
  keep()
  await screen.findByText('No signal. Kept on this phone.')
  const [first] = sentIds()
  cleanup()
  log.mockReset()
  log.mockResolvedValue({ no: 7 })
  scene()
  await waitFor(() => expect(log).toHaveBeenCalledTimes(1))
  expect(log).toHaveBeenCalledWith(expect.objectContaining({ slug: 'alder', entryId: first, text: 'Four started on time' }))
  await screen.findByText(/^Kept/)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(log).toHaveBeenCalledTimes(1)
})

it('keeps a refused line on the screen, with why', async () => {
  log.mockRejectedValue(new TilthError({ kind: 'issue', code: 'cycle.no_log_here' }))
  const { text } = scene()
  fireEvent.input(text(), { target: { value: 'Four started on time' } })
  keep()
  await screen.findByText('The log is kept while the test runs.')
  expect(text().value).toBe('Four started on time')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(log).toHaveBeenCalledTimes(1)
})

it('counts for the measure the plan names, and says before sending that more cannot be counted than there are', async () => {
  log.mockResolvedValue({ no: 7 })
  scene(counting())
  fireEvent.input(screen.getByRole('textbox', { name: 'blocks kept' }), { target: { value: '5' } })
  fireEvent.input(screen.getByRole('textbox', { name: 'blocks planned' }), { target: { value: '4' } })
  keep()
  expect(screen.getAllByText(/More were counted \(5\) than there are \(4\)/).length).toBeGreaterThan(0)
  await untilSent()
  expect(log).not.toHaveBeenCalled()
  fireEvent.input(screen.getByRole('textbox', { name: 'blocks kept' }), { target: { value: '3' } })
  keep()
  await waitFor(() => expect(log).toHaveBeenCalledWith(expect.objectContaining({ value: 3, denominator: 4, measureId: 'kept', text: '' })))
})

it('asks for a word or a number before it keeps anything', async () => {
  scene()
  keep()
  expect(screen.getAllByText('Write what happened, or a number.').length).toBeGreaterThan(0)
  await untilSent()
  expect(log).not.toHaveBeenCalled()
})
