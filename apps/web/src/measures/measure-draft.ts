import { readNumber } from '@tilth/core/measures'
import type { MessageKey } from '@tilth/i18n'
import type { MeasureDescription, MeasureInput } from './queries.ts'

/** A measure as the form holds it: numbers as they are typed, a share's target in percent, a rate's as it is shown. */
export interface MeasureDraft {
  readonly orgId: string
  /** Empty for a measure of no plan. */
  readonly planId: string
  readonly name: string
  readonly kind: MeasureInput['kind']
  readonly definition: string
  readonly valueKind: MeasureInput['valueKind']
  readonly numerator: string
  readonly denominator: string
  readonly unit: string
  readonly multiplier: string
  readonly direction: MeasureInput['direction']
  readonly target: string
  readonly source: string
  readonly rhythm: Rhythm
  /** Of a rhythm that is none of the usual ones. */
  readonly every: string
  readonly everyUnit: 'day' | 'week' | 'month'
  readonly collectorId: string
  readonly counts: MeasureInput['counts']
  readonly purpose: 'implementation' | 'impact' | ''
  readonly inTime: 'yes' | 'no' | ''
}

export const rhythms = ['day-1', 'week-1', 'week-2', 'month-1', 'term', 'other'] as const
export type Rhythm = (typeof rhythms)[number]

/** Ids of the fields that can be wrong, for the list above the form. */
export const measureFields = {
  name: 'measure-name',
  definition: 'measure-definition',
  valueKind: 'measure-value-kind',
  numerator: 'measure-numerator',
  denominator: 'measure-denominator',
  multiplier: 'measure-multiplier',
  target: 'measure-target',
  every: 'measure-every',
  orgId: 'measure-org',
  collectorId: 'measure-collector',
} as const

export type MeasureField = keyof typeof measureFields

export interface MeasureProblem {
  readonly field: MeasureField
  readonly key: MessageKey
}

export const emptyMeasure = (at: { readonly orgId: string; readonly planId: string }): MeasureDraft => ({
  ...at,
  name: '',
  kind: 'process',
  definition: '',
  valueKind: 'share',
  numerator: '',
  denominator: '',
  unit: '',
  multiplier: '1000',
  direction: 'up',
  target: '',
  source: '',
  rhythm: 'week-1',
  every: '3',
  everyUnit: 'week',
  collectorId: '',
  counts: 'students',
  purpose: '',
  inTime: '',
})

/** What is multiplied and divided comes out as people typed it. */
const written = (number: number): string => String(Number(number.toPrecision(12)))

/** How many times a target is what is kept. */
const scaleOf = (valueKind: MeasureInput['valueKind'], multiplier: number): number =>
  valueKind === 'share' ? 100 : valueKind === 'rate' ? multiplier : 1

const isRhythm = (key: string): key is Rhythm => rhythms.some(rhythm => rhythm === key)

export const draftOfMeasure = (measure: MeasureDescription): MeasureDraft => {
  const { cadence, target, valueKind, multiplier } = measure
  const key = cadence.unit === 'term' ? 'term' : `${cadence.unit}-${cadence.every}`
  return {
    orgId: measure.orgId,
    planId: measure.planId ?? '',
    name: measure.name,
    kind: measure.kind,
    definition: measure.definition,
    valueKind,
    numerator: measure.numerator,
    denominator: measure.denominator,
    unit: measure.unit,
    multiplier: valueKind === 'rate' ? written(multiplier) : '1000',
    direction: measure.direction,
    target: target === null ? '' : written(target * scaleOf(valueKind, multiplier)),
    source: measure.source,
    rhythm: isRhythm(key) ? key : 'other',
    every: cadence.unit === 'term' ? '3' : String(cadence.every),
    everyUnit: cadence.unit === 'term' ? 'week' : cadence.unit,
    collectorId: measure.collectorId ?? '',
    counts: measure.counts,
    purpose: measure.purpose ?? '',
    inTime: measure.isInTime === null ? '' : measure.isInTime ? 'yes' : 'no',
  }
}

const numberIn = (text: string): number | null => {
  const read = readNumber(text)
  return read.kind === 'number' ? read.value : null
}

export const isDivided = ({ valueKind }: Pick<MeasureDraft, 'valueKind'>): boolean => valueKind === 'share' || valueKind === 'rate'

/** Null while it is no number above zero. */
export const multiplierOf = (draft: Pick<MeasureDraft, 'valueKind' | 'multiplier'>): number | null => {
  if (draft.valueKind !== 'rate') return 1
  const typed = numberIn(draft.multiplier)
  return typed !== null && typed > 0 && typed <= 1_000_000_000 ? typed : null
}

/** Undefined where what is typed is no target such a measure can have; null for none. */
const targetOf = (draft: MeasureDraft): number | null | undefined => {
  if (draft.target.trim() === '') return null
  const [typed, multiplier] = [numberIn(draft.target), multiplierOf(draft)]
  if (typed === null) return undefined
  const target = typed / scaleOf(draft.valueKind, multiplier ?? 1)
  const isImpossible = (draft.valueKind !== 'number' && target < 0) || (draft.valueKind === 'share' && target > 1)
  return isImpossible ? undefined : target
}

const everyOf = (draft: Pick<MeasureDraft, 'every'>): number | null => {
  const typed = numberIn(draft.every)
  return typed !== null && Number.isInteger(typed) && typed >= 1 && typed <= 52 ? typed : null
}

export const problemsOfMeasure = (draft: MeasureDraft): readonly MeasureProblem[] => {
  const isTargetNumber = draft.target.trim() === '' || numberIn(draft.target) !== null
  const found: readonly (readonly [boolean, MeasureProblem])[] = [
    [draft.name.trim() === '', { field: 'name', key: 'issue.measure.name_missing' }],
    [draft.definition.trim() === '', { field: 'definition', key: 'issue.measure.definition_missing' }],
    [isDivided(draft) && draft.numerator.trim() === '', { field: 'numerator', key: 'issue.measure.numerator_missing' }],
    [isDivided(draft) && draft.denominator.trim() === '', { field: 'denominator', key: 'issue.measure.denominator_words_missing' }],
    [multiplierOf(draft) === null, { field: 'multiplier', key: 'measures.form.problem_multiplier' }],
    [!isTargetNumber, { field: 'target', key: 'measures.form.problem_target' }],
    [isTargetNumber && targetOf(draft) === undefined, { field: 'target', key: 'issue.measure.target_out_of_range' }],
    [draft.rhythm === 'other' && everyOf(draft) === null, { field: 'every', key: 'measures.form.problem_every' }],
  ]
  return found.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []))
}

export const cadenceOf = (draft: Pick<MeasureDraft, 'rhythm' | 'every' | 'everyUnit'>): MeasureInput['cadence'] => {
  if (draft.rhythm === 'term') return { unit: 'term' }
  if (draft.rhythm === 'other') return { unit: draft.everyUnit, every: everyOf(draft) ?? 1 }
  const [unit, every] = { 'day-1': ['day', 1], 'week-1': ['week', 1], 'week-2': ['week', 2], 'month-1': ['month', 1] }[draft.rhythm] as [
    'day' | 'week' | 'month',
    number,
  ]
  return { unit, every }
}

/** What the server takes, from a draft without problems. What its kind of value does not need is not sent. */
export const inputOfMeasure = (draft: MeasureDraft): MeasureInput => ({
  orgId: draft.orgId,
  planId: draft.planId || null,
  name: draft.name.trim(),
  kind: draft.kind,
  definition: draft.definition.trim(),
  valueKind: draft.valueKind,
  numerator: isDivided(draft) ? draft.numerator.trim() : '',
  denominator: isDivided(draft) ? draft.denominator.trim() : '',
  unit: draft.valueKind === 'share' ? '' : draft.unit.trim(),
  multiplier: multiplierOf(draft) ?? 1,
  direction: draft.direction,
  target: targetOf(draft) ?? null,
  source: draft.source.trim(),
  cadence: cadenceOf(draft),
  collectorId: draft.collectorId || null,
  counts: draft.counts,
  purpose: draft.purpose || null,
  isInTime: draft.inTime === '' ? null : draft.inTime === 'yes',
})
