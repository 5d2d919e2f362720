import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { KeyGrid } from './key-grid.tsx'
import type { PaperView } from './queries.ts'
import { type Keying, useKeying } from './use-keying.ts'

const allows = { notSure: true, notMine: true, notApplicable: false, notObservable: false }
const line: PaperView['items'][number]['scale'] = { id: 'line', kind: 'spectrum', allows, anchors: [] }
const item = (code: string, when: PaperView['items'][number]['when'] = null): PaperView['items'][number] => ({
  code,
  label: code,
  shortLabel: code,
  scale: line,
  when,
})
const options = ['orchard', 'office'].map(id => ({ id, label: `An ${id}` }))

const paperOf = (change: Partial<PaperView> = {}): PaperView => ({
  roundId: 'r1',
  title: 'A round',
  orgName: 'Alder Valley',
  state: 'open',
  items: [item('Soil'), item('Trees', { field: 'works', is: ['orchard'] })],
  fields: [
    { id: 'works', kind: 'choice', label: 'Where do you work?', options, required: true },
    { id: 'hours', kind: 'number', label: 'How long?', max: 24 },
    { id: 'why', kind: 'text', label: 'Why there?', when: { field: 'works', is: ['orchard'] } },
  ],
  takesAnswers: true,
  languages: ['en'],
  positions: [],
  nextNumber: 4,
  sheets: [],
  mayTakeBack: null,
  mayKey: true,
  ...change,
})

const show = (change: Partial<PaperView> = {}): Keying => {
  let keying: Keying | undefined
  renderInDistrict(() => {
    const paper = paperOf(change)
    keying = useKeying(() => paper)
    return <KeyGrid paper={paper} keying={keying} />
  })
  if (keying === undefined) throw new Error('nothing is keyed')
  return keying
}

const cell = (code: string) => screen.getByLabelText(new RegExp(`^Sheet 4, ${code} `))
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } })
const openAnswers = () => {
  fireEvent.click(screen.getByRole('button', { name: /^Sheet 4, answers to the questions/ }))
  return within(screen.getByRole('region', { name: 'Sheet 4: questions beside the conditions' }))
}

beforeEach(() => localStorage.clear())
afterEach(cleanup)

test('what a sheet answers is keyed in the fields of the screen, asked as there, and goes with its marks', async () => {
  const sent: unknown[] = []
  answerServer({
    'paper.key': ({ sheets }) => {
      sent.push(...sheets.map(({ marks, answers }) => ({ marks, answers })))
      return { numbers: {}, changed: true }
    },
  })
  const keying = show()
  type(cell('Soil'), 'c')
  const panel = openAnswers()
  expect(panel.queryByLabelText(/Why there/)).toBeNull()
  expect(panel.queryByText('Please answer if you can.')).toBeNull()
  fireEvent.click(panel.getByLabelText('An orchard'))
  type(panel.getByLabelText(/Why there/), 'It is quiet')
  type(panel.getByLabelText(/How long/), '5')
  expect(screen.getByRole('button', { name: 'Sheet 4, answers to the questions: 3' }).textContent).toBe('3 answers')
  fireEvent.click(panel.getByRole('button', { name: 'Back to the row' }))
  expect(screen.queryByLabelText(/Why there/)).toBeNull()
  expect(document.activeElement).toBe(screen.getByLabelText('Sheet 4, role'))
  expect(keying.maySend()).toBe(true)
  await keying.send()
  expect(sent).toEqual([{ marks: { Soil: 20 }, answers: { works: 'orchard', why: 'It is quiet', hours: 5 } }])
  expect(keying.sheets().map(sheet => sheet.answers)).toEqual([{}])
  expect(document.body.textContent).not.toContain('It is quiet')
})

test('an answer that cannot be taken says which and why, and nothing is sent with it', () => {
  const keying = show()
  type(cell('Soil'), 'c')
  type(openAnswers().getByLabelText(/How long/), '70')
  expect(screen.getAllByRole('status').map(list => list.textContent)).toEqual([expect.stringMatching(/^Sheet 4, How long\?: .*24/)])
  expect(keying.maySend()).toBe(false)
})

test('a mark on what is not asked with these answers is said to stay behind, and alone makes no sheet', () => {
  const keying = show()
  type(cell('Trees'), 'c')
  expect(screen.getByRole('status').textContent).toMatch(/^Sheet 4, Trees: it is asked only/)
  expect(keying.maySend()).toBe(false)
  fireEvent.click(openAnswers().getByLabelText('An orchard'))
  expect(screen.queryByRole('status')).toBeNull()
  expect(keying.maySend()).toBe(true)
})

test('once they are told, questions are asked of no sheet any more', () => {
  show({ takesAnswers: false })
  expect(screen.queryByRole('button', { name: /answers to the questions/ })).toBeNull()
  expect(screen.queryByRole('columnheader', { name: 'Questions' })).toBeNull()
})

test('what was keyed before they were told keeps no marks back, and says still which conditions were asked', async () => {
  const sent: unknown[] = []
  answerServer({
    'paper.key': ({ sheets }) => {
      sent.push(...sheets.map(({ marks, answers }) => ({ marks, answers })))
      return { numbers: {}, changed: true }
    },
  })
  show()
  type(cell('Trees'), 'c')
  const panel = openAnswers()
  fireEvent.click(panel.getByLabelText('An orchard'))
  type(panel.getByLabelText(/How long/), '70')
  cleanup()
  const keying = show({ takesAnswers: false })
  expect([keying.wrongAnswers(), keying.leftOut(), keying.maySend()]).toEqual([[], [], true])
  await keying.send()
  expect(sent).toEqual([{ marks: { Trees: 20 }, answers: { works: 'orchard' } }])
})
