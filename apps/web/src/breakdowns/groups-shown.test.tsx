import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { breakdownFixture } from './breakdown.fixture.ts'
import { everyCondition, GroupsShown } from './groups-shown.tsx'
import type { BreakdownView } from './queries.ts'

afterEach(cleanup)

const show = (shown: BreakdownView, at = everyCondition) =>
  renderInDistrict(() => <GroupsShown shown={shown} at={at} onChooseCondition={() => {}} />)
const panel = (name: string) => within(screen.getByRole('article', { name }))
const line = (title: string, group: string): string => {
  const found = panel(title)
    .getAllByText(group)
    .map(one => one.closest('li'))
    .find(one => one !== null)
  return found?.textContent ?? ''
}

describe('groups of a revealed round', () => {
  it('stand under each other for every condition, in words and as a picture', () => {
    show(breakdownFixture())
    expect(screen.getAllByRole('article')).toHaveLength(2)
    expect(line('E4 Community & Culture', 'Teacher')).toContain('together')
    expect(line('E4 Community & Culture', 'Teacher')).toContain('7 marks')
    expect(panel('E4 Community & Culture').getAllByRole('img', { name: 'All seven placed it closest to On our way.' })).toHaveLength(2)
    expect(line('E4 Community & Culture', 'Role not known')).toContain('poles apart')
  })

  it('look the same where a group is protected and where too few of it marked a condition', () => {
    show(breakdownFixture())
    expect(line('S6 Time', 'Counselor')).toBe('CounselorProtected')
    expect(line('S6 Time', 'Teacher')).toBe('TeacherProtected')
    expect(screen.getByText('One of 3 groups is protected.')).toBeTruthy()
  })

  it('can be read one condition at a time, with a sentence a group', () => {
    show(breakdownFixture(), 'E4')
    expect(screen.getAllByRole('article')).toHaveLength(1)
    expect(line('E4 Community & Culture', 'Teacher')).toContain('All seven placed it closest to On our way.')
  })

  it('have a table behind them that says what the picture says', () => {
    show(breakdownFixture(), 'S6')
    fireEvent.click(screen.getByRole('button', { name: 'Show as a table' }))
    const rows = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map(row => row.textContent)
    expect(rows).toContain('CounselorProtected')
    expect(rows.some(row => row?.startsWith('Role not known5Between Not aligned at all and On our way (20)from 15 to 30leaning'))).toBe(
      true,
    )
  })

  it('say in one sentence what cannot be shown and why', () => {
    const hidden = { ...breakdownFixture(), groups: breakdownFixture().groups.map(group => ({ ...group, people: null, items: null })) }
    show(hidden)
    expect(screen.getByText('No role can be shown by itself')).toBeTruthy()
    cleanup()
    show({ ...breakdownFixture(), ready: false, items: [], groups: [] })
    expect(screen.getByText('Not before every condition is revealed')).toBeTruthy()
  })
})
