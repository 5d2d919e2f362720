import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { cycleOf, planOf, portfolioOf } from './portfolio.fixture.ts'
import { PortfolioShown } from './portfolio-shown.tsx'
import type { PortfolioView } from './queries.ts'

afterEach(cleanup)

const show = (view: Partial<PortfolioView>, locale: 'en' | 'es' = 'en') =>
  renderInDistrict(() => <PortfolioShown view={portfolioOf(view)} />, locale)

const decision: PortfolioView['learned'][number] = {
  cycleId: 'cycle-1',
  number: 1,
  title: 'Protected Wednesday',
  planId: 'plan-1',
  planTitle: 'Time to plan together',
  orgName: 'Madrone',
  scope: 'One classroom',
  decision: 'Adopt',
  opens: 'spread',
  reason: 'It held for four weeks',
  on: '2026-10-30',
  by: 'Rosa M.',
}
const thread: NonNullable<PortfolioView['plans'][number]['thread']> = {
  roundId: 'round',
  item: 'S6',
  notice: null,
  label: 'Time',
  round: { title: 'Taking stock, fall', revealedAt: '2026-09-10T16:00:00Z' },
  rating: { agreement: 'together', sentence: 'Together: five near On our way.' },
  finding: { agreed: 'On our way', reason: 'Half of us share time', minorityNote: 'Not in grade 6' },
  priority: { state: 'chosen', lens: 'urgent', reason: 'Nothing else works without it', decidedAt: null, revisitOn: null },
}

it('says that nothing is worked on, and where it begins', () => {
  show({})
  expect(screen.getByRole('link', { name: 'Go to the plans' }).getAttribute('href')).toBe('/d/alder/plan')
})

it('lists a stuck cycle with its owner in both languages', () => {
  const stuck: PortfolioView['stuck'] = [
    {
      id: 'cycle_past_end:cycle-1',
      code: 'cycle_past_end',
      params: { cycle: 'Protected Wednesday', number: 4, stage: 'Do', days: 18 },
      path: '/cycles/cycle-1',
      orgName: 'Madrone',
      since: '2026-10-31',
      days: 18,
      owners: ['Rosa M.'],
    },
  ]
  show({ plans: [planOf()], stuck })
  const link = screen.getByRole('link', { name: /18 days past its end, still in Do/ })
  expect(link.getAttribute('href')).toBe('/d/alder/cycles/cycle-1')
  expect(screen.getByText(/For Rosa M\./)).toBeTruthy()
  cleanup()
  show({ plans: [planOf()], stuck }, 'es')
  expect(screen.getByRole('link', { name: /terminó hace 18 días y sigue en Do/ })).toBeTruthy()
})

it('leads from a plan back to what the team saw and agreed', () => {
  show({ plans: [planOf({ thread })] })
  fireEvent.click(screen.getByRole('button', { name: 'Why are we doing this?' }))
  for (const words of ['Time', 'Together: five near On our way.', 'On our way', /Nothing else works without it/, /Not in grade 6/])
    expect(screen.getByText(words)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'revealed in Taking stock, fall' }).getAttribute('href')).toBe('/d/alder/rounds/round/agree/S6')
})

it('says that a round that is not open is not shown', () => {
  show({
    plans: [planOf({ thread: { ...thread, round: null, rating: null, finding: null, priority: { ...thread.priority, reason: '' } } })],
  })
  fireEvent.click(screen.getByRole('button', { name: 'Why are we doing this?' }))
  expect(screen.getByText(/not open to you/)).toBeTruthy()
  expect(screen.queryByText('What the team agreed')).toBeNull()
})

it('says in words and as links what the timeline draws', () => {
  const end = { decision: 'Adapt', opens: 'next-cycle' as const, on: '2026-10-30' }
  show({ plans: [planOf({ cycles: [cycleOf({ end })] })], learned: [decision], ready: [decision] })
  expect(screen.getByRole('img', { name: /^Time to plan together: 1 cycle, 1 decided, since September 14, 2026/ })).toBeTruthy()
  expect(screen.getAllByRole('link', { name: /^Cycle 1: Protected Wednesday/ }).map(link => link.getAttribute('href'))).toEqual([
    '/d/alder/cycles/cycle-1',
    '/d/alder/cycles/cycle-1',
  ])
  const ready = within(screen.getByRole('region', { name: 'Adopted and ready to spread' }))
  expect(ready.getByText('“It held for four weeks”')).toBeTruthy()
})
