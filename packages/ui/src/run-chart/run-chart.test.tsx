import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import type { Locale } from '@tilth/i18n'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { planning, sourceOf, weeksFrom } from './chart.fixture.ts'
import { RunChart, type RunChartProps } from './run-chart.tsx'

afterEach(cleanup)

const sentence = {
  verdict: 'Since cycle 4, eight weeks in a row lie above the old median of 40.5%: a shift.',
  reason: 'Chance gives up to 7.',
}

const place = (more: Partial<RunChartProps> = {}, locale: Locale = 'en') =>
  renderInLanguage(() => <RunChart {...planning()} title="Planning time protected" sentence={sentence} direction="up" {...more} />, locale)

const tableRows = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Show the table' }))
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent))
}

describe('RunChart', () => {
  it('is a figure with its title, whose picture says the whole sentence', () => {
    place()
    expect(screen.getByRole('figure', { name: 'Planning time protected' })).toBeDefined()
    expect(screen.getByRole('img', { name: `${sentence.verdict} ${sentence.reason}` })).toBeDefined()
    expect(screen.getByText(sentence.verdict).tagName).toBe('STRONG')
  })

  it('lists its cycles as links in words and numbers', () => {
    place()
    const list = screen.getByRole('list', { name: 'Cycles and notes on the chart' })
    const links = within(list).getAllByRole('link')
    expect(links.map(link => [link.textContent, link.getAttribute('href')])).toEqual([
      ['1Cycle 1: One classroom', '#1'],
      ['4Cycle 4: Whole school', '#4'],
    ])
  })

  it('shows in the picture which cycle is focused in the list', () => {
    place()
    const [, link] = screen.getAllByRole('link')
    if (!link) throw new Error('no second link')
    expect(document.querySelectorAll('svg [data-passing]')).toHaveLength(0)
    fireEvent.focusIn(link)
    expect(document.querySelectorAll('svg [data-passing]')).toHaveLength(1)
    fireEvent.focusOut(link)
    expect(document.querySelectorAll('svg [data-passing]')).toHaveLength(0)
  })

  it('has every point in a table one key away, the newest first, with what happened', () => {
    const source = planning()
    const points = source.points.map((point, index) => (index === 15 ? { ...point, numerator: 25, n: 41, note: 'A test day.' } : point))
    place({ points })
    const rows = tableRows()
    expect(screen.getByRole('table', { name: 'Every point: Planning time protected' })).toBeDefined()
    expect(rows[0]).toEqual(['Date', 'Count', 'Of', 'Share', 'What happened'])
    expect(rows[1]).toEqual(['October 27, 2025', '25', '41', '62%', 'A test day.part of the signal'])
    expect(rows[8]).toEqual([
      'September 8, 2025',
      '',
      '',
      '52%',
      'New phase: Whole school. The block is kept everywhere.Cycle 4: Whole schoolpart of the signal',
    ])
    expect(rows[10]?.at(-1)).toBe('Before it: summer')
    expect(rows).toHaveLength(17)
    expect(screen.getByText(/longest run 8, chance gives up to 7; 6 crossings, chance gives at least 4\./)).toBeDefined()
  })

  it('says why a point is left out, and that one was not measured', () => {
    const source = sourceOf([1, 2, null, 4, 50, 5, 3, 2, 1, 2, 3, 4], { exclude: [5] })
    const points = source.points.map((point, index) => (index === 4 ? { ...point, note: 'The bell was out of order.' } : point))
    renderInLanguage(() => <RunChart {...source} points={points} title="Minutes" sentence="No sign of a change." />)
    const rows = tableRows()
    expect(rows.find(row => row[1] === '50')?.at(-1)).toBe('Left out: The bell was out of order.')
    expect(rows.filter(row => row[1] === 'not measured')).toHaveLength(1)
  })

  it('counts what is there and missing before ten points, runs no rule and names the day', () => {
    const few = sourceOf([2, 3, 1, 3, 2, 4], { days: weeksFrom('2025-10-03', 6), expected: { missing: 4, by: '2025-12-05' } })
    renderInLanguage(() => <RunChart {...few} title="Lessons" sentence="Too few points yet (6 of 10)." />)
    expect(screen.getByText('4 more points: about December 5, 2025')).toBeDefined()
    expect(document.querySelectorAll('circle[data-kind="hollow"]')).toHaveLength(6)
    tableRows()
    expect(screen.getByText('No rule is run before 10 points that are not on the line.')).toBeDefined()
  })

  it('draws limits only when asked', () => {
    place()
    expect(screen.queryByText(/upper limit/)).toBeNull()
    cleanup()
    const source = planning()
    const points = source.chart.points.map(point => ({ ...point, lower: 0.3, upper: 0.7 }))
    place({ chart: { ...source.chart, points }, showLimits: true })
    expect(screen.getByText('upper limit 70%')).toBeDefined()
  })

  it('speaks Spanish', () => {
    place({}, 'es')
    expect(screen.getByText('meta 75%')).toBeDefined()
    expect(screen.getByText('mediana anterior 40.5%')).toBeDefined()
    expect(screen.getByText('Más alto es mejor')).toBeDefined()
    expect(screen.getByText('27 oct')).toBeDefined()
  })

  it('has neither table nor measured width on paper', () => {
    place({ size: 'print', width: 500 })
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByRole('img').getAttribute('viewBox')).toMatch(/^0 0 500 /)
  })
})
