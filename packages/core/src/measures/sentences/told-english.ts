import type { ChartSentence, PointUnit } from './chart-words.ts'
import type { PointName, RunTime, ToldFact } from './told-fact.ts'
import type { ToldLanguage } from './told-language.ts'
import { capitalized, joined } from './written.ts'

const middles = { median: 'median', mean: 'mean', center: 'center line' } as const

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const units: Readonly<Record<PointUnit | 'point', string>> = {
  point: 'points',
  day: 'days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  term: 'terms',
  year: 'years',
}

const spelled = (count: number): string => numbers[count] ?? String(count)

const nameOf = (point: PointName): string => {
  if (point.kind === 'number') return `point ${point.number}`
  const day = `${months[point.month - 1] ?? ''} ${point.day}`
  return point.year === null ? day : `${day}, ${point.year}`
}

const timeOf = (time: RunTime): string => {
  switch (time.kind) {
    case 'cycle':
      return `since cycle ${time.number}`
    case 'since':
      return `since ${nameOf(time.first)}`
    case 'between':
      return `from ${nameOf(time.first)} to ${nameOf(time.last)}`
  }
}

const centerOf = ({ middle, center }: ToldFact): string => `the ${middles[middle]} of ${center}`

const sinceOf = ({ sinceName, since, middle, center }: ToldFact): string =>
  sinceName && since ? `Since ${nameOf(sinceName)} the ${middles[middle]} is ${center}; before it was ${since.before}.` : ''

const mostNamed = 3

const beyondOf = ({ beyond, beyondNames }: ToldFact): string => {
  if (beyond === undefined) return ''
  const last = beyondNames.at(-1)
  if (last === undefined) return 'No point lies beyond the limits.'
  if (beyondNames.length > mostNamed) return `${beyondNames.length} points lie beyond the limits, the last of them ${nameOf(last)}.`
  const names = capitalized(joined(beyondNames.map(nameOf), 'and'))
  return `${names} ${beyondNames.length === 1 ? 'lies' : 'lie'} beyond the limits.`
}

const tooFew = (fact: ToldFact): ChartSentence => {
  const { news } = fact
  if (news.kind !== 'too-few') return { verdict: '', reason: '' }
  return {
    verdict: `Too few points yet (${news.useful} of ${news.needed}).`,
    reason: joined([
      sinceOf(fact) || (fact.hasPoints ? 'You can see the dots and their middle.' : ''),
      news.areOnTheCenter ? `Points on the ${middles[fact.middle]} do not count.` : '',
      `We read no signal before ${spelled(news.needed)}.`,
    ]),
  }
}

const chance = (fact: ToldFact): ChartSentence => {
  const since = sinceOf(fact)
  if (fact.beyondNames.length > 0)
    return { verdict: beyondOf(fact), reason: joined([since, `The others vary around ${centerOf(fact)} as by chance.`]) }
  if (since !== '')
    return {
      verdict: since,
      reason: joined([`No sign of a change since then: ${fact.useful} points vary around it as by chance.`, beyondOf(fact)]),
    }
  return {
    verdict: 'No sign of a change.',
    reason: joined([`${fact.useful} points vary around ${centerOf(fact)} as by chance.`, beyondOf(fact)]),
  }
}

const signal = (fact: ToldFact): ChartSentence => {
  const { news, run } = fact
  if (news.kind !== 'signal') return { verdict: '', reason: '' }
  const crossings = news.crossings && {
    verdict: `The points cross ${centerOf(fact)} only ${news.crossings.count === 1 ? 'once' : `${news.crossings.count} times`}: a sign of a change.`,
    reason: `Chance gives at least ${news.crossings.fewest} crossings in ${fact.useful} points.`,
    beside: `The points cross the ${middles[fact.middle]} only ${news.crossings.count === 1 ? 'once' : `${news.crossings.count} times`}, where chance gives at least ${news.crossings.fewest}.`,
  }
  const trend = news.trend && {
    verdict: 'Five points or more in a row go one way: a trend.',
    reason: 'Chance does not explain that by the rules of the IHI.',
    beside: 'Five points or more in a row go one way.',
  }
  const runs = news.runs && {
    verdict: `There are ${news.runs.count} runs on either side of ${centerOf(fact)}: a sign of a change.`,
    reason: `Chance gives ${news.runs.fewest} to ${news.runs.most} in ${fact.useful} points.`,
    beside: `There are ${news.runs.count} runs, where chance gives ${news.runs.fewest} to ${news.runs.most}.`,
  }
  const shift = news.run &&
    run && {
      verdict: `${capitalized(timeOf(run.time))}, ${spelled(news.run.length)} ${units[run.unit]} in a row lie ${news.run.side} the ${fact.isOldCenter ? 'old ' : ''}${middles[fact.middle]} of ${fact.center}: a shift.`,
      reason: `That is longer than chance explains in ${fact.useful} points (up to ${news.run.most}${fact.isIhi ? ' by the rules of the IHI' : ''})${wantedOf(run.isWanted)}.`,
      beside: '',
    }
  const [first, ...others] = [shift, crossings, trend, runs].filter(found => found !== undefined)
  return {
    verdict: first?.verdict ?? '',
    reason: joined([first?.reason ?? '', ...others.map(({ beside }) => beside), sinceOf(fact), beyondOf(fact)]),
  }
}

const wantedOf = (isWanted: boolean | null): string => {
  if (isWanted === null) return ''
  return isWanted ? ', and in the direction you want' : ', and not in the direction you want'
}

export const toldEnglish: ToldLanguage = fact => {
  switch (fact.news.kind) {
    case 'too-few':
      return tooFew(fact)
    case 'no-rules':
      return { verdict: beyondOf(fact), reason: '' }
    case 'chance':
      return chance(fact)
    case 'signal':
      return signal(fact)
  }
}
