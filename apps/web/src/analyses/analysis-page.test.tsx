import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import AnalysisPage from './analysis-page.tsx'

afterEach(cleanup)

it('where its plugin is off it says so and lets another place be chosen', async () => {
  answerServer({
    'analyses.read': () => Promise.reject(new TilthError({ kind: 'issue', code: 'analysis.not_enabled' })),
    'calendar.read': () => ({
      today: '2026-09-01',
      org: { id: 'district', name: 'Alder Valley' },
      orgs: [
        { id: 'district', name: 'Alder Valley', depth: 0, hasOwn: false },
        { id: 'school', name: 'First School', depth: 1, hasOwn: false },
      ],
      calendar: { format: 1, schoolDays: [1, 2, 3, 4, 5], years: [], closed: [] },
      source: 'assumed',
      from: null,
      version: 0,
      changed: null,
      may: { edit: false },
    }),
  })
  const { address } = renderInDistrict(AnalysisPage)
  expect(await screen.findByRole('heading', { level: 1, name: 'Nothing is worked out here' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Try again' })).toBe(null)
  await screen.findByRole('option', { name: /First School/ })
  fireEvent.change(screen.getByLabelText('Place'), { target: { value: 'school' } })
  await waitFor(() => expect(address()).toContain('org=school'))
})
