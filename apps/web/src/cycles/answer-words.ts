import type { I18n } from '@tilth/ui'
import type { Answer, AnswerValue, MeasureName, PersonName, PromptView } from './queries.ts'

/** What an answer's ids mean where it is shown. */
export interface Naming {
  readonly people: readonly PersonName[]
  readonly measures: readonly MeasureName[]
  readonly scales: readonly { readonly id: string; readonly label: string }[]
}

type Asked = Pick<PromptView, 'kind' | 'options'>

/** One value in the reader's words; empty where it says nothing. */
export const valueWords = (
  value: AnswerValue | undefined,
  {
    prompt,
    naming,
    i18n,
  }: { readonly prompt: Asked; readonly naming: Naming; readonly i18n: Pick<I18n, 't' | 'date' | 'number' | 'list'> },
): string => {
  if (value === undefined) return ''
  const optionOf = (id: string): string => prompt.options.find(option => option.id === id)?.label ?? id
  const personOf = (id: string): string => naming.people.find(person => person.id === id)?.name ?? i18n.t('common.person_gone')
  const measureOf = (id: string): string => naming.measures.find(measure => measure.id === id)?.name ?? i18n.t('cycles.measure_gone')
  if (typeof value === 'number') return i18n.number(value)
  if (typeof value === 'string') {
    if (value.trim() === '') return ''
    if (prompt.kind === 'choice') return optionOf(value)
    if (prompt.kind === 'scale') return naming.scales.find(scale => scale.id === value)?.label ?? value
    return prompt.kind === 'date' ? i18n.date(value) : value
  }
  if (!('what' in value)) {
    const nameOf = prompt.kind === 'people' ? personOf : prompt.kind === 'measures' ? measureOf : optionOf
    return i18n.list(value.map(nameOf))
  }
  const parts = [value.what, i18n.list(value.who.map(personOf)), value.on === null ? '' : i18n.date(value.on), value.where]
  return parts.filter(part => part.trim() !== '').join(' · ')
}

export const answerWords = (rows: Answer, how: Parameters<typeof valueWords>[1]): readonly string[] =>
  Object.values(rows)
    .map(value => valueWords(value, how))
    .filter(words => words !== '')
