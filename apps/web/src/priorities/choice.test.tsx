import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import type { BallotsView } from '../ballots/queries.ts'
import { resultsFixture } from '../results/results.fixture.ts'
import { TilthError } from '../server/tilth-error.ts'
import { Choice } from './choice.tsx'
import type { PrioritiesView, PriorityView } from './queries.ts'

const commands = { choose: vi.fn(), parkRest: vi.fn(), release: vi.fn() }

const chosen = (item: string, rank: number): PriorityView => ({
  item,
  label: resultsFixture().items.find(one => one.code === item)?.label ?? item,
  state: 'chosen',
  lens: null,
  rank,
  reason: `Reason ${rank}.`,
  revisitOn: null,
  decidedAt: '2026-11-06T23:00:00.000Z',
  newNames: [],
})

const view = (words: Partial<PrioritiesView>): PrioritiesView => ({
  roundId: 'round',
  version: 1,
  most: 3,
  chosen: [],
  parked: [],
  may: { choose: true },
  ...words,
})

const noBallot: BallotsView = { roundId: 'round', ballot: null, may: { open: true, close: false, vote: false } }

const scene = (start: PrioritiesView, ballots: BallotsView = noBallot) => {
  const [priorities, setPriorities] = createSignal(start)
  const reloads: PrioritiesView[] = []
  const reload = async (): Promise<void> => {
    const next = reloads.shift()
    if (next) setPriorities(next)
  }
  renderInDistrict(() => <Choice results={resultsFixture()} priorities={priorities()} ballots={ballots} onReload={reload} />)
  return { setPriorities, reloads }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const inDialog = () => within(screen.getByRole('dialog'))
const firstChoice = () => {
  const [button] = screen.getAllByRole('button', { name: 'Choose Communications' })
  if (button === undefined) throw new Error('Communications cannot be chosen')
  return button
}

beforeEach(() => {
  for (const command of Object.values(commands)) command.mockReset()
  const { choose, parkRest, release } = commands
  answerServer({ 'priorities.choose': choose, 'priorities.parkRest': parkRest, 'priorities.release': release })
})
afterEach(cleanup)

describe('choosing priorities', () => {
  it('asks for a reason, then sends it with the lens and the version on the screen', async () => {
    commands.choose.mockResolvedValue({ version: 2 })
    scene(view({}))
    fireEvent.click(firstChoice())
    fireEvent.click(inDialog().getByRole('button', { name: 'Choose it' }))
    expect(inDialog().getAllByText('Write why this one, in a sentence.').length).toBeGreaterThan(0)
    await untilSent()
    expect(commands.choose).not.toHaveBeenCalled()
    fireEvent.input(inDialog().getByLabelText('Because'), { target: { value: 'Half of us cannot see it. ' } })
    fireEvent.click(inDialog().getByRole('button', { name: 'Choose it' }))
    await waitFor(() =>
      expect(commands.choose).toHaveBeenCalledWith({
        slug: 'alder',
        roundId: 'round',
        version: 1,
        item: 'S5',
        lens: 'leastAligned',
        reason: 'Half of us cannot see it.',
      }),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('offers no fourth', () => {
    scene(view({ chosen: [chosen('S2', 1), chosen('S6', 2), chosen('E4', 3)] }))
    expect(screen.getByText('3 of 3.')).toBeTruthy()
    expect(screen.getByText('To add one, park one.', { exact: false })).toBeTruthy()
    expect(firstChoice()).toHaveProperty('disabled', true)
  })

  it('shows how it stands now when somebody was faster, and keeps what was typed', async () => {
    commands.choose
      .mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.priorities_changed' }))
      .mockResolvedValueOnce({ version: 6 })
    const { reloads } = scene(view({}))
    reloads.push(view({ version: 5, chosen: [chosen('S2', 1)] }))
    fireEvent.click(firstChoice())
    fireEvent.input(inDialog().getByLabelText('Because'), { target: { value: 'My reason.' } })
    fireEvent.click(inDialog().getByRole('button', { name: 'Choose it' }))
    await inDialog().findByText('Somebody changed the choice.')
    expect(inDialog().getByLabelText<HTMLTextAreaElement>('Because').value).toBe('My reason.')
    fireEvent.click(inDialog().getByRole('button', { name: 'Choose it' }))
    await waitFor(() => expect(commands.choose).toHaveBeenLastCalledWith(expect.objectContaining({ version: 5, reason: 'My reason.' })))
  })

  it('takes the last step back', async () => {
    commands.release.mockResolvedValue({ version: 2 })
    commands.choose.mockResolvedValue({ version: 3 })
    const { setPriorities } = scene(view({ chosen: [chosen('S2', 1)] }))
    press('Take it off the list: Finance & Resourcing')
    await screen.findByText('Finance & Resourcing is off the list.')
    setPriorities(view({ version: 2 }))
    press('Take this step back')
    await waitFor(() =>
      expect(commands.choose).toHaveBeenCalledWith({
        slug: 'alder',
        roundId: 'round',
        version: 2,
        item: 'S2',
        lens: null,
        reason: 'Reason 1.',
      }),
    )
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Take this step back' })).toBeNull())
  })

  it('parks only until a day that is still to come', async () => {
    commands.parkRest.mockResolvedValue({ version: 2, parked: 5 })
    scene(view({}))
    press('Park all 5')
    fireEvent.input(inDialog().getByLabelText('Look at it again on'), { target: { value: '2020-01-01' } })
    fireEvent.click(inDialog().getByRole('button', { name: 'Park all 5' }))
    await untilSent()
    expect(commands.parkRest).not.toHaveBeenCalled()
    fireEvent.input(inDialog().getByLabelText('Look at it again on'), { target: { value: '2099-01-20' } })
    fireEvent.click(inDialog().getByRole('button', { name: 'Park all 5' }))
    await waitFor(() =>
      expect(commands.parkRest).toHaveBeenCalledWith({ slug: 'alder', roundId: 'round', version: 1, revisitOn: '2099-01-20' }),
    )
  })

  it('is only read by those who may not choose', () => {
    scene(view({ may: { choose: false }, chosen: [chosen('S2', 1)] }))
    expect(screen.getByText('Reason 1.', { exact: false })).toBeTruthy()
    expect(screen.queryAllByRole('button', { name: /Choose|Park|Take/ })).toEqual([])
  })

  it('shows the dots of a closed vote beside the lenses and the chosen, mine named as mine', () => {
    const items = [{ code: 'S5', label: 'Communications', shortLabel: 'Communications', layer: 'S', description: '' }]
    const closed = {
      id: 'b',
      state: 'closed' as const,
      openedAt: '2026-11-20T10:00:00.000Z',
      closedAt: '2026-11-20T11:00:00.000Z',
      items,
      dots: 2,
      dotsAnItem: 2,
      voted: 5,
      team: 9,
      mine: { S5: 1 },
      totals: [{ item: 'S5', dots: 7 }],
      protection: null,
      floor: 3,
    }
    scene(view({}), { ...noBallot, ballot: closed })
    expect(screen.getAllByText('7 dots, 1 of them yours').length).toBeGreaterThan(1)
    expect(screen.getByText(/5 people voted\./)).toBeTruthy()
  })

  it('says how many have voted while a vote is open, and no dot of it', () => {
    const open = {
      id: 'b',
      state: 'open' as const,
      openedAt: '2026-11-20T10:00:00.000Z',
      closedAt: null,
      items: [],
      dots: 2,
      dotsAnItem: 2,
      voted: 5,
      team: 9,
      mine: null,
      totals: null,
      protection: null,
      floor: 3,
    }
    scene(view({}), { ...noBallot, ballot: open, may: { open: false, close: true, vote: true } })
    expect(screen.getByText('5 voted, 4 not yet')).toBeTruthy()
    expect(screen.queryByText(/\d dots?$/)).toBeNull()
    expect(screen.getByRole('link', { name: 'Put your dots' }).getAttribute('href')).toMatch(/\/vote$/)
  })
})
