import type { ChartFact } from './chart-fact.ts'
import type { ChartLanguage } from './chart-language.ts'

const middles = { median: 'median', mean: 'mean', center: 'center line' } as const

const list = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`

const findings = ({ news, middle, center }: ChartFact): readonly string[] => {
  if (news.kind !== 'signal') return []
  const line = `the ${middles[middle]} of ${center}`
  const { run, crossings, trend, runs } = news
  return [
    run && `${run.length} points in a row lie ${run.side} ${line}, where chance gives up to ${run.most}`,
    crossings &&
      `the points cross ${line} only ${crossings.count === 1 ? 'once' : `${crossings.count} times`}, where chance gives at least ${crossings.fewest}`,
    trend && '5 points or more in a row go one way',
    runs && `there are ${runs.count} runs, where chance gives ${runs.fewest} to ${runs.most}`,
  ].filter(finding => finding !== undefined && finding !== '') as string[]
}

const newsOf = (fact: ChartFact): string | undefined => {
  const { news, middle, center } = fact
  switch (news.kind) {
    case 'too-few': {
      const rest = news.areOnTheCenter ? `; points on the ${middles[middle]} do not count` : ''
      return `Too few points yet (${news.useful} of ${news.needed})${rest}.`
    }
    case 'no-rules':
      return undefined
    case 'chance':
      return `No sign of a change: ${news.useful} points vary around the ${middles[middle]} of ${center} as by chance.`
    case 'signal':
      return `A sign of a change: ${findings(fact).join('; ')}.`
  }
}

const beyondOf = (points: readonly number[]): string => {
  if (points.length === 0) return 'No point lies beyond the limits.'
  return points.length === 1 ? `Point ${points[0]} lies beyond the limits.` : `Points ${list(points)} lie beyond the limits.`
}

export const english: ChartLanguage = {
  since: ({ point, before }, { middle, center }) => `Since point ${point} the ${middles[middle]} is ${center}; before it was ${before}.`,
  news: newsOf,
  beyond: beyondOf,
}
