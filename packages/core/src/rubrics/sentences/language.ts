import type { Importance } from '../importance.ts'
import type { AgreementWord } from '../in-words.ts'
import type { AgreementFact } from './agreement-fact.ts'
import type { Place } from './place.ts'

export type Locale = 'en' | 'es'

/** Answers that are not on the scale. */
export type Aside = 'notSure' | 'notMine' | 'notApplicable' | 'notObservable' | 'nothing'

/** How one language says what the engines find. Clauses begin in lower case and have no full stop. */
export interface Language {
  readonly place: (place: Place) => string
  /** As the rater's own answer. */
  readonly answer: Readonly<Record<Aside, string>>
  readonly agreement: Readonly<Record<AgreementWord, string>>
  /** The word at the head of a sentence about the marks. */
  readonly lead: Readonly<Record<AgreementWord, string>>
  readonly clause: (fact: AgreementFact) => string
  /** How many gave an answer that is not on the scale. */
  readonly aside: (aside: Exclude<Aside, 'nothing'>, count: number) => string
  readonly importance: (kind: keyof Importance, counts: { readonly count: number; readonly total: number }) => string
}
