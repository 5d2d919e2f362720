import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { questionFixture } from '../results/question.fixture.ts'
import { AgendaList } from './agenda-list.tsx'
import { meetingFixture } from './meeting.fixture.ts'
import { minutesFixture } from './minutes.fixture.ts'
import { MinutesPaper } from './minutes-page.tsx'
import type { MeetingView } from './queries.ts'

afterEach(cleanup)

const tally = {
  kind: 'parts',
  answered: 9,
  parts: [
    { options: ['apple'], count: 5 },
    { options: ['olive', 'orange'], count: 4 },
  ],
} as const

const asked = () => questionFixture({ tally: { ...tally, parts: tally.parts.map(part => ({ ...part, options: [...part.options] })) } })

const agenda = (questions: MeetingView['questions']) => {
  const showQuestions = vi.fn()
  renderInDistrict(() => (
    <AgendaList meeting={meetingFixture({ questions })} onShow={() => {}} onShowQuestions={showQuestions} onArrange={() => {}} />
  ))
  return showQuestions
}

it('puts the questions behind the last condition of the agenda once they are told', () => {
  agenda({ told: false, shown: null })
  expect(screen.queryByText('Questions beside the conditions')).toBeNull()
  cleanup()
  const showQuestions = agenda({ told: true, shown: null })
  expect(screen.getAllByRole('listitem').at(-1)?.textContent).toContain('Questions beside the conditions')
  fireEvent.click(screen.getByRole('button', { name: 'Show Questions beside the conditions on the screen' }))
  expect(showQuestions).toHaveBeenCalledOnce()
  cleanup()
  agenda({ told: true, shown: [asked()] })
  expect(screen.getAllByRole('listitem').at(-1)?.getAttribute('aria-current')).toBe('step')
})

it('prints what was asked into the minutes with its bars, and nothing where nothing is told', () => {
  renderInDistrict(() => <MinutesPaper minutes={minutesFixture({ questions: [asked()] })} />)
  const question = screen.getByRole('region', { name: 'Which one?' })
  expect(within(question).getByRole('heading', { level: 4 }).textContent).toBe('Which one?')
  expect(question.textContent).toContain('9 people answered.')
  expect(question.querySelectorAll<HTMLElement>('[aria-hidden] > span')[0]?.style.inlineSize).toMatch(/^55\.5/)
  cleanup()
  renderInDistrict(() => <MinutesPaper minutes={minutesFixture()} />)
  expect(screen.queryByText('Questions beside the conditions')).toBeNull()
})
