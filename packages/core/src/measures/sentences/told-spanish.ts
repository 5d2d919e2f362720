import type { ChartSentence, PointUnit } from './chart-words.ts'
import type { PointName, RunTime, ToldFact } from './told-fact.ts'
import type { ToldLanguage } from './told-language.ts'
import { capitalized, joined } from './written.ts'

const middles = { median: 'la mediana', mean: 'la media', center: 'la línea central' } as const

const sides = { above: 'por encima', below: 'por debajo' } as const

const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre']

const numbers = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']

const inARow: Readonly<Record<PointUnit | 'point', string>> = {
  point: 'puntos seguidos',
  day: 'días seguidos',
  week: 'semanas seguidas',
  month: 'meses seguidos',
  quarter: 'trimestres seguidos',
  term: 'períodos seguidos',
  year: 'años seguidos',
}

const spelled = (count: number): string => numbers[count] ?? String(count)

/** Without the article, which "de" and "a" swallow. */
const nameOf = (point: PointName): string => {
  if (point.kind === 'number') return `punto ${point.number}`
  const day = `${point.day} de ${months[point.month - 1] ?? ''}`
  return point.year === null ? day : `${day} de ${point.year}`
}

const timeOf = (time: RunTime): string => {
  switch (time.kind) {
    case 'cycle':
      return `desde el ciclo ${time.number}`
    case 'since':
      return `desde el ${nameOf(time.first)}`
    case 'between':
      return `del ${nameOf(time.first)} al ${nameOf(time.last)}`
  }
}

const centerOf = ({ middle, center }: ToldFact): string => `${middles[middle]} de ${center}`

const sinceOf = ({ sinceName, since, middle, center }: ToldFact): string =>
  sinceName && since ? `Desde el ${nameOf(sinceName)} ${middles[middle]} es ${center}; antes era ${since.before}.` : ''

const mostNamed = 3

const beyondOf = ({ beyond, beyondNames }: ToldFact): string => {
  if (beyond === undefined) return ''
  const last = beyondNames.at(-1)
  if (last === undefined) return 'Ningún punto queda fuera de los límites.'
  if (beyondNames.length > mostNamed) return `${beyondNames.length} puntos quedan fuera de los límites; el último, el ${nameOf(last)}.`
  const names = capitalized(
    joined(
      beyondNames.map(point => `el ${nameOf(point)}`),
      'y',
    ),
  )
  return `${names} ${beyondNames.length === 1 ? 'queda' : 'quedan'} fuera de los límites.`
}

const tooFew = (fact: ToldFact): ChartSentence => {
  const { news } = fact
  if (news.kind !== 'too-few') return { verdict: '', reason: '' }
  return {
    verdict: `Todavía hay muy pocos puntos (${news.useful} de ${news.needed}).`,
    reason: joined([
      sinceOf(fact) || (fact.hasPoints ? 'Se ven los puntos y su centro.' : ''),
      news.areOnTheCenter ? `Los puntos sobre ${middles[fact.middle]} no cuentan.` : '',
      `Antes de ${spelled(news.needed)} no leemos señales.`,
    ]),
  }
}

const chance = (fact: ToldFact): ChartSentence => {
  const since = sinceOf(fact)
  if (fact.beyondNames.length > 0)
    return { verdict: beyondOf(fact), reason: joined([since, `Los demás varían alrededor de ${centerOf(fact)} como por azar.`]) }
  if (since !== '')
    return {
      verdict: since,
      reason: joined([
        `Desde entonces no hay señales de cambio: ${fact.useful} puntos varían alrededor de ella como por azar.`,
        beyondOf(fact),
      ]),
    }
  return {
    verdict: 'Sin señales de cambio.',
    reason: joined([`${fact.useful} puntos varían alrededor de ${centerOf(fact)} como por azar.`, beyondOf(fact)]),
  }
}

const signal = (fact: ToldFact): ChartSentence => {
  const { news, run } = fact
  if (news.kind !== 'signal') return { verdict: '', reason: '' }
  const times = news.crossings?.count === 1 ? 'una vez' : `${news.crossings?.count ?? 0} veces`
  const crossings = news.crossings && {
    verdict: `Los puntos cruzan ${centerOf(fact)} solo ${times}: una señal de cambio.`,
    reason: `El azar da al menos ${news.crossings.fewest} cruces en ${fact.useful} puntos.`,
    beside: `Los puntos cruzan ${middles[fact.middle]} solo ${times}, cuando el azar da al menos ${news.crossings.fewest}.`,
  }
  const trend = news.trend && {
    verdict: 'Cinco puntos seguidos o más van en el mismo sentido: una tendencia.',
    reason: 'El azar no lo explica según las reglas del IHI.',
    beside: 'Cinco puntos seguidos o más van en el mismo sentido.',
  }
  const runs = news.runs && {
    verdict: `Hay ${news.runs.count} rachas a un lado u otro de ${centerOf(fact)}: una señal de cambio.`,
    reason: `El azar da de ${news.runs.fewest} a ${news.runs.most} en ${fact.useful} puntos.`,
    beside: `Hay ${news.runs.count} rachas, cuando el azar da de ${news.runs.fewest} a ${news.runs.most}.`,
  }
  const shift = news.run &&
    run && {
      verdict: `${capitalized(timeOf(run.time))}, ${spelled(news.run.length)} ${inARow[run.unit]} están ${sides[news.run.side]} de ${middles[fact.middle]} ${fact.isOldCenter ? 'anterior ' : ''}de ${fact.center}: un cambio sostenido.`,
      reason: `Es una racha más larga de lo que el azar explica en ${fact.useful} puntos (hasta ${news.run.most}${fact.isIhi ? ' según las reglas del IHI' : ''})${wantedOf(run.isWanted)}.`,
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
  return isWanted ? ', y en la dirección deseada' : ', y no en la dirección deseada'
}

export const toldSpanish: ToldLanguage = fact => {
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
