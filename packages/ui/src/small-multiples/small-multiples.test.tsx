import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { sourceOf } from '../run-chart/chart.fixture.ts'
import { type MultipleEntry, SmallMultiples } from './small-multiples.tsx'

afterEach(cleanup)

const entry = (title: string, values: readonly number[] | null): MultipleEntry => ({
  key: title,
  title,
  href: `#${title}`,
  data: values === null ? null : { source: sourceOf(values), sentence: `${title} in words.` },
})

const heightsOf = (label: string): readonly string[] =>
  [...screen.getByRole('img', { name: label }).querySelectorAll('circle')].map(circle => circle.getAttribute('cy') ?? '')

describe('SmallMultiples', () => {
  it('draws the same value at the same height in every chart', () => {
    renderInLanguage(() => <SmallMultiples title="Minutes" entries={[entry('Cedar', [1, 2, 5]), entry('Laurel', [5, 80, 1])]} />)
    const [low, , five] = heightsOf('Cedar in words.')
    const [other, , least] = heightsOf('Laurel in words.')
    expect(five).toBe(other)
    expect(low).toBe(least)
  })

  it('gives each its sentence and all of them one table', () => {
    renderInLanguage(() => <SmallMultiples title="Minutes" entries={[entry('Cedar', [1, 2]), entry('Laurel', [3])]} />)
    expect(screen.getAllByRole('figure').map(figure => figure.querySelector('strong')?.textContent)).toEqual([
      'Cedar in words.',
      'Laurel in words.',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'All charts as one table' }))
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(4)
  })

  it('does not tell what is empty from what is protected', () => {
    renderInLanguage(() => <SmallMultiples title="Minutes" entries={[entry('Cedar', null), entry('Laurel', null)]} />)
    const items = screen.getAllByRole('listitem').map(item => item.innerHTML.replaceAll(/Cedar|Laurel/g, 'X'))
    expect(items[0]).toBe(items[1])
    expect(screen.getAllByText(/it is protected: a small group/)).toHaveLength(2)
    expect(screen.queryByRole('img')).toBeNull()
  })
})
