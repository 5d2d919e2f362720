import { cleanup, screen, within } from '@solidjs/testing-library'
import { afterEach, expect, test } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import type { FieldResult } from './queries.ts'
import { questionFixture } from './question.fixture.ts'
import { QuestionResults } from './question-results.tsx'
import { resultsFixture } from './results.fixture.ts'

afterEach(cleanup)

const read = (...fields: readonly FieldResult[]) => {
  renderInDistrict(() => <QuestionResults results={{ ...resultsFixture(), fields: [...fields] }} />)
  return screen.getAllByRole('region', { name: /\?$/ }).map(region => region.textContent)
}

test('options told together stand as one bar, and every number says of how many', () => {
  const [shown] = read(
    questionFixture({
      tally: {
        kind: 'parts',
        answered: 9,
        parts: [
          { options: ['apple'], count: 5 },
          { options: ['olive', 'orange'], count: 4 },
        ],
      },
    }),
  )
  expect(shown).toContain('9 people answered.')
  expect(screen.getAllByRole('listitem').map(row => row.textContent)).toEqual([
    'An apple5 of 9',
    'Other answers: An olive or An orange4 of 9',
  ])
})

test('what is held back looks the same whether few chose it or nobody did', () => {
  const tally = {
    kind: 'chosen',
    answered: 9,
    options: [
      { id: 'apple', count: 5 },
      { id: 'olive', count: null },
      { id: 'orange', count: null },
    ],
  } as const
  read(questionFixture({ kind: 'choices', tally: { ...tally, options: [...tally.options] } }))
  expect(screen.getAllByRole('listitem').map(row => row.textContent)).toEqual(['An apple5 of 9', 'An oliveProtected', 'An orangeProtected'])
})

test('an order, a middle and a month are said in words', () => {
  const [order, hours, month] = read(
    questionFixture({
      id: 'a',
      label: 'In which order?',
      kind: 'ranking',
      tally: {
        kind: 'order',
        answered: 8,
        places: [
          { id: 'olive', place: 1 },
          { id: 'apple', place: 2 },
          { id: 'orange', place: 2 },
        ],
      },
    }),
    questionFixture({
      id: 'b',
      label: 'How long?',
      kind: 'number',
      unit: 'hours',
      tally: { kind: 'measured', answered: 8, middle: 4.5, half: [2, 6] },
    }),
    questionFixture({
      id: 'c',
      label: 'Since when?',
      kind: 'date',
      tally: { kind: 'measured', answered: 4, middle: 2026 * 12 + 8, half: null },
    }),
  )
  expect(order).toMatch(/1 An olive2 An apple2 An orange/)
  expect(hours).toContain('In the middle: 4.5 hours. Half of the answers lie between 2 hours and 6 hours.')
  expect(month).toContain('In the middle: September 2026.')
  expect(month).not.toContain('Half')
})

test('before the last reveal a question has its name and nothing else', () => {
  const [shown] = read(questionFixture({ protection: 'sealed' }))
  expect(shown).toBe('Which one?')
})

test('words can be taken out by whoever was given their ids alone', () => {
  const words = (id: string | null) =>
    questionFixture({ kind: 'text', options: [], tally: { kind: 'words', answered: 4 }, words: [{ id, text: 'As it grows' }] })
  read(words(null))
  expect(screen.getByText('As it grows')).toBeTruthy()
  expect(screen.queryByRole('button')).toBe(null)
  cleanup()
  read(words('w1'))
  expect(within(screen.getByRole('region', { name: 'Which one?' })).getByRole('button', { name: 'Take out: As it grows' })).toBeTruthy()
})
