import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerServer, untilSent } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { TilthError } from '../server/tilth-error.ts'
import { CalendarForm } from './calendar-form.tsx'
import type { CalendarView } from './queries.ts'

const write = vi.fn()

const calendar: CalendarView['calendar'] = {
  format: 1,
  schoolDays: [1, 2, 3, 4, 5],
  years: [
    {
      id: '2026',
      label: '2026-27',
      from: '2026-08-17',
      to: '2027-06-04',
      terms: [{ id: 'fall', label: 'Fall', from: '2026-08-17', to: '2026-12-18' }],
    },
  ],
  closed: [{ label: 'Thanksgiving', from: '2026-11-23', to: '2026-11-27' }],
}
const viewOf = (more: Partial<CalendarView> = {}): CalendarView => ({
  today: '2026-11-18',
  org: { id: 'district', name: 'Alder Valley' },
  orgs: [{ id: 'district', name: 'Alder Valley', depth: 0, hasOwn: true }],
  calendar,
  source: 'own',
  from: { id: 'district', name: 'Alder Valley' },
  version: 1,
  changed: null,
  may: { edit: true },
  ...more,
})

const scene = () => {
  const [view, setView] = createSignal(viewOf())
  const onSaved = vi.fn()
  const theirs = viewOf({ version: 2, calendar: { ...calendar, closed: [{ label: 'Ski week', from: '2027-02-15', to: '2027-02-19' }] } })
  renderInDistrict(() => (
    <CalendarForm view={view()} start={calendar} onSaved={onSaved} onClose={() => {}} onOutrun={() => Promise.resolve(setView(theirs))} />
  ))
  const field = (id: string) => document.getElementById(id) as HTMLInputElement
  const type = (id: string, value: string) => fireEvent.input(field(id), { target: { value } })
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  return { onSaved, field, type, save }
}

beforeEach(() => {
  write.mockReset()
  answerServer({ 'calendar.write': write })
})
afterEach(cleanup)

it('tells what is wrong at its field and above the form, sends nothing, and lets go once it is right', async () => {
  write.mockResolvedValue({ version: 2 })
  const { onSaved, field, type, save } = scene()
  type('calendar-years-0-terms-0-to', '2027-07-01')
  type('calendar-closed-0-to', '2026-11-20')
  save()
  const wrong = await waitFor(() => field('calendar-closed-0-to'))
  expect(wrong.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(wrong.getAttribute('aria-describedby') ?? '')?.textContent).toContain('comes before the first')
  expect(field('calendar-years-0-terms-0-from').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('link', { name: /^School year 2026-27, Term 1: This term reaches outside/ }).getAttribute('href')).toBe(
    '#calendar-years-0-terms-0-from',
  )
  await untilSent()
  expect(write).not.toHaveBeenCalled()
  type('calendar-years-0-terms-0-to', '2026-12-18')
  type('calendar-closed-0-to', '2026-11-27')
  expect(field('calendar-closed-0-to').getAttribute('aria-invalid')).toBeNull()
  save()
  await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1))
  expect(write.mock.calls[0]?.[0]).toEqual({ slug: 'alder', orgId: 'district', version: 1, calendar })
})

it('keeps what was typed when somebody was faster, shows theirs, and only then writes over it', async () => {
  write.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.calendar_changed', params: { version: 2 } }))
  const { onSaved, field, type, save } = scene()
  type('calendar-closed-0-label', 'Fall break')
  save()
  await waitFor(() => expect(screen.getByText(/Somebody else changed this calendar/)).toBeTruthy())
  expect(field('calendar-closed-0-label').value).toBe('Fall break')
  fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'What they wrote' })))
  expect(screen.getByText('Ski week')).toBeTruthy()
  write.mockResolvedValue({ version: 3 })
  save()
  await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1))
  expect(write.mock.calls[1]?.[0]).toMatchObject({ version: 2, calendar: { closed: [{ label: 'Fall break' }] } })
})

it('takes theirs when asked to', async () => {
  write.mockRejectedValueOnce(new TilthError({ kind: 'issue', code: 'conflict.calendar_changed', params: { version: 2 } }))
  const { field, type, save } = scene()
  type('calendar-closed-0-label', 'Fall break')
  save()
  fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'Take theirs and leave mine' })))
  expect(field('calendar-closed-0-label').value).toBe('Ski week')
  await untilSent()
  expect(write).toHaveBeenCalledTimes(1)
})

it('adds and removes rows, and names which one goes', async () => {
  write.mockResolvedValue({ version: 2 })
  const { field, type, save, onSaved } = scene()
  fireEvent.click(screen.getByRole('button', { name: 'Remove Thanksgiving' }))
  fireEvent.click(screen.getByRole('button', { name: 'Add a term' }))
  type('calendar-years-0-terms-1-label', 'Spring')
  type('calendar-years-0-terms-1-from', '2027-01-04')
  type('calendar-years-0-terms-1-to', '2027-06-04')
  expect(field('calendar-closed-0-label')).toBeNull()
  save()
  await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1))
  expect(write.mock.calls[0]?.[0].calendar).toMatchObject({ closed: [], years: [{ terms: [{ label: 'Fall' }, { label: 'Spring' }] }] })
})
