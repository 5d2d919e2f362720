import type { Locale } from '../../rubrics/index.ts'
import type { Chart } from '../chart.ts'
import { chartFact } from './chart-fact.ts'
import type { ChartLanguage } from './chart-language.ts'
import type { ChartSentence, ChartWords } from './chart-words.ts'
import { english } from './english.ts'
import { spanish } from './spanish.ts'
import { toldEnglish } from './told-english.ts'
import { toldFact } from './told-fact.ts'
import type { ToldLanguage } from './told-language.ts'
import { toldSpanish } from './told-spanish.ts'

const languages: Readonly<Record<Locale, ChartLanguage>> = { en: english, es: spanish }

const tellers: Readonly<Record<Locale, ToldLanguage>> = { en: toldEnglish, es: toldSpanish }

/**
 * What a chart shows, in words. With a locale alone it counts points: "A sign of a change: 14 points in a row lie above the median of 17,
 * where chance gives up to 8." With `ChartWords` it is told to the people whose measure it is: `sentenceParts` in one line. Under ten
 * useful points "Too few points yet (6 of 10)." and nothing else is claimed. Of a split series it speaks of the last part, and
 * says what the center was before.
 */
export const sentence = (chart: Chart, how: Locale | ChartWords): string => {
  if (typeof how !== 'string') {
    const { verdict, reason } = sentenceParts(chart, how)
    return reason === '' ? verdict : `${verdict} ${reason}`
  }
  const language = languages[how]
  const fact = chartFact(chart)
  return [
    fact.since && language.since(fact.since, fact),
    language.news(fact),
    fact.beyond && fact.news.kind !== 'too-few' ? language.beyond(fact.beyond) : undefined,
  ]
    .filter(part => part !== undefined)
    .join(' ')
}

/**
 * The sentence over a measure's chart: "Since cycle 4, eight weeks in a row lie above the old median of 40.5%: a shift." and, as its reason,
 * "That is longer than chance explains in 16 points (up to 7), and in the direction you want." Signals and limits are those of the chart's
 * own rules: Anhøj and Olesen 2014 (longest run, crossings), or the IHI's (Perla, Provost and Murray 2011, after Provost and Murray, The
 * Health Care Data Guide, 2011). What came first is said, never what caused it: a change and a signal side by side are for the team to
 * judge. Numbers are as measured, to three digits.
 */
export const sentenceParts = (chart: Chart, words: ChartWords): ChartSentence => tellers[words.locale](toldFact(chart, words))
