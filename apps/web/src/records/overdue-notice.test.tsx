import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { OverdueNotice } from './overdue-notice.tsx'
import type { RecordsView } from './queries.ts'

const eraseOverdue = vi.fn()
const onShow = vi.fn()

const view: RecordsView = {
  form: {
    pluginId: 'orchard',
    formId: 'watering',
    kind: 'record',
    title: 'Watering',
    plural: 'Waterings',
    summary: '',
    question: null,
    notice: null,
    attribution: '',
    licenceName: 'CC0',
    pluginName: 'Orchard',
    fields: [],
    items: [],
    scales: [],
    subsets: [],
    focus: null,
    named: 'on',
    statuses: [],
    views: [],
    untranslated: 0,
    keepMonths: 24,
  },
  orgId: 'school',
  orgName: 'Madrone',
  today: '2026-11-30',
  rows: [],
  total: 0,
  overdue: { count: 3, before: '2024-11-30' },
  names: {},
  may: { create: true, rollUp: false },
  isOff: false,
  onBelow: [],
}

const Told = (props: { readonly isShown: boolean }) => (
  <OverdueNotice view={view} overdue={{ count: 3, before: '2024-11-30' }} isShown={props.isShown} onShow={onShow} />
)

beforeEach(() => {
  eraseOverdue.mockReset()
  onShow.mockReset()
  answerServer({ 'records.eraseOverdue': eraseOverdue })
})
afterEach(cleanup)

it('shows them alone, or everything again', () => {
  renderInDistrict(() => <Told isShown={false} />)
  expect(screen.getByText('3 records have been kept for 24 months')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Show only these' }))
  expect(onShow).toHaveBeenLastCalledWith(true)
  cleanup()
  renderInDistrict(() => <Told isShown />)
  fireEvent.click(screen.getByRole('button', { name: 'Show all again' }))
  expect(onShow).toHaveBeenLastCalledWith(false)
})

const askToDelete = async () => {
  renderInDistrict(() => <Told isShown />)
  fireEvent.click(screen.getByRole('button', { name: 'Delete all 3 for good' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog.textContent).toContain('At Madrone and below')
  expect(eraseOverdue).not.toHaveBeenCalled()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Delete for good' }))
  return dialog
}

it('deletes after a question what was shown', async () => {
  eraseOverdue.mockResolvedValue({ erased: 3 })
  await askToDelete()
  await waitFor(() => expect(onShow).toHaveBeenCalledWith(false))
  const asked = { slug: 'alder', pluginId: 'orchard', formId: 'watering', orgId: 'school', before: '2024-11-30' }
  expect(eraseOverdue).toHaveBeenCalledWith(asked)
})

it('says in the question why nothing was deleted', async () => {
  eraseOverdue.mockRejectedValue(new TilthError({ kind: 'issue', code: 'record.still_kept' }))
  const dialog = await askToDelete()
  await within(dialog).findByText(/still keeps records/)
  expect(onShow).not.toHaveBeenCalled()
})
