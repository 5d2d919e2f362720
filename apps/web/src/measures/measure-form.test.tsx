import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { EditMeasure } from './edit-measure-page.tsx'
import { NewMeasure } from './new-measure-page.tsx'
import type { MeasureChoices, MeasureView } from './queries.ts'

const [create, edit, remove] = [vi.fn(), vi.fn(), vi.fn()]

const choices: MeasureChoices = {
  orgs: [{ id: 'school', name: 'Orchard Lane', depth: 1 }],
  plans: [{ id: 'plan', title: 'Time for teams', orgId: 'school' }],
  people: [{ id: 'vera', name: 'Vera' }],
}
const view: MeasureView = {
  today: '2026-11-29',
  measure: {
    id: 'm',
    name: 'On time',
    kind: 'process',
    definition: 'In the seat at the bell.',
    valueKind: 'share',
    numerator: 'in the seat',
    denominator: 'on the roster',
    unit: '',
    multiplier: 1,
    direction: 'up',
    target: 0.85,
    source: '',
    cadence: { unit: 'week', every: 1 },
    collectorId: null,
    counts: 'students',
    purpose: null,
    isInTime: null,
    orgId: 'school',
    orgName: 'Orchard Lane',
    planId: null,
    planTitle: null,
    collectorName: null,
    isArchived: false,
  },
  version: 3,
  isFed: false,
  fedBy: null,
  chart: {
    orgId: 'school',
    group: '',
    isHolder: true,
    values: [],
    chart: null,
    control: null,
    isShare: true,
    unit: '',
    multiplier: 1,
    target: 0.85,
    direction: 'up',
    rules: 'anhoj',
    phases: [],
    baselineUntil: null,
    pins: [],
    notes: [],
    gaps: [],
    expected: null,
    sentence: { key: 'none', params: {} } as never,
    variation: null,
    assurance: null,
    last: null,
    dueOn: null,
    isStale: false,
  },
  place: { id: 'school', name: 'Orchard Lane' },
  places: [{ id: 'school', name: 'Orchard Lane', depth: 0, hasValues: false, mayEnter: true }],
  groups: [],
  data: [],
  floor: 11,
  may: { edit: true, enter: true, decide: true, settings: true },
}

const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  for (const command of [create, edit, remove]) command.mockReset()
  answerServer({ 'measures.create': create, 'measures.edit': edit, 'measures.delete': remove })
})
afterEach(cleanup)

it('names every field that is missing, at the field and above the form, and sends nothing', async () => {
  renderInDistrict(() => <NewMeasure choices={choices} planId={null} orgId={null} />)
  press('Make the measure')
  const list = await screen.findByRole('alert')
  expect(list.querySelectorAll('a')).toHaveLength(4)
  expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true')
  await untilSent()
  expect(create).not.toHaveBeenCalled()
})

it('asks only what the kind of value needs', async () => {
  renderInDistrict(() => <NewMeasure choices={choices} planId={null} orgId={null} />)
  expect(screen.queryByLabelText(/^Unit/)).toBeNull()
  expect(screen.getByLabelText(/^Target, in percent/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /^A rate/ }))
  expect(screen.getByLabelText('Shown per how many')).toBeTruthy()
  type(/^Unit/, 'per 1,000 days')
  await screen.findByText('3 of 1,200 will read: 2.5 per 1,000 days')
  fireEvent.click(screen.getByRole('radio', { name: /^A count/ }))
  expect(screen.queryByLabelText('What is counted')).toBeNull()
  expect(screen.queryByLabelText('Shown per how many')).toBeNull()
})

it('says by which floor values are shown, for whom it counts', () => {
  renderInDistrict(() => <NewMeasure choices={choices} planId={null} orgId={null} />)
  expect(screen.getByText(/at least 11 people/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: 'Staff' }))
  expect(screen.getByText(/at least 5 people/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /^Things, not people/ }))
  expect(screen.getByText(/No person stands behind/)).toBeTruthy()
})

it('makes it for the plan it came from and goes there; a target in percent is kept as a share', async () => {
  create.mockResolvedValue({ measureId: 'new' })
  const { address } = renderInDistrict(() => <NewMeasure choices={choices} planId="plan" orgId={null} />)
  type(/^Name/, 'On time')
  type(/^How it is counted/, 'In the seat at the bell.')
  type(/^What is counted/, 'in the seat')
  type(/^Out of what/, 'on the roster')
  type(/^Target, in percent/, '85')
  press('Make the measure')
  await waitFor(() => expect(address()).toBe('/d/alder/measures/new'))
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ slug: 'alder', planId: 'plan', orgId: 'school', target: 0.85 }))
})

it('keeps what was typed when somebody was faster, shows what they changed, and writes over theirs only when told', async () => {
  edit.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.measure_changed' })).mockResolvedValueOnce({ version: 5 })
  const [shown, setShown] = createSignal(view)
  const onStale = vi.fn(() => setShown({ ...view, version: 4, measure: { ...view.measure, source: 'Front office tally' } }))
  const { address } = renderInDistrict(() => <EditMeasure view={shown()} choices={choices} onStale={onStale} />)
  type(/^Name/, 'On time to first period')
  press('Save changes')
  await screen.findByText('Front office tally')
  expect(onStale).toHaveBeenCalledTimes(1)
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('On time to first period')
  press('Save mine instead')
  await waitFor(() => expect(address()).toBe('/d/alder/measures/m'))
  expect(edit).toHaveBeenLastCalledWith(expect.objectContaining({ version: 4, name: 'On time to first period' }))
})

it('says why a measure in use cannot be deleted', async () => {
  remove.mockRejectedValue(
    new TilthError({ kind: 'issue', code: 'measure.in_use', params: { values: 12, cycles: 1, plans: 1, challenges: 0 } }),
  )
  const { address } = renderInDistrict(() => <EditMeasure view={view} choices={choices} onStale={() => {}} />)
  press('Delete')
  const dialog = await screen.findByRole('alertdialog')
  fireEvent.click([...dialog.querySelectorAll('button')].find(button => button.textContent === 'Delete') as HTMLElement)
  await screen.findByText(/12 values on charts, 1 cycle, 1 plan/)
  expect(address()).toBe('/d/alder')
})

it('speaks Spanish', async () => {
  renderInDistrict(() => <NewMeasure choices={choices} planId={null} orgId={null} />, 'es')
  press('Crear la medida')
  const list = await screen.findByRole('alert')
  expect(list.querySelectorAll('a')).toHaveLength(4)
  expect(screen.getByText(/al menos 11 personas/)).toBeTruthy()
})
