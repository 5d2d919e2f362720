import type { I18n } from '@tilth/ui'
import { measuredWords } from './measured-words.ts'
import { protectionWords } from './protection-words.ts'
import type { FieldResult, FieldTally } from './queries.ts'

export type SaysQuestions = Pick<I18n, 't' | 'list' | 'number' | 'locale'>

export interface QuestionBar {
  readonly label: string
  /** How many of all, or that it may not be told. */
  readonly count: string
  /** Of all who answered, 0 to 1; null where it may not be told. */
  readonly share: number | null
}

/** What may be told of one question, in the words of every screen, paper and copy: whatever draws it draws this. */
export interface QuestionInWords {
  /** How many answered; null where that may not be told either. */
  readonly answered: string | null
  readonly bars: readonly QuestionBar[]
  readonly places: readonly { readonly place: number; readonly label: string }[]
  /** A middle. */
  readonly said: string | null
  /** Why there is no more than that. */
  readonly heldBack: string | null
}

type Told = Pick<QuestionInWords, 'bars' | 'places' | 'said' | 'heldBack'>

const nothing: Told = { bars: [], places: [], said: null, heldBack: null }

const barOf = (
  label: string,
  { count, answered, say }: { readonly count: number | null; readonly answered: number; readonly say: SaysQuestions },
) =>
  count === null
    ? { label, count: say.t('results.protected_short'), share: null }
    : { label, count: say.t('results.question_of', { count, all: answered }), share: count / answered }

const middleWords = (
  { middle, half }: Extract<FieldTally, { readonly kind: 'measured' }>,
  { field, say }: { readonly field: FieldResult; readonly say: SaysQuestions },
): string => {
  const measured = (amount: number): string => measuredWords(field, { amount, i18n: say })
  const inTheMiddle = say.t('results.question_middle', { middle: measured(middle) })
  if (half === null) return inTheMiddle
  const [from, to] = half.map(measured)
  return from === to
    ? `${inTheMiddle} ${say.t('results.question_half_same')}`
    : `${inTheMiddle} ${say.t('results.question_half', { from: from ?? '', to: to ?? '' })}`
}

const tallyWords = (tally: FieldTally, { field, say }: { readonly field: FieldResult; readonly say: SaysQuestions }): Told => {
  const { t, list } = say
  const labelOf = (id: string): string => {
    if (field.kind === 'yes-no') return t(id === 'yes' ? 'records.yes' : 'records.no')
    return field.options.find(option => option.id === id)?.label ?? id
  }
  const partLabel = (options: readonly string[]): string =>
    options.length === 1 ? labelOf(options[0] ?? '') : t('results.question_others', { list: list(options.map(labelOf), 'or') })
  const { answered } = tally
  switch (tally.kind) {
    case 'parts':
      return { ...nothing, bars: tally.parts.map(({ options, count }) => barOf(partLabel(options), { count, answered, say })) }
    case 'chosen':
      return { ...nothing, bars: tally.options.map(({ id, count }) => barOf(labelOf(id), { count, answered, say })) }
    case 'order':
      return { ...nothing, places: tally.places.map(({ id, place }) => ({ place, label: labelOf(id) })) }
    case 'measured':
      return { ...nothing, said: middleWords(tally, { field, say }) }
    case 'count':
      return { ...nothing, heldBack: t('results.question_only_count') }
    case 'words':
      return field.words.length === 0 ? { ...nothing, heldBack: t('results.question_words_team') } : nothing
  }
}

export const questionWords = (field: FieldResult, say: SaysQuestions): QuestionInWords =>
  field.tally === null
    ? { ...nothing, answered: null, heldBack: protectionWords(field, say.t) }
    : { ...tallyWords(field.tally, { field, say }), answered: say.t('results.question_answered', { count: field.tally.answered }) }
