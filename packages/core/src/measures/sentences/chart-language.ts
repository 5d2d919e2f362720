import type { ChartFact } from './chart-fact.ts'

/** How one language says what a chart shows, each as a sentence of its own. */
export interface ChartLanguage {
  readonly since: (since: NonNullable<ChartFact['since']>, fact: ChartFact) => string
  readonly news: (fact: ChartFact) => string | undefined
  readonly beyond: (points: readonly number[]) => string
}
