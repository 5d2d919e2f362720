import type { Scale } from '@tilth/core/conditions'
import { notApplicable, notMine, notObservable, notSure } from '@tilth/core/rubrics'

export type AnswerCode = 'not-sure' | 'not-mine' | 'not-applicable' | 'not-observable'

/** The answers that are not a place on the scale, with their mark bytes. */
export const answerBytes: Readonly<Record<AnswerCode, number>> = {
  'not-sure': notSure,
  'not-mine': notMine,
  'not-applicable': notApplicable,
  'not-observable': notObservable,
}

export const answerCodeOf = (mark: number): AnswerCode | null => {
  const found = Object.entries(answerBytes).find(([, byte]) => byte === mark)?.[0]
  return found === 'not-sure' || found === 'not-mine' || found === 'not-applicable' || found === 'not-observable' ? found : null
}

/** Those a scale allows, in the order they are offered. */
export const allowedAnswers = ({ allows }: Pick<Scale, 'allows'>): readonly AnswerCode[] => [
  ...(allows.notSure ? (['not-sure'] as const) : []),
  ...(allows.notMine ? (['not-mine'] as const) : []),
  ...(allows.notApplicable ? (['not-applicable'] as const) : []),
  ...(allows.notObservable ? (['not-observable'] as const) : []),
]
