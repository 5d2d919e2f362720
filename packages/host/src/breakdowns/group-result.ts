import type { Scale } from '@tilth/core/conditions'
import { agreementSentence, countMarks, interpolatedMedian, inWords, quartiles, tallyOf } from '@tilth/core/rubrics'
import type { GroupResult } from './views.ts'

/** What a group said on one item, with the sentence in every language; counted once, kept, and shown in the reader's. */
export interface StoredResult extends Omit<GroupResult, 'sentence'> {
  readonly sentence: { readonly en: string; readonly es: string } | null
}

export interface LocalizedScale {
  readonly en: Scale
  readonly es: Scale
}

/** From the marks of a group that is large enough; the caller has seen to that. */
export const storedResult = (
  code: string,
  { marks, scale }: { readonly marks: readonly number[]; readonly scale: LocalizedScale },
): StoredResult => {
  const tally = tallyOf(marks, scale.en)
  const median = interpolatedMedian(tally, scale.en)
  const spread = quartiles(tally, scale.en)
  return {
    code,
    counted: countMarks(tally),
    median: 'value' in median ? median.value : null,
    quartiles: 'value' in spread ? spread.value : null,
    agreement: inWords(tally, scale.en),
    sentence: {
      en: agreementSentence(tally, { scale: scale.en, locale: 'en' }),
      es: agreementSentence(tally, { scale: scale.es, locale: 'es' }),
    },
  }
}

/** Empty and protected look alike. */
export const protectedResult = (code: string): StoredResult => ({
  code,
  counted: null,
  median: null,
  quartiles: null,
  agreement: null,
  sentence: null,
})

export const groupResult = (stored: StoredResult, locale: 'en' | 'es'): GroupResult => ({
  ...stored,
  sentence: stored.sentence?.[locale] ?? null,
})
