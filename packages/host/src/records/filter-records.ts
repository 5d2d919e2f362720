import type { FieldValue } from '@tilth/core/fields'
import type { Locale } from '@tilth/i18n'
import { dayField } from './day-field.ts'
import { labelOf, valueInWords } from './names-of-values.ts'
import { isWhole, type SeenRow, shownField, shownFields } from './record-sight.ts'
import type { NamesOfValues } from './views.ts'

export interface RecordFilters {
  readonly status: readonly string[]
  readonly where: readonly { readonly field: string; readonly is: readonly string[] }[]
  readonly between: { readonly field: string | null; readonly from: string | null; readonly until: string | null } | null
  readonly search: string
  readonly onlyMine: boolean
  readonly removed: boolean
  readonly overdue: boolean
  readonly sort: { readonly field: string; readonly descending: boolean } | null
}

const wordsOf = (value: FieldValue | undefined): readonly string[] => {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}

const isInside = (seen: SeenRow, between: NonNullable<RecordFilters['between']>): boolean => {
  const field = between.field ?? dayField(seen.form)
  const day = field === null ? undefined : shownField(seen, field)
  if (typeof day !== 'string') return false
  return (between.from === null || day >= between.from) && (between.until === null || day <= between.until)
}

const isFound = (seen: SeenRow, search: { readonly words: string; readonly names: NamesOfValues; readonly locale: Locale }): boolean => {
  const fields = shownFields(seen)
  const text = seen.form.fields
    .map(field => valueInWords(field, { value: fields[field.id], ...search }))
    .join('\n')
    .toLocaleLowerCase(search.locale)
  return text.includes(search.words.toLocaleLowerCase(search.locale))
}

/** Only by what this person sees: a hidden value fits no filter, so that asking tells nothing. */
export const fitsFilters = (
  seen: SeenRow,
  {
    filters,
    me,
    names,
    locale,
  }: { readonly filters: RecordFilters; readonly me: string | null; readonly names: NamesOfValues; readonly locale: Locale },
): boolean => {
  if (seen.sees === 'none') return false
  if (!filters.overdue && (seen.row.removedAt !== null) !== filters.removed) return false
  // What was taken away is for those who may bring it back.
  if (seen.row.removedAt !== null && !isWhole(seen.writes)) return false
  if (filters.onlyMine && seen.row.createdBy !== me) return false
  if (filters.status.length > 0 && !(isWhole(seen.sees) && seen.row.status !== null && filters.status.includes(seen.row.status)))
    return false
  if (!filters.where.every(({ field, is }) => wordsOf(shownField(seen, field)).some(word => is.includes(word)))) return false
  if (filters.between !== null && !isInside(seen, filters.between)) return false
  return filters.search === '' || isFound(seen, { words: filters.search, names, locale })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareValues = (a: FieldValue | undefined, b: FieldValue | undefined): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return byText(wordsOf(a).join(), wordsOf(b).join())
}

/** As asked; else the newest day first, and where there is no day the one that was changed last. What is alike stands by name; what holds nothing comes last. */
export const sortRecords = (
  rows: readonly SeenRow[],
  { sort, names, locale }: { readonly sort: RecordFilters['sort']; readonly names: NamesOfValues; readonly locale: Locale },
): readonly SeenRow[] => {
  const days = new Map([...new Set(rows.map(({ form }) => form))].map(form => [form, dayField(form)]))
  const sortField = ({ form }: SeenRow): string | null => sort?.field ?? days.get(form) ?? null
  const sortValue = (seen: SeenRow): FieldValue | undefined => {
    const id = sortField(seen)
    if (id === null) return isWhole(seen.sees) ? seen.row.changedAt.toISOString() : labelOf(seen, { names, locale })
    const field = seen.form.fields.find(candidate => candidate.id === id)
    const value = shownField(seen, id) ?? null
    const isName = field?.kind === 'person' || field?.kind === 'org' || (field?.kind === 'reference' && field.to !== 'document')
    return field && isName ? valueInWords(field, { value, names, locale }) : value
  }
  const byName = new Intl.Collator(locale, { numeric: true })
  const sign = (sort?.descending ?? true) ? -1 : 1
  const isEmpty = (value: FieldValue | undefined): boolean => value === null || value === undefined || value === ''
  const labels = new Map<SeenRow, string>()
  const nameOf = (seen: SeenRow): string => {
    // What is named by the field it is sorted by has the same name where it has the same value.
    const name = labels.get(seen) ?? (sortField(seen) === seen.form.named ? '' : labelOf(seen, { names, locale }))
    labels.set(seen, name)
    return name
  }
  return rows
    .map(seen => ({ seen, value: sortValue(seen) }))
    .toSorted((a, b) => {
      const empty = Number(isEmpty(a.value)) - Number(isEmpty(b.value))
      const byValue = empty || sign * compareValues(a.value, b.value)
      return byValue || byName.compare(nameOf(a.seen), nameOf(b.seen)) || byText(b.seen.row.id, a.seen.row.id)
    })
    .map(({ seen }) => seen)
}
