import type { ChartSentence } from './chart-words.ts'
import type { ToldFact } from './told-fact.ts'

/** How one language tells a chart to the people whose measure it is. */
export type ToldLanguage = (fact: ToldFact) => ChartSentence
