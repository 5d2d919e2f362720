import type { Issue } from '@tilth/core'
import { parseSchoolCalendar, type SchoolCalendar } from '@tilth/core/cycles'

export interface DraftSpan {
  label: string
  from: string
  to: string
}

export interface DraftTerm extends DraftSpan {
  id: string
}

export interface DraftYear extends DraftSpan {
  id: string
  terms: DraftTerm[]
}

/** A calendar while it is written: days may be empty or wrong. */
export interface CalendarDraft {
  schoolDays: number[]
  years: DraftYear[]
  closed: DraftSpan[]
}

export const draftOf = ({ schoolDays, years, closed }: SchoolCalendar): CalendarDraft => ({
  schoolDays: [...schoolDays],
  years: years.map(({ id, label, from, to, terms }) => ({ id, label, from, to, terms: terms.map(term => ({ ...term })) })),
  closed: closed.map(span => ({ ...span })),
})

const inOrder = (a: DraftSpan, b: DraftSpan): number => (a.from || '9999').localeCompare(b.from || '9999')

/** In the order of their days; a row without a day yet comes last. */
export const sorted = ({ schoolDays, years, closed }: CalendarDraft): CalendarDraft => ({
  schoolDays: schoolDays.toSorted((a, b) => a - b),
  years: years.map(year => ({ ...year, terms: year.terms.toSorted(inOrder) })).toSorted(inOrder),
  closed: closed.toSorted(inOrder),
})

const trimmed = <Span extends DraftSpan>(span: Span): Span => ({ ...span, label: span.label.trim() })

export const calendarOf = ({ schoolDays, years, closed }: CalendarDraft): SchoolCalendar => ({
  format: 1,
  schoolDays,
  years: years.map(year => ({ ...trimmed(year), terms: year.terms.map(trimmed) })),
  closed: closed.map(trimmed),
})

export const fieldId = (path: readonly (string | number)[]): string => ['calendar', ...path].join('-')

/** What is missing of a date reads as a date that does not exist; a span that lies wrong is marked at its first day. */
const placed = ({ code, path = [], params }: Issue): Issue => {
  const last = path.at(-1)
  const isDate = last === 'from' || last === 'to'
  const of = params ? { params } : {}
  if (isDate && (code === 'calendar.empty_text' || code === 'calendar.text_too_long')) return { code: 'calendar.not_a_day', path }
  return typeof last === 'number' ? { code, path: [...path, 'from'], ...of } : { code, path, ...of }
}

/** Everything that keeps a draft from being a calendar, each at a field of the form. */
export const problemsOf = (draft: CalendarDraft): readonly Issue[] => {
  const found: Issue[] = []
  if (draft.schoolDays.length === 0) found.push({ code: 'calendar.no_school_days', path: ['schoolDays', 1] })
  if (draft.years.length === 0) found.push({ code: 'calendar.no_year', path: ['years', 'add'] })
  const parsed = parseSchoolCalendar(calendarOf(draft))
  if (!parsed.ok) found.push(...parsed.error.map(placed))
  const first = new Map(found.toReversed().map(each => [fieldId(each.path ?? []), each]))
  return found.filter(each => first.get(fieldId(each.path ?? [])) === each)
}
