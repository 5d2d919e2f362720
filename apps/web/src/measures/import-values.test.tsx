import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { ImportValues } from './import-values-page.tsx'
import type { MeasureView, ValuesPreview } from './queries.ts'

const [look, check, take] = [vi.fn(), vi.fn(), vi.fn()]

const view = {
  measure: { id: 'm', name: 'On time', valueKind: 'share', unit: '', multiplier: 1, isArchived: false },
  place: { id: 'school', name: 'Orchard Lane' },
  places: [{ id: 'school', name: 'Orchard Lane', depth: 0, hasValues: true, mayEnter: true }],
} as unknown as MeasureView

const columns = { date: 0, value: 1, denominator: 2, place: null, group: null, note: null }
const looked = {
  name: null,
  sheets: [],
  sheet: null,
  rowCount: 3,
  hasHeader: true,
  columns,
  header: ['Day', 'Seated', 'Roster'],
  sample: [['9/8/2026', '25', '40']],
}
const row = (number: number, state: 'new' | 'changed' | 'same') => ({
  row: number,
  state,
  on: '2026-09-08',
  placeName: 'Orchard Lane',
  group: '',
  value: 25,
  denominator: 40,
  y: 0.625,
  before: state === 'changed' ? { value: 20, denominator: 40, y: 0.5 } : null,
})
const preview = (change: Partial<ValuesPreview> = {}): ValuesPreview => ({
  rows: 2,
  counts: { new: 1, changed: 1, same: 0, wrong: 0 },
  preview: [row(2, 'new'), row(3, 'changed')],
  wrong: [],
  dateOrder: 'mdy',
  seen: 7,
  ...change,
})
const wrong: ValuesPreview['wrong'] = [{ row: 4, column: 'Seated', reason: 'denominator_smaller', found: '50', other: null }]
const withWrong = preview({ counts: { new: 1, changed: 1, same: 0, wrong: 1 }, wrong })

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const paste = () => {
  fireEvent.input(screen.getByLabelText('Rows from a spreadsheet'), { target: { value: 'Day\tSeated\tRoster\n9/8/2026\t25\t40' } })
  press('Look at these rows')
}
const scene = (locale: 'en' | 'es' = 'en') => renderInDistrict(() => <ImportValues view={view} placeId={null} />, locale)

beforeEach(() => {
  look.mockReset().mockResolvedValue(looked)
  check.mockReset()
  take.mockReset()
  answerServer({ 'measures.look': look, 'measures.check': check, 'measures.take': take })
})
afterEach(cleanup)

it('shows what would happen row by row, and takes it in against what it showed', async () => {
  check.mockResolvedValue(preview())
  take.mockResolvedValue({ new: 1, changed: 1, same: 0 })
  scene()
  paste()
  await screen.findByText('Changed, was 50% (20 of 40)')
  press('Take in 2 values')
  await screen.findByText('2 values are in.')
  expect(take).toHaveBeenCalledWith(expect.objectContaining({ slug: 'alder', measureId: 'm', orgId: 'school', seen: 7 }))
  expect(sessionStorage.length).toBe(0)
})

it('lists a wrong row with its place, why and what to do, and takes nothing in until it is left out', async () => {
  check.mockResolvedValueOnce(withWrong).mockResolvedValueOnce(preview())
  scene()
  paste()
  await screen.findByText('1 row cannot be read.')
  expect(screen.getByText(/Row 4, Seated/).textContent).toContain('50')
  expect(screen.getByText('More were counted than there are.')).toBeTruthy()
  expect(screen.getByText('Check which column is which.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Take in/ })).toBeNull()
  press('Leave out this row')
  await screen.findByText('1 row is left out.')
  expect(check).toHaveBeenLastCalledWith(expect.objectContaining({ leaveOut: [4] }))
  expect(screen.getByRole('button', { name: 'Take in 2 values' })).toBeTruthy()
})

it('says nothing new for the same table again', async () => {
  check.mockResolvedValue(preview({ counts: { new: 0, changed: 0, same: 2, wrong: 0 }, preview: [row(2, 'same'), row(3, 'same')] }))
  scene()
  paste()
  await screen.findByText('Nothing new.')
  expect(screen.queryByRole('button', { name: /^Take in/ })).toBeNull()
})

it('tells that values moved meanwhile and compares again before anything is taken in', async () => {
  check.mockResolvedValueOnce(preview()).mockResolvedValueOnce(preview({ seen: 8 }))
  take
    .mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.measure_values_changed' }))
    .mockResolvedValueOnce({ new: 1, changed: 1, same: 0 })
  scene()
  paste()
  await screen.findByRole('button', { name: 'Take in 2 values' })
  press('Take in 2 values')
  await screen.findByText('Values have changed meanwhile.')
  press('Take in 2 values')
  await waitFor(() => expect(take).toHaveBeenLastCalledWith(expect.objectContaining({ seen: 8 })))
})

it('keeps what was pasted when it is refused and over a reload', async () => {
  look.mockReset().mockRejectedValue(new TilthError({ kind: 'issue', code: 'measure.too_many_rows', params: { rows: 20_000 } }))
  scene()
  paste()
  await screen.findByText(/more than 20,000 rows/)
  cleanup()
  scene()
  expect(screen.getByLabelText<HTMLTextAreaElement>('Rows from a spreadsheet').value).toContain('9/8/2026')
})

it('speaks Spanish', async () => {
  check.mockResolvedValue(withWrong)
  scene('es')
  fireEvent.input(screen.getByLabelText('Filas de una hoja de cálculo'), { target: { value: 'x\t1' } })
  press('Mirar estas filas')
  await screen.findByText('No se puede leer 1 fila.')
  expect(screen.getByText('Se contaron más de los que hay.')).toBeTruthy()
})
