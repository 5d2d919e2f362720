import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { MyDates } from './my-dates.tsx'

const [makeFeed, endFeed] = [vi.fn(), vi.fn()]
let madeAt: string | null

const scene = (at: string | null) => {
  madeAt = at
  renderInDistrict(() => <MyDates />)
}
const dialog = () => waitFor(() => within(screen.getByRole('alertdialog')))

// A browser computes `none` for an element without animation; jsdom says nothing, and a closing dialog would wait forever for its animation.
const style = document.createElement('style')
style.textContent = '* { animation-name: none }'
beforeAll(() => document.head.append(style))
afterAll(() => style.remove())

beforeEach(() => {
  for (const command of [makeFeed, endFeed]) command.mockReset()
  answerServer({
    'feeds.read': () => ({ madeAt }),
    'feeds.make': async input => {
      const made = await makeFeed(input)
      madeAt = '2026-11-18T16:00:00Z'
      return made
    },
    'feeds.end': async input => {
      const ended = await endFeed(input)
      madeAt = null
      return ended
    },
  })
})
afterEach(cleanup)

it('shows the address once, when it is made', async () => {
  makeFeed.mockResolvedValue({ url: 'http://tilth.test/d/alder/feed/secret.ics' })
  scene(null)
  fireEvent.click(await screen.findByRole('button', { name: 'Make an address' }))
  await waitFor(() => expect(screen.getByText('http://tilth.test/d/alder/feed/secret.ics')).toBeTruthy())
  expect(await screen.findByRole('button', { name: 'End it' })).toBeTruthy()
  expect(screen.getByText('http://tilth.test/d/alder/feed/secret.ics')).toBeTruthy()
})

it('asks once before it ends the address, and stays as it is when that is refused', async () => {
  endFeed.mockRejectedValueOnce(new TilthError({ kind: 'offline', code: 'offline' }))
  scene('2026-11-18T16:00:00Z')
  fireEvent.click(await screen.findByRole('button', { name: 'End it' }))
  await untilSent()
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
  expect(screen.getByText('You have no such address.')).toBeTruthy()
})

it('says before renewing that the address there is ends', async () => {
  makeFeed.mockResolvedValue({ url: 'http://tilth.test/d/alder/feed/new.ics' })
  scene('2026-11-18T16:00:00Z')
  fireEvent.click(await screen.findByRole('button', { name: 'Make a new one' }))
  const question = await dialog()
  expect(question.getByText(/The one you have ends/)).toBeTruthy()
  await untilSent()
  expect(makeFeed).not.toHaveBeenCalled()
  fireEvent.click(question.getByRole('button', { name: 'Make a new one' }))
  await waitFor(() => expect(screen.getByText('http://tilth.test/d/alder/feed/new.ics')).toBeTruthy())
})
