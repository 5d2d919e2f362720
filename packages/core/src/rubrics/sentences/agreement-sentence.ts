import type { Scale } from '../../conditions/framework.ts'
import type { Tally } from '../tally.ts'
import { agreementFact } from './agreement-fact.ts'
import type { Locale } from './language.ts'
import { languages, toSentence } from './languages.ts'

const asides = ['notSure', 'notMine', 'notApplicable', 'notObservable'] as const

/**
 * What the marks show, as counts at the scale's own labels and never as a mean: "Five before On our way, four after it. Two not sure."
 * It stands beside the agreement word and does not repeat it. Counts are words while all in a sentence are below ten.
 */
export const agreementSentence = (tally: Tally, { scale, locale }: { readonly scale: Scale; readonly locale: Locale }): string => {
  const language = languages[locale]
  const others = asides.filter(aside => tally[aside] > 0).map(aside => language.aside(aside, tally[aside]))
  return [language.clause(agreementFact(tally, scale)), ...others].map(toSentence).join(' ')
}
