import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { MyDates } from './my-dates.tsx'

const { makeFeed, endFeed, useFeed } = vi.hoisted(() => ({ makeFeed: vi.fn(), endFeed: vi.fn(), useFeed: vi.fn() }))
vi.mock('./queries.ts', () => ({ calendarCommands: () => ({ makeFeed, endFeed }), useFeed }))

const scene = (madeAt: string | null) => {
  const [feed, setFeed] = createSignal({ madeAt })
  useFeed.mockImplementation(() => ({
    isSuccess: true,
    isError: false,
    isRefetchError: false,
    error: null,
    refetch: () => {},
    get data() {
      return feed()
    },
  }))
  renderInDistrict(() => <MyDates />)
  return { setFeed }
}
const dialog = () => waitFor(() => within(screen.getByRole('alertdialog')))

// A browser computes `none` for an element without animation; jsdom says nothing, and a closing dialog would wait forever for its animation.
beforeAll(() => {
  const style = document.createElement('style')
  style.textContent = '* { animation-name: none }'
  document.head.append(style)
})
beforeEach(() => {
  for (const mock of [makeFeed, endFeed, useFeed]) mock.mockReset()
})
afterEach(cleanup)

it('shows the address once, when it is made', async () => {
  makeFeed.mockResolvedValue({ url: 'http://tilth.test/d/alder/feed/secret.ics' })
  const { setFeed } = scene(null)
  fireEvent.click(screen.getByRole('button', { name: 'Make an address' }))
  await waitFor(() => expect(screen.getByText('http://tilth.test/d/alder/feed/secret.ics')).toBeTruthy())
  setFeed({ madeAt: '2026-11-18T16:00:00Z' })
  expect(screen.getByRole('button', { name: 'End it' })).toBeTruthy()
})

it('asks once before it ends the address, and stays as it is when that is refused', async () => {
  endFeed.mockRejectedValueOnce(new TilthError({ kind: 'offline', code: 'offline' }))
  const { setFeed } = scene('2026-11-18T16:00:00Z')
  fireEvent.click(screen.getByRole('button', { name: 'End it' }))
  expect(endFeed).not.toHaveBeenCalled()
  const question = await dialog()
  fireEvent.click(question.getByRole('button', { name: 'End it' }))
  await waitFor(() => expect(question.getByRole('alert').textContent).not.toBe(''))
  endFeed.mockResolvedValue(null)
  await waitFor(() => {
    fireEvent.click(question.getByRole('button', { name: 'End it' }))
    expect(endFeed).toHaveBeenCalledTimes(2)
  })
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  setFeed({ madeAt: null })
  expect(screen.getByText('You have no such address.')).toBeTruthy()
})

it('says before renewing that the address there is ends', async () => {
  makeFeed.mockResolvedValue({ url: 'http://tilth.test/d/alder/feed/new.ics' })
  scene('2026-11-18T16:00:00Z')
  fireEvent.click(screen.getByRole('button', { name: 'Make a new one' }))
  const question = await dialog()
  expect(question.getByText(/The one you have ends/)).toBeTruthy()
  expect(makeFeed).not.toHaveBeenCalled()
  fireEvent.click(question.getByRole('button', { name: 'Make a new one' }))
  await waitFor(() => expect(screen.getByText('http://tilth.test/d/alder/feed/new.ics')).toBeTruthy())
})
