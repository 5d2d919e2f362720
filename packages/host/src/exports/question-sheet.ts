import { format, type Locale, type MessageKey } from '@tilth/i18n'
import type { FieldResult } from '../results/views.ts'
import type { ExportCell, ExportSheet } from './export-sheet.ts'

interface Line {
  readonly answer: string | null
  readonly number: ExportCell
}

const twoDigits = (part: number): string => String(part).padStart(2, '0')

/** An amount as a spreadsheet can add it up, a month or a time of day as one can sort it. */
const measuredIn = (field: FieldResult, amount: number): ExportCell => {
  if (field.kind === 'money') return amount / 100
  if (field.kind === 'date') return `${Math.floor(amount / 12)}-${twoDigits((amount % 12) + 1)}`
  return field.kind === 'time' ? `${twoDigits(Math.floor(amount / 60))}:${twoDigits(amount % 60)}` : amount
}

const linesOf = (field: FieldResult, say: (key: MessageKey) => string): readonly Line[] => {
  const { tally } = field
  const labelOf = (id: string): string => {
    if (field.kind === 'yes-no') return say(id === 'yes' ? 'exports.yes' : 'exports.no')
    return field.options.find(option => option.id === id)?.label ?? id
  }
  switch (tally?.kind) {
    case 'parts':
      return tally.parts.map(part => ({ answer: part.options.map(labelOf).join(' · '), number: part.count }))
    case 'chosen':
      return tally.options.map(({ id, count }) => ({ answer: labelOf(id), number: count }))
    case 'order':
      return tally.places.map(({ id, place }) => ({ answer: labelOf(id), number: place }))
    case 'measured':
      return [
        { answer: say('exports.median'), number: measuredIn(field, tally.middle) },
        ...(tally.half === null
          ? []
          : [
              { answer: say('exports.lower_quartile'), number: measuredIn(field, tally.half[0]) },
              { answer: say('exports.upper_quartile'), number: measuredIn(field, tally.half[1]) },
            ]),
      ]
    case 'words':
      return field.words.map(word => ({ answer: word.text, number: null }))
    default:
      return [{ answer: null, number: null }]
  }
}

/** What was asked beside the conditions: a line for each answer that the screen shows. */
export const questionSheet = (fields: readonly FieldResult[], locale: Locale): ExportSheet => {
  const say = (key: MessageKey): string => format(locale, { key })
  return {
    id: 'questions',
    title: say('exports.sheet.questions'),
    head: (['exports.question', 'exports.state', 'exports.answered', 'exports.answer', 'exports.number'] as const).map(say),
    rows: fields.flatMap(field =>
      linesOf(field, say).map(({ answer, number }) => [
        field.label,
        say(`exports.protection.${field.protection ?? 'none'}`),
        field.tally?.answered ?? null,
        answer,
        number,
      ]),
    ),
  }
}
