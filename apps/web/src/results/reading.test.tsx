import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import type { ResultsView } from './queries.ts'
import { Reading } from './reading.tsx'
import { resultsFixture } from './results.fixture.ts'

afterEach(cleanup)

const read = (results: ResultsView, hasStatistics = false) =>
  renderInDistrict(() => (
    <Reading results={results} hrefOf={code => `/d/alder/rounds/round/agree/${code}`} hasStatistics={hasStatistics} settle={false} />
  ))

const listed = (tab: string) =>
  within(screen.getByRole('tabpanel', { name: tab }))
    .getAllByRole('heading', { level: 3 })
    .map(heading => heading.textContent)
const choose = (tab: string) => fireEvent.click(screen.getByRole('tab', { name: tab }))

describe('the conditions of a revealed round', () => {
  it('begin with what to talk about first', () => {
    read(resultsFixture())
    expect(listed('Talk first')).toEqual(['Communications', 'Time', 'Finance & Resourcing', 'Community & Culture'])
    expect(screen.getByText('Four near Not aligned at all, five near Fully aligned. Nobody in between.')).toBeTruthy()
  })

  it('can be read through each lens and as the framework has them', () => {
    read(resultsFixture())
    choose('Most urgent')
    expect(listed('Most urgent')).toEqual(['Finance & Resourcing', 'Time'])
    choose('All 5')
    expect(listed('All 5')).toEqual(['Community & Culture', 'Finance & Resourcing', 'Communications', 'Time', 'Policies'])
  })

  it('look the same when nobody marked one and when it is hidden', () => {
    const results = resultsFixture()
    const words = (protection: 'too-few-marks' | 'small-group') => {
      const items = results.items.map(item => (item.code === 'S8' ? { ...item, protection } : item))
      const view = read({ ...results, items })
      choose('All 5')
      const row = screen.getByRole('link', { name: 'Policies' }).closest('li')
      if (row === null) throw new Error('no row for the protected condition')
      const said = row.textContent
      view.unmount()
      return said
    }
    expect(words('too-few-marks')).toBe(words('small-group'))
    expect(words('small-group')).toContain('Protected: a small group, or one that would let somebody work it out.')
  })

  it('keep numbers behind the toggle, and say why there is none', () => {
    const results = resultsFixture()
    const items = results.items.map(item =>
      item.shown === null ? item : { ...item, shown: { ...item.shown, consensus: { none: 'not-defined' } } },
    )
    read({ ...results, items })
    expect(screen.queryByText('Marks counted')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Statistics of Communications' }))
    const row = screen.getByRole('link', { name: 'Communications' }).closest('li')
    if (row === null) throw new Error('no row for the condition')
    expect(within(row).getByText('Marks counted')).toBeTruthy()
    expect(within(row).getByText('none, because it is not defined for this scale')).toBeTruthy()
  })

  it('say that nobody answered where nobody did', () => {
    const results = resultsFixture()
    read({
      ...results,
      discussionOrder: [],
      tooFew: results.items.map(item => item.code),
      round: { ...results.round, progress: { invited: 9, finished: 0, people: null } },
    })
    expect(screen.getByText("Nobody's marks are in this round")).toBeTruthy()
  })
})
