import type { Importance } from '../importance.ts'
import { inWords } from '../in-words.ts'
import type { RatedItem } from '../rank-for-discussion.ts'
import { agreementFact } from './agreement-fact.ts'
import type { Locale } from './language.ts'
import { languages, toSentence } from './languages.ts'

/** What most of those who answered say at least: the median answer, and how many went that far. */
const typicalImportance = ({
  lot,
  some,
  little,
}: Importance): { readonly kind: keyof Importance; readonly count: number; readonly total: number } | undefined => {
  const total = lot + some + little
  if (total === 0) return undefined
  if (2 * lot >= total) return { kind: 'lot', count: lot, total }
  if (2 * (lot + some) >= total) return { kind: 'some', count: lot + some, total }
  return { kind: 'little', count: little, total }
}

/** Why an item stands in a lens: "Split: five before On our way, four after it. Six of eight say it matters a lot this year." */
export const lensSentence = ({ tally, scale, importance }: Omit<RatedItem, 'code'>, locale: Locale): string => {
  const language = languages[locale]
  const why = `${language.lead[inWords(tally, scale)]}: ${language.clause(agreementFact(tally, scale))}.`
  const typical = importance && typicalImportance(importance)
  return typical ? `${why} ${toSentence(language.importance(typical.kind, typical))}` : why
}
