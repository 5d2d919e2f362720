import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { steps } from './ramp.fixture.ts'
import { Ramp } from './ramp.tsx'

afterEach(cleanup)

const headline = { verdict: 'Three tests of one idea.', reason: 'One was left.' }

const place = (width?: number) => renderInLanguage(() => <Ramp steps={steps} headline={headline} width={width} />)

describe('Ramp', () => {
  it('is a picture that says its headline, and a link for every step that has a place', () => {
    place()
    expect(screen.getByRole('img', { name: 'Three tests of one idea. One was left.' })).toBeDefined()
    expect(screen.getAllByRole('link').map(link => [link.textContent, link.getAttribute('href')])).toEqual([
      ['1. Adapt: 1 classrooms. another room.', '#1'],
      ['2. Abandoned: 2 classrooms. another room. Kept as learning; the next test starts at the same height.', '#2'],
      ['3. Study: 3 classrooms. another room.', '#3'],
    ])
    expect(screen.getByText('4. Planned: 4 classrooms. another room.')).toBeDefined()
  })

  it('has a table one key away', () => {
    place()
    fireEvent.click(screen.getByRole('button', { name: 'Show the table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect([...(rows[3]?.children ?? [])].map(cell => cell.textContent)).toEqual(['3', 'Study', '3 classrooms', 'another room', 'now'])
  })

  it('is a list with the furthest at the top where it has no room', () => {
    place(360)
    expect(screen.queryByRole('img')).toBeNull()
    const list = screen.getByRole('list', { name: 'Tests of this idea, the largest first' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      '4Cycle 4: Planned4 classrooms · another room',
      '3Cycle 3: Study3 classrooms · another room',
      '2Cycle 2: Abandoned2 classrooms · another room',
      '1Cycle 1: Adapt1 classrooms · another room',
    ])
  })
})
