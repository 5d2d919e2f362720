import type { FormView, RecordsAsked } from './queries.ts'

export const viewKinds = ['list', 'board', 'matrix', 'timeline'] as const
export type ViewKind = (typeof viewKinds)[number]

/** What stands in a list's address. Nothing in it can name anybody: people, places, students and searches stay on the page. */
export type ListSearch = Readonly<Record<string, string | undefined>>

export const pageSize = 50
const mostAtOnce = 500
const prefix = 'is.'

/** The fields whose choices may stand in an address. */
export const choiceFields = (form: Pick<FormView, 'fields'>) =>
  form.fields.filter(field => field.kind === 'choice' || field.kind === 'choices' || field.kind === 'yes-no')

export const dateFields = (form: Pick<FormView, 'fields'>) => form.fields.filter(field => field.kind === 'date')

/** The views this person's form has; a list always. A view over what they do not see is none. */
export const viewsOf = (form: FormView): readonly ViewKind[] => {
  const seen = new Set(form.fields.map(field => field.id))
  const has = (kind: ViewKind): boolean =>
    form.views.some(view => {
      if (view.kind !== kind) return false
      if (view.kind === 'matrix') return seen.has(view.rows) && seen.has(view.columns)
      if (view.kind === 'timeline') return seen.has(view.from)
      return view.kind !== 'board' || form.statuses.length > 0
    })
  return viewKinds.filter(kind => kind === 'list' || has(kind))
}

export const chosenView = (form: FormView, search: ListSearch): ViewKind => viewsOf(form).find(kind => kind === search.view) ?? 'list'

export const choiceKey = (fieldId: string): string => `${prefix}${fieldId}`

const wordsOf = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(','))

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)

export interface PrivateFilters {
  readonly search: string
  /** By person, place, student or link: by id of the field. */
  readonly where: Readonly<Record<string, string>>
}

/** What the server is asked: the address, what stays on the page, and as many as the view needs. */
export const filtersOf = (
  search: ListSearch,
  privately: PrivateFilters,
): Pick<RecordsAsked, 'status' | 'where' | 'between' | 'search' | 'onlyMine' | 'removed' | 'overdue' | 'sort' | 'offset' | 'limit'> => {
  const chosen = Object.entries(search).flatMap(([key, text]) =>
    key.startsWith(prefix) && text !== undefined && text !== '' ? [{ field: key.slice(prefix.length), is: wordsOf(text) }] : [],
  )
  const kept = Object.entries(privately.where).flatMap(([field, id]) => (id === '' ? [] : [{ field, is: [id] }]))
  const from = isDay(search.from) ? search.from : null
  const until = isDay(search.until) ? search.until : null
  const isList = search.view === undefined || search.view === 'list'
  const page = Math.max(1, Math.trunc(Number(search.page ?? '1')) || 1)
  const sorted = search.sort?.replace(/^-/, '') ?? ''
  return {
    status: wordsOf(search.status),
    where: [...chosen, ...kept],
    between: from === null && until === null ? null : { field: null, from, until },
    search: privately.search,
    onlyMine: search.mine === '1',
    removed: search.removed === '1',
    overdue: search.overdue === '1',
    sort: sorted === '' ? null : { field: sorted, descending: search.sort?.startsWith('-') === true },
    offset: isList ? (page - 1) * pageSize : 0,
    limit: isList ? pageSize : mostAtOnce,
  }
}

/** A press on a column's head: upward, downward, then as it was. */
export const nextSort = (sort: string | undefined, fieldId: string): string | undefined => {
  if (sort === fieldId) return `-${fieldId}`
  return sort === `-${fieldId}` ? undefined : fieldId
}
