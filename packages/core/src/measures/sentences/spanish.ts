import type { ChartFact } from './chart-fact.ts'
import type { ChartLanguage } from './chart-language.ts'

const middles = { median: 'la mediana', mean: 'la media', center: 'la línea central' } as const

const sides = { above: 'por encima', below: 'por debajo' } as const

const list = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} y ${numbers.at(-1)}`

const findings = ({ news, middle, center }: ChartFact): readonly string[] => {
  if (news.kind !== 'signal') return []
  const line = `${middles[middle]} de ${center}`
  const { run, crossings, trend, runs } = news
  return [
    run && `${run.length} puntos seguidos quedan ${sides[run.side]} de ${line}, cuando el azar da hasta ${run.most}`,
    crossings &&
      `los puntos cruzan ${line} solo ${crossings.count === 1 ? 'una vez' : `${crossings.count} veces`}, cuando el azar da al menos ${crossings.fewest}`,
    trend && '5 puntos seguidos o más van en el mismo sentido',
    runs && `hay ${runs.count} rachas, cuando el azar da de ${runs.fewest} a ${runs.most}`,
  ].filter(finding => finding !== undefined && finding !== '') as string[]
}

const newsOf = (fact: ChartFact): string | undefined => {
  const { news, middle, center } = fact
  switch (news.kind) {
    case 'too-few': {
      const rest = news.areOnTheCenter ? `; los puntos sobre ${middles[middle]} no cuentan` : ''
      return `Todavía hay muy pocos puntos (${news.useful} de ${news.needed})${rest}.`
    }
    case 'no-rules':
      return undefined
    case 'chance':
      return `Sin señales de cambio: ${news.useful} puntos varían alrededor de ${middles[middle]} de ${center} como por azar.`
    case 'signal':
      return `Hay señales de cambio: ${findings(fact).join('; ')}.`
  }
}

const beyondOf = (points: readonly number[]): string => {
  if (points.length === 0) return 'Ningún punto queda fuera de los límites.'
  return points.length === 1
    ? `El punto ${points[0]} queda fuera de los límites.`
    : `Los puntos ${list(points)} quedan fuera de los límites.`
}

export const spanish: ChartLanguage = {
  since: ({ point, before }, { middle, center }) => `Desde el punto ${point} ${middles[middle]} es ${center}; antes era ${before}.`,
  news: newsOf,
  beyond: beyondOf,
}
