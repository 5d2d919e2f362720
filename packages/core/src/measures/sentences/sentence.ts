import type { Locale } from '../../rubrics/index.ts'
import type { Chart } from '../chart.ts'
import { chartFact } from './chart-fact.ts'
import type { ChartLanguage } from './chart-language.ts'
import { english } from './english.ts'
import { spanish } from './spanish.ts'

const languages: Readonly<Record<Locale, ChartLanguage>> = { en: english, es: spanish }

/**
 * What a chart shows, in words: "A sign of a change: 14 points in a row lie above the median of 17, where chance gives up to 8." Under
 * ten useful points "Too few points yet (6 of 10)." and nothing else is claimed. Of a split series it speaks of the last part, and
 * says what the center was before.
 */
export const sentence = (chart: Chart, locale: Locale): string => {
  const language = languages[locale]
  const fact = chartFact(chart)
  return [
    fact.since && language.since(fact.since, fact),
    language.news(fact),
    fact.beyond && fact.news.kind !== 'too-few' ? language.beyond(fact.beyond) : undefined,
  ]
    .filter(part => part !== undefined)
    .join(' ')
}
