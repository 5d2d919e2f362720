import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { questionFixture } from '../results/question.fixture.ts'
import { conditionFixture, meetingFixture } from './meeting.fixture.ts'
import type { MeetingView } from './queries.ts'
import { Stage } from './stage.tsx'

afterEach(cleanup)

const show = (meeting: MeetingView, timerLeft: number | null = null, locale: 'en' | 'es' = 'en') =>
  renderInDistrict(() => <Stage meeting={meeting} timerLeft={timerLeft} settle={false} />, locale)

describe('the screen in the room', () => {
  it('says how to join while people come in, with counts and no names', () => {
    show(meetingFixture())
    expect(screen.getByText('Join at tilth.test/join')).toBeDefined()
    expect(screen.getByText('H X K 7 3 4', { exact: false })).toBeDefined()
    expect(screen.getByText('9 in, 2 still rating')).toBeDefined()
  })

  it('shows a sealed condition with its question and counts, and draws no mark', () => {
    show(meetingFixture({ current: conditionFixture('S5') }))
    expect(screen.getByRole('heading', { level: 1, name: 'Communications' })).toBeDefined()
    expect(screen.getAllByText('9 in, 2 still rating').length).toBeGreaterThan(0)
    expect(document.querySelector('circle')).toBeNull()
    expect(screen.queryByText('poles apart')).toBeNull()
  })

  it('shows a revealed one in words and marks, and nothing of it is the viewer’s own or has a name', () => {
    const condition = conditionFixture('S5', { revealed: true })
    const result = condition.result
    if (result?.shown === null || result === null) throw new Error('the fixture is not shown')
    const named = { ...result, own: 4, shown: { ...result.shown, names: [{ name: 'Rosa M.', mark: 4 }] } }
    show(meetingFixture({ current: { ...condition, result: named } }))
    expect(screen.getByText('poles apart')).toBeDefined()
    expect(document.querySelectorAll('figure circle')).toHaveLength(9)
    expect(document.body.textContent).not.toContain('Rosa')
    expect(screen.getByText('What do you notice?')).toBeDefined()
  })

  it('says that marks are protected where they may not be shown', () => {
    const condition = conditionFixture('S8', { revealed: true })
    const result = condition.result === null ? null : { ...condition.result, shown: null }
    show(meetingFixture({ current: { ...condition, result } }))
    expect(screen.getByText(/^Protected: a small group/)).toBeDefined()
    expect(document.querySelector('circle')).toBeNull()
  })

  it('counts a second marking while it is open, and keeps the first as rings once it is closed', () => {
    const open = conditionFixture('S5', { revealed: true })
    const pass = { state: 'open', counted: 4, own: 60, marks: null, sentence: null, protection: null } as const
    show(meetingFixture({ current: { ...open, secondPass: pass } }))
    expect(screen.getByText(/4 people have marked again/)).toBeDefined()
    expect(document.querySelectorAll('figure circle')).toHaveLength(9)
    cleanup()

    const second = { marks: [60, 62, 64], counted: 3, median: 62, quartiles: [60, 64], agreement: 'together', sentence: 'Close.' } as const
    const result = open.result === null ? null : { ...open.result, second }
    show(meetingFixture({ current: { ...open, result, secondPass: { ...pass, state: 'closed' } } }))
    expect(screen.getByText('Before the talk: poles apart')).toBeDefined()
    expect(document.querySelectorAll('figure circle[data-first]')).toHaveLength(9)
    expect(document.querySelectorAll('figure circle:not([data-first])')).toHaveLength(3)
  })

  it('shows what was asked beside the conditions as its last stop, of long lists of words a few', () => {
    const parts = [
      { options: ['apple'], count: 5 },
      { options: ['olive', 'orange'], count: 4 },
    ]
    const words = ['A', 'B', 'C', 'D', 'E', 'F'].map(text => ({ id: null, text }))
    const shown = [
      questionFixture({ tally: { kind: 'parts', answered: 9, parts } }),
      questionFixture({ id: 'w', label: 'Why?', kind: 'text', tally: { kind: 'words', answered: 6 }, words }),
      questionFixture({ id: 'p', label: 'For how much?', kind: 'money', protection: 'too-few-marks' }),
    ]
    show(meetingFixture({ questions: { told: true, shown } }))
    const text = (name: string) => screen.getByRole('region', { name }).textContent
    expect(screen.getByRole('heading', { level: 1, name: 'Questions beside the conditions' })).toBeDefined()
    expect(text('Which one?')).toContain('9 people answered.An apple5 of 9Other answers: An olive or An orange4 of 9')
    expect(text('Why?')).toBe('Why?6 people answered.ABCAnd 3 more on the results page.')
    expect(screen.queryByText('For how much?')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByText('Join at tilth.test/join')).toBeNull()
  })

  it('says in Spanish that the time is over, and not with a zero', () => {
    show(
      meetingFixture({ current: conditionFixture('S5'), timer: { state: 'running', endsAt: '2026-11-06T23:00:00.000Z', seconds: null } }),
      0,
      'es',
    )
    expect(screen.getByText('Es hora de acordar')).toBeDefined()
    expect(screen.queryByText('0:00')).toBeNull()
  })
})
