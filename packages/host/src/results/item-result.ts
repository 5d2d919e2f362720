import type { Scale } from '@tilth/core/conditions'
import {
  agreementA,
  agreementSentence,
  consensus,
  interpolatedMedian,
  inWords,
  isPosition,
  markInWords,
  notApplicable,
  notMine,
  notSure,
  quartiles,
  splitAtWidestGap,
  type Tally,
  tallyOf,
} from '@tilth/core/rubrics'
import type { FormItem } from '../rounds/views.ts'
import type { CountedItem } from './counted-marks.ts'
import type { Viewer } from './viewer.ts'
import type { FindingView, SecondResult, ShownResult } from './views.ts'

export type Locale = 'en' | 'es'

export interface NamedMark {
  readonly name: string
  readonly mark: number
}

/** Below this many marks after the reveal a confidential round gives only their number: one late mark would say whose it is. */
const leastLateMarks = 3

export const positionsOf = (marks: readonly number[]): readonly number[] => marks.filter(isPosition).toSorted((a, b) => a - b)

export const tallyItem = (counted: CountedItem, scale: Scale): Tally => tallyOf(counted.marks, scale)

const figureValue = (figure: { readonly value: number } | { readonly none: string }): number | null =>
  'value' in figure ? figure.value : null

/**
 * One condition as this viewer may see it, or null where fewer people marked it than the viewer's floor. Nothing in the order of
 * marks or notes says whose they are.
 */
export const shownResult = (
  { item, counted }: { readonly item: FormItem; readonly counted: CountedItem },
  by: {
    readonly viewer: Viewer
    readonly locale: Locale
    readonly named: readonly NamedMark[] | null
    readonly notes: ShownResult['notes']
    readonly asksImportance: boolean
  },
): ShownResult | null => {
  const marks = positionsOf(counted.marks)
  if (marks.length < by.viewer.floor) return null
  const tally = tallyItem(counted, item.scale)
  const agreement = inWords(tally, item.scale)
  const count = (code: number): number => counted.marks.filter(mark => mark === code).length
  const spread = quartiles(tally, item.scale)
  const [little, some, lot] = counted.importance
  return {
    marks,
    names: by.named,
    counted: marks.length,
    notSure: count(notSure),
    notMine: count(notMine),
    notApplicable: count(notApplicable),
    median: figureValue(interpolatedMedian(tally, item.scale)),
    quartiles: 'value' in spread ? spread.value : null,
    camps: agreement === 'poles-apart' ? splitAtWidestGap(marks) : null,
    agreement,
    sentence: agreementSentence(tally, { scale: item.scale, locale: by.locale }),
    agreementA: agreementA(tally, item.scale),
    consensus: consensus(tally, item.scale),
    importance: by.asksImportance ? { lot, some, little } : null,
    afterReveal: lateMarks(counted, by.viewer),
    notes: by.notes,
  }
}

/** Marks given after the talk, under the same floor as the first. Null where fewer placed it. */
export const secondResult = (
  { item, marks: given }: { readonly item: FormItem; readonly marks: readonly number[] },
  by: { readonly viewer: Viewer; readonly locale: Locale },
): SecondResult | null => {
  const marks = positionsOf(given)
  if (marks.length < by.viewer.floor) return null
  const tally = tallyOf(given, item.scale)
  const spread = quartiles(tally, item.scale)
  return {
    marks,
    counted: marks.length,
    median: figureValue(interpolatedMedian(tally, item.scale)),
    quartiles: 'value' in spread ? spread.value : null,
    agreement: inWords(tally, item.scale),
    sentence: agreementSentence(tally, { scale: item.scale, locale: by.locale }),
  }
}

const lateMarks = (counted: CountedItem, viewer: Viewer): ShownResult['afterReveal'] => {
  const late = positionsOf(counted.afterReveal)
  const isTold = viewer.seenAs === 'team' && (viewer.floor === 1 || late.length >= leastLateMarks)
  return { count: viewer.seenAs === 'team' ? late.length : 0, marks: isTold ? late : null }
}

/** The agreed position in words of the scale. */
export const findingView = (
  row: {
    readonly position: number | null
    readonly reason: string
    readonly minorityNote: string
    readonly version: number
    readonly recordedBy: string
    readonly recordedAt: Date
  },
  by: { readonly scale: Scale; readonly locale: Locale; readonly names: ReadonlyMap<string, string> },
): FindingView => ({
  position: row.position,
  positionInWords: row.position === null ? null : markInWords(row.position, { scale: by.scale, locale: by.locale }),
  reason: row.reason,
  minorityNote: row.minorityNote,
  version: row.version,
  recordedBy: by.names.get(row.recordedBy) ?? '',
  recordedAt: row.recordedAt.toISOString(),
})
