import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderForAdministrator } from '../../test/render-in-district.tsx'
import ChangePage from './change-page.tsx'
import type { EditionsView, EditionView } from './queries.ts'

const edition = (number: number): EditionView => ({
  frameworkId: 'own',
  edition: number,
  title: 'Own words',
  versionLabel: '',
  conditions: 1,
  isOffered: number === 2,
  isOwn: true,
  rounds: 1,
})
const inForce: EditionsView = {
  editions: [edition(1), edition(2)],
  changes: [
    {
      changeId: 'change',
      from: edition(1),
      to: edition(2),
      appliedBy: 'Rosa M.',
      appliedAt: '2026-09-01T17:00:00.000Z',
      map: [],
      roundsSince: 0,
      counts: { same: 1, reworded: 0, split: 0, merged: 0, new: 0, gone: 0 },
    },
  ],
  waiting: [],
}

afterEach(cleanup)

it('says that a change is in force until it is undone', async () => {
  let view = inForce
  answerServer({
    'editions.read': () => view,
    'editions.undo': () => {
      view = { ...inForce, changes: [] }
      return null
    },
  })
  renderForAdministrator(ChangePage, '?applied=change')
  expect(await screen.findByText('The change is in force.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  fireEvent.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1) ?? document.body)
  await waitFor(() => expect(screen.queryByText('The change is in force.')).toBe(null))
  expect(screen.getByText('No edition has been changed here.')).toBeTruthy()
})
