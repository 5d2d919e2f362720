import { splitAtWidestGap } from '@tilth/core/rubrics'
import type { StripSource } from '@tilth/ui'
import type { MeetingCondition } from './queries.ts'

type Result = NonNullable<MeetingCondition['result']>

export interface Standing extends Pick<StripSource, 'marks' | 'firstMarks' | 'median' | 'quartiles' | 'camps'> {
  readonly agreement: NonNullable<Result['shown']>['agreement']
  readonly sentence: string
  /** The word of the first marking, where a second one stands beside it. */
  readonly before: NonNullable<Result['shown']>['agreement'] | null
}

/** What is read from a revealed condition: the second marking with the first kept behind it, else the first; null where marks are not shown. */
export const standingOf = (result: Pick<Result, 'shown' | 'second'>): Standing | null => {
  const { shown, second } = result
  if (shown === null) return null
  if (second === null) {
    const { marks, median, quartiles, camps, agreement, sentence } = shown
    return { marks, firstMarks: [], median, quartiles, camps, agreement, sentence, before: null }
  }
  const { marks, median, quartiles, agreement, sentence } = second
  const camps = agreement === 'poles-apart' ? splitAtWidestGap(marks) : null
  return { marks, firstMarks: shown.marks, median, quartiles, camps, agreement, sentence, before: shown.agreement }
}
