import type { AgreementFact, Gathering, Nearness } from './agreement-fact.ts'
import { countWords } from './count-words.ts'
import type { Language } from './language.ts'

const write = countWords(['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'])

const how: Readonly<Record<Nearness, string>> = { at: 'at', closest: 'closest to', near: 'near', toward: 'toward' }

const place = ({ how: nearness, label }: Gathering): string => `${how[nearness]} ${label}`

const gathered = ({ total, places, elsewhere }: Extract<AgreementFact, { kind: 'gathered' }>): string => {
  const say = write(total, elsewhere)
  const [first, ...others] = places
  if (!first) return ''
  if (first.count === total) return `all ${say(total)} placed it ${place(first)}`
  const rest = others.map(other => `${say(other.count)} ${place(other)}`)
  if (elsewhere > 0) rest.push(`${say(elsewhere)} elsewhere`)
  return [`${say(first.count)} of ${say(total)} placed it ${place(first)}`, ...rest].join(', ')
}

const around = ({ label, before, at, after }: Extract<AgreementFact, { kind: 'around' }>): string => {
  const say = write(before, at, after)
  const sides = [
    { count: before, where: 'before' },
    { count: at, where: 'at' },
    { count: after, where: 'after' },
  ].filter(({ count }) => count > 0)
  return sides.map(({ count, where }, index) => `${say(count)} ${where} ${index === 0 ? label : 'it'}`).join(', ')
}

const halves = ({ lower, between, upper, areOutermost }: Extract<AgreementFact, { kind: 'halves' }>): string => {
  const say = write(lower.count, between, upper.count)
  const parts = [
    lower.count > 0 && `${say(lower.count)} ${place(lower)}${areOutermost ? '' : ' or below'}`,
    between > 0 && `${say(between)} halfway`,
    upper.count > 0 && `${say(upper.count)} ${place(upper)}${areOutermost ? '' : ' or above'}`,
  ]
  return parts.filter(part => part !== false).join(', ')
}

const ends = ({ lower, between, upper }: Extract<AgreementFact, { kind: 'ends' }>): string => {
  const say = write(lower.count, between, upper.count)
  const camps = `${say(lower.count)} ${place(lower)}, ${say(upper.count)} ${place(upper)}`
  return between > 0 ? `${camps}, ${say(between)} in between` : `${camps}. Nobody in between`
}

const clause = (fact: AgreementFact): string => {
  switch (fact.kind) {
    case 'few':
      return fact.count === 0 ? 'nobody marked it' : `${write(fact.count)(fact.count)} mark${fact.count === 1 ? '' : 's'}, too few to say`
    case 'gathered':
      return gathered(fact)
    case 'around':
      return around(fact)
    case 'halves':
      return halves(fact)
    case 'ends':
      return ends(fact)
  }
}

const matters = { lot: 'a lot', some: 'some or a lot', little: 'a little' } as const

export const english: Language = {
  place: where => {
    if (where.kind === 'between') return `Between ${where.lower.label} and ${where.upper.label}`
    return `${where.kind === 'at' ? 'At' : 'Close to'} ${where.anchor.label}`
  },
  answer: {
    notSure: 'Not sure yet',
    notMine: 'Not mine to judge',
    notApplicable: 'Not applicable to us',
    notObservable: 'Not observable',
    nothing: 'No answer',
  },
  agreement: { together: 'together', leaning: 'leaning', split: 'split', 'poles-apart': 'poles apart', 'too-few': 'too few to say' },
  lead: { together: 'Together', leaning: 'Leaning', split: 'Split', 'poles-apart': 'Poles apart', 'too-few': 'Too few to say' },
  clause,
  aside: (aside, count) => {
    const number = write(count)(count)
    const say = count === 1 ? 'says' : 'say'
    if (aside === 'notSure') return `${number} not sure`
    if (aside === 'notMine') return `${number} ${say} it is not theirs to judge`
    return aside === 'notApplicable' ? `${number} ${say} it does not apply` : `${number} could not observe it`
  },
  importance: (kind, { count, total }) => {
    const say = write(total)
    if (count === total)
      return count === 1
        ? `the one who answered says it matters ${matters[kind]} this year`
        : `all ${say(total)} say it matters ${matters[kind]} this year`
    return `${say(count)} of ${say(total)} ${count === 1 ? 'says' : 'say'} it matters ${matters[kind]} this year`
  },
}
