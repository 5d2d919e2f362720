import type { FieldCondition, FieldValue } from './field.ts'
import { mergeSmall } from './merge-small.ts'
import type { RoundField } from './round-field.ts'

/** What of the answers to one field may be told. */
export type FieldTally =
  /** Only how many answered. */
  | { readonly kind: 'count'; readonly answered: number }
  /** Of options of which one was chosen. A part of several options is told as one number. */
  | {
      readonly kind: 'parts'
      readonly answered: number
      readonly parts: readonly { readonly options: readonly string[]; readonly count: number }[]
    }
  /** Of options of which several could be chosen; null where too few chose it or too few did not. */
  | {
      readonly kind: 'chosen'
      readonly answered: number
      readonly options: readonly { readonly id: string; readonly count: number | null }[]
    }
  /** Where all rankings together put each option, from 1; equals share a place. */
  | { readonly kind: 'order'; readonly answered: number; readonly places: readonly { readonly id: string; readonly place: number }[] }
  /** The middle answer, and between which two the middle half lies: amounts, cents, minutes since midnight, months since year 0. */
  | { readonly kind: 'measured'; readonly answered: number; readonly middle: number; readonly half: readonly [number, number] | null }
  | { readonly kind: 'words'; readonly answered: number }

export interface FieldAnswers {
  /** The conditions on which the items of the round hang. */
  readonly items: readonly { readonly when?: FieldCondition | undefined }[]
  /** By field id, in any order; nothing said is not in it. */
  readonly answers: ReadonlyMap<string, readonly NonNullable<FieldValue>[]>
  /** The smallest number of people of whom anything is told. */
  readonly least: number
}

const yesNo = ['yes', 'no']

const optionsOf = (field: RoundField): readonly string[] => {
  if (field.kind === 'yes-no') return yesNo
  return 'options' in field ? field.options.map(option => option.id) : []
}

const wordsOf = (value: NonNullable<FieldValue>): readonly string[] => {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  return typeof value === 'object' ? value : [String(value)]
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const amountOf = (field: RoundField, value: NonNullable<FieldValue>): number => {
  if (typeof value === 'number') return value
  const text = String(value)
  return field.kind === 'date' ? monthsOf(text) : minutesOf(text)
}

const middleOf = (sorted: readonly number[]): number => {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return (lower + upper) / 2
}

/** Half of the answers must be as many as may be told before anything is told of a half. */
const measured = (field: RoundField, { values, least }: Told): FieldTally => {
  const sorted = values.map(value => amountOf(field, value)).toSorted((a, b) => a - b)
  const size = Math.floor(sorted.length / 2)
  const isAmount = field.kind === 'number'
  const told = (amount: number): number => (isAmount ? amount : Math.floor(amount))
  const half = [middleOf(sorted.slice(0, size)), middleOf(sorted.slice(-size))] as const
  return {
    kind: 'measured',
    answered: sorted.length,
    middle: told(middleOf(sorted)),
    half: size >= least ? [told(half[0]), told(half[1])] : null,
  }
}

interface Told {
  readonly values: readonly NonNullable<FieldValue>[]
  readonly least: number
}

const partsOf = (
  groups: readonly (readonly string[])[],
  { chosen, least }: { readonly chosen: readonly string[]; readonly least: number },
): FieldTally => {
  const parts = groups.flatMap(options => {
    const counts = options.map(option => chosen.filter(id => id === option).length)
    return (mergeSmall(counts, least) ?? []).map(part => ({ options: part.of.flatMap(index => options[index] ?? []), count: part.count }))
  })
  return parts.length < 2 && (parts[0]?.options.length ?? 0) > 1
    ? { kind: 'count', answered: chosen.length }
    : { kind: 'parts', answered: chosen.length, parts }
}

const chosenOf = (options: readonly string[], { values, least }: Told): FieldTally => {
  const answered = values.length
  const shown = options.map(id => {
    const count = values.filter(value => wordsOf(value).includes(id)).length
    return { id, count: count >= least && answered - count >= least ? count : null }
  })
  return shown.every(({ count }) => count === null) ? { kind: 'count', answered } : { kind: 'chosen', answered, options: shown }
}

/** Of two options a ranking is a choice. Of more only the order is told: sums of places would give single rankings back. */
const orderOf = (options: readonly string[], { values, least }: Told): FieldTally => {
  const rankings = values.map(wordsOf)
  if (options.length < 3) return partsOf([options], { chosen: rankings.map(ranking => ranking[0] ?? ''), least })
  if (rankings.length < 2 * least) return { kind: 'count', answered: rankings.length }
  const sums = new Map(options.map(id => [id, rankings.reduce((sum, ranking) => sum + ranking.indexOf(id), 0)]))
  const sumOf = (id: string): number => sums.get(id) ?? 0
  const places = options
    .map(id => ({ id, place: 1 + options.filter(other => sumOf(other) < sumOf(id)).length }))
    .toSorted((a, b) => a.place - b.place)
  return { kind: 'order', answered: rankings.length, places }
}

/** Sets of answers on which something hangs: how many gave one of them is known by how many were asked what hangs on it. */
const hangingSets = (
  fieldId: string,
  hanging: readonly { readonly when?: FieldCondition | undefined }[],
): readonly (readonly string[])[] => [
  ...new Map(hanging.flatMap(({ when }) => (when?.field === fieldId ? [[when.is.toSorted().join(), when.is] as const] : []))).values(),
]

const groupBySets = (options: readonly string[], sets: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const groups = new Map<string, string[]>()
  for (const option of options) {
    const key = sets.map(set => Number(set.includes(option))).join('')
    groups.set(key, [...(groups.get(key) ?? []), option])
  }
  return [...groups.values()]
}

interface Reckoned {
  readonly tally: FieldTally | null
  /** Whether anything may be told of what hangs on this field. */
  readonly isOpen: boolean
}

const tallyDeciding = (field: RoundField, { values, least, sets }: Told & { readonly sets: readonly (readonly string[])[] }): Reckoned => {
  const options = optionsOf(field)
  const answered = values.length
  const gave = (set: readonly string[]): number => values.filter(value => wordsOf(value).some(word => set.includes(word))).length
  if (field.kind === 'choices' || field.kind === 'ranking') {
    const [set, ...others] = sets
    const isOpen = others.length === 0 && set !== undefined && gave(set) >= least && answered - gave(set) >= least
    return { tally: { kind: 'count', answered }, isOpen }
  }
  const groups = groupBySets(options, sets)
  const isOpen = groups.every(group => gave(group) >= least)
  const chosen = values.flatMap(wordsOf)
  return { tally: isOpen ? partsOf(groups, { chosen, least }) : { kind: 'count', answered }, isOpen }
}

const tallyOne = (field: RoundField, told: Told): FieldTally => {
  const options = optionsOf(field)
  switch (field.kind) {
    case 'text':
      return { kind: 'words', answered: told.values.length }
    case 'number':
    case 'money':
    case 'date':
    case 'time':
      return measured(field, told)
    case 'choice':
    case 'yes-no':
      return partsOf([options], { chosen: told.values.flatMap(wordsOf), least: told.least })
    case 'choices':
      return field.most === 1 ? partsOf([options], { chosen: told.values.flatMap(wordsOf), least: told.least }) : chosenOf(options, told)
    case 'ranking':
      return orderOf(options, told)
  }
}

/**
 * What of the answers of a round may be told, field by field; null where fewer than `least` answered. No number under `least` is told, and
 * none can be worked out: not from what is told of the same field, nor from how many were asked what hangs on it. Where a field decides
 * what else is asked and one of the ways to go on would hold too few, only the number of its answers is told, and nothing of what hangs
 * on it. The order of answers changes nothing.
 */
export const tallyFields = (
  fields: readonly RoundField[],
  { items, answers, least }: FieldAnswers,
): ReadonlyMap<string, FieldTally | null> => {
  const reckoned = new Map<string, Reckoned>()
  for (const field of fields) {
    const values = answers.get(field.id) ?? []
    const isHeld = field.when !== undefined && reckoned.get(field.when.field)?.isOpen !== true
    const sets = hangingSets(field.id, [...fields, ...items])
    if (isHeld || values.length < least) reckoned.set(field.id, { tally: null, isOpen: false })
    else if (sets.length === 0) reckoned.set(field.id, { tally: tallyOne(field, { values, least }), isOpen: true })
    else reckoned.set(field.id, tallyDeciding(field, { values, least, sets }))
  }
  return new Map([...reckoned].map(([id, { tally }]) => [id, tally]))
}
