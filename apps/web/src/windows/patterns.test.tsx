import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { Patterns } from './patterns.tsx'
import { patternsFixture } from './window.fixture.ts'

afterEach(cleanup)

const panel = (name: string) => within(screen.getByRole('article', { name }))
const namesOf = (title: string): readonly string[] =>
  panel(title)
    .getAllByRole('listitem')
    .map(row => row.textContent ?? '')

describe('the patterns of a window', () => {
  it('answer in words before they draw, with the conditions the words rest on', () => {
    renderInDistrict(() => <Patterns patterns={patternsFixture()} />)
    const answer = screen.getByRole('region', { name: 'One set of supports, or a portfolio?' })
    expect(within(answer).getByText('Some of each.')).toBeTruthy()
    expect(within(answer).getByRole('link', { name: 'Time' }).getAttribute('href')).toBe('#condition-S6')
    expect(document.getElementById('condition-S6')).not.toBeNull()
  })

  it('show where schools differ first, and every school in the order of the alphabet', () => {
    renderInDistrict(() => <Patterns patterns={patternsFixture()} />)
    expect(screen.getAllByRole('article').map(one => one.getAttribute('id'))).toEqual(['condition-S6', 'condition-E4', 'condition-P1'])
    const names = ['All schools together', 'Alder Creek', 'Bridgeway', 'River Bend']
    expect(namesOf('S6 Time').map((row, index) => row.startsWith(names[index] ?? 'nobody'))).toEqual([true, true, true, true])
  })

  it('keep a protected school in its place, without a number', () => {
    renderInDistrict(() => <Patterns patterns={patternsFixture()} />)
    expect(namesOf('E4 Community & Culture')).toContain('BridgewayProtected')
    fireEvent.click(screen.getByRole('tab', { name: 'By school' }))
    const school = panel('Bridgeway')
    expect(school.getByText('Protected: a small group, or one that would let somebody work it out.')).toBeTruthy()
    expect(school.queryByRole('listitem')).toBeNull()
    expect(school.queryByRole('button')).toBeNull()
  })

  it('can be read school by school, in the order of the framework', () => {
    renderInDistrict(() => <Patterns patterns={patternsFixture()} />)
    fireEvent.click(screen.getByRole('tab', { name: 'By school' }))
    expect(namesOf('River Bend').map(row => row.slice(0, 2))).toEqual(['E4', 'S6', 'P1'])
  })
})
