import { expect, it } from 'vitest'
import { chosenView, filtersOf, nextSort, viewsOf } from './list-search.ts'
import type { FormView } from './queries.ts'

const form = {
  fields: [
    { id: 'kind', kind: 'choice', label: 'Kind', options: [{ id: 'a', label: 'A' }] },
    { id: 'start', kind: 'date', label: 'Start' },
  ],
  statuses: [{ id: 'open', label: 'Open' }],
  views: [
    { kind: 'list', columns: ['kind'] },
    { kind: 'board', card: [] },
    { kind: 'matrix', rows: 'kind', columns: 'hidden' },
    { kind: 'timeline', from: 'start' },
  ],
} as unknown as FormView

it('offers the views of what this person sees, and falls back to the list', () => {
  expect(viewsOf(form)).toEqual(['list', 'board', 'timeline'])
  expect([chosenView(form, { view: 'board' }), chosenView(form, { view: 'matrix' }), chosenView(form, {})]).toEqual([
    'board',
    'list',
    'list',
  ])
})

it('asks for what stands in the address and for what stays on the page', () => {
  const asked = filtersOf(
    { status: 'open,done', 'is.kind': 'a', from: '2026-09-01', until: 'soon', sort: '-start', page: '3', mine: '1' },
    { search: 'ox', where: { tutor: 'rosa', class: '' } },
  )
  expect(asked).toEqual({
    status: ['open', 'done'],
    where: [
      { field: 'kind', is: ['a'] },
      { field: 'tutor', is: ['rosa'] },
    ],
    between: { field: null, from: '2026-09-01', until: null },
    search: 'ox',
    onlyMine: true,
    removed: false,
    overdue: false,
    sort: { field: 'start', descending: true },
    offset: 100,
    limit: 50,
  })
  expect(filtersOf({ view: 'board', page: '3' }, { search: '', where: {} })).toMatchObject({ offset: 0, limit: 500 })
})

it('sorts upward, downward, then as it was', () => {
  expect([nextSort(undefined, 'x'), nextSort('x', 'x'), nextSort('-x', 'x'), nextSort('y', 'x')]).toEqual(['x', '-x', undefined, 'x'])
})
