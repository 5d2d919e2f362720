import type { AgreementFact, Gathering, Nearness } from './agreement-fact.ts'
import { countWords } from './count-words.ts'
import type { Language } from './language.ts'

/** Counts are of answers or people, both feminine in Spanish. */
const write = countWords(['ninguna', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'])

const how: Readonly<Record<Nearness, string>> = { at: 'en', closest: 'más cerca de', near: 'cerca de', toward: 'hacia' }

const place = ({ how: nearness, label }: Gathering): string => `${how[nearness]} ${label}`

/** `y` becomes `e` before the sound of i, except where it opens a diphthong as in "hielo". */
const and = (next: string): string => (/^(i|í|hi(?![aeouáéóú])|hí)/i.test(next) ? 'e' : 'y')

const gathered = ({ total, places, elsewhere }: Extract<AgreementFact, { kind: 'gathered' }>): string => {
  const say = write(total, elsewhere)
  const [first, ...others] = places
  if (!first) return ''
  if (first.count === total) return `las ${say(total)} personas lo ubicaron ${place(first)}`
  const rest = others.map(other => `${say(other.count)} ${place(other)}`)
  if (elsewhere > 0) rest.push(`${say(elsewhere)} en ${elsewhere === 1 ? 'otro punto' : 'otros puntos'}`)
  const verb = first.count === 1 ? 'ubicó' : 'ubicaron'
  return [`${say(first.count)} de ${say(total)} lo ${verb} ${place(first)}`, ...rest].join(', ')
}

const around = ({ label, before, at, after }: Extract<AgreementFact, { kind: 'around' }>): string => {
  const say = write(before, at, after)
  const sides = [
    { count: before, first: `antes de ${label}`, later: 'antes' },
    { count: at, first: `en ${label}`, later: 'en ese punto' },
    { count: after, first: `después de ${label}`, later: 'después' },
  ].filter(({ count }) => count > 0)
  return sides.map(({ count, first, later }, index) => `${say(count)} ${index === 0 ? first : later}`).join(', ')
}

const halves = ({ lower, between, upper, areOutermost }: Extract<AgreementFact, { kind: 'halves' }>): string => {
  const say = write(lower.count, between, upper.count)
  const parts = [
    lower.count > 0 && `${say(lower.count)} ${place(lower)}${areOutermost ? '' : ' o por debajo'}`,
    between > 0 && `${say(between)} a mitad de camino`,
    upper.count > 0 && `${say(upper.count)} ${place(upper)}${areOutermost ? '' : ' o por encima'}`,
  ]
  return parts.filter(part => part !== false).join(', ')
}

const ends = ({ lower, between, upper }: Extract<AgreementFact, { kind: 'ends' }>): string => {
  const say = write(lower.count, between, upper.count)
  const camps = `${say(lower.count)} ${place(lower)}, ${say(upper.count)} ${place(upper)}`
  return between > 0 ? `${camps}, ${say(between)} en medio` : `${camps}. Nadie en medio`
}

const few = (count: number): string => {
  if (count === 0) return 'nadie lo ha marcado'
  return count === 1 ? 'una sola marca, muy poco para decirlo' : `${write(count)(count)} marcas, muy pocas para decirlo`
}

const clause = (fact: AgreementFact): string => {
  switch (fact.kind) {
    case 'few':
      return few(fact.count)
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

const matters = { lot: 'mucho', some: 'algo o mucho', little: 'poco' } as const

export const spanish: Language = {
  place: where => {
    if (where.kind === 'between') return `Entre ${where.lower.label} ${and(where.upper.label)} ${where.upper.label}`
    // "En En camino" would be wrong with the anchor of that name: at an anchor its name alone says it.
    return where.kind === 'at' ? where.anchor.label : `Cerca de ${where.anchor.label}`
  },
  answer: {
    notSure: 'Todavía no sé',
    notMine: 'No me corresponde valorarlo',
    notApplicable: 'No se aplica a nosotros',
    notObservable: 'No se puede observar',
    nothing: 'Sin respuesta',
  },
  agreement: {
    together: 'juntos',
    leaning: 'casi juntos',
    split: 'divididos',
    'poles-apart': 'polos opuestos',
    'too-few': 'muy pocos para decirlo',
  },
  lead: {
    together: 'Juntos',
    leaning: 'Casi juntos',
    split: 'Opiniones divididas',
    'poles-apart': 'Polos opuestos',
    'too-few': 'Muy pocos para decirlo',
  },
  clause,
  aside: (aside, count) => {
    const people = `${write(count)(count)} ${count === 1 ? 'persona' : 'personas'}`
    const [say, know, could, them] = count === 1 ? ['dice', 'sabe', 'pudo', 'le'] : ['dicen', 'saben', 'pudieron', 'les']
    if (aside === 'notSure') return `${people} todavía no ${know}`
    if (aside === 'notMine') return `${people} ${say} que no ${them} corresponde valorarlo`
    return aside === 'notApplicable' ? `${people} ${say} que no se aplica` : `${people} no ${could} observarlo`
  },
  importance: (kind, { count, total }) => {
    const say = write(total)
    if (count === total)
      return count === 1
        ? `la única persona que respondió dice que importa ${matters[kind]} este año`
        : `las ${say(total)} personas dicen que importa ${matters[kind]} este año`
    return `${say(count)} de ${say(total)} ${count === 1 ? 'dice' : 'dicen'} que importa ${matters[kind]} este año`
  },
}
