import type { Field, FieldValue } from '@tilth/core/fields'
import type { I18n } from '@tilth/ui'
import type { FormView, NamesOfValues, RecordRow } from './queries.ts'

const idsIn = (value: FieldValue): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : [])

/** One value as people read it; empty where there is none. A name that is not told to this person is said so. */
export const valueWords = (
  field: Field,
  { value, names, i18n }: { readonly value: FieldValue | undefined; readonly names: NamesOfValues; readonly i18n: I18n },
): string => {
  if (value === null || value === undefined || value === '') return ''
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'ranking': {
      const labels = new Map(field.options.map(option => [option.id, option.label]))
      const said = idsIn(value).map(id => labels.get(id) ?? id)
      return field.kind === 'ranking' ? said.map((label, index) => `${index + 1}. ${label}`).join(', ') : i18n.list(said)
    }
    case 'date':
      return typeof value === 'string' ? i18n.date(value) : ''
    case 'yes-no':
      return i18n.t(value === true ? 'records.yes' : 'records.no')
    case 'money':
      return typeof value === 'number' ? i18n.number(value / 100, { style: 'currency', currency: field.currency }) : ''
    case 'number': {
      if (typeof value !== 'number') return ''
      return field.unit === undefined ? i18n.number(value) : `${i18n.number(value)} ${field.unit}`
    }
    case 'person':
    case 'org':
      return i18n.list(idsIn(value).map(id => names[id] ?? i18n.t('records.not_told')))
    case 'reference':
      return field.to === 'document' ? idsIn(value).join(' ') : i18n.list(idsIn(value).map(id => names[id] ?? i18n.t('records.not_told')))
    default:
      return String(value)
  }
}

/** What a record is called on a list: what names it, or that it has no name for this person. */
export const recordLabel = (row: { readonly label: string }, i18n: Pick<I18n, 't'>): string => row.label || i18n.t('records.unnamed')

/** The same where the form is known: what has no field that names it is told apart by its day. */
export const recordTitle = ({
  row,
  form,
  i18n,
}: {
  readonly row: Pick<RecordRow, 'label' | 'fields'>
  readonly form: Pick<FormView, 'fields' | 'title'>
  readonly i18n: I18n
}): string => {
  if (row.label !== '') return row.label
  const field = form.fields.find(candidate => candidate.kind === 'date' && typeof row.fields[candidate.id] === 'string')
  const day = field && row.fields[field.id]
  return typeof day === 'string' ? i18n.t('records.title_of_day', { title: form.title, day: i18n.date(day) }) : recordLabel(row, i18n)
}
