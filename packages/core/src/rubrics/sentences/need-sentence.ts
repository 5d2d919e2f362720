import type { Scale } from '../../conditions/framework.ts'
import { isPosition } from '../mark.ts'
import type { NeedPattern } from '../need-pattern.ts'
import type { SupportsAdvice } from '../supports-advice.ts'
import type { Locale } from './language.ts'
import { markInWords } from './mark-in-words.ts'

interface Words {
  readonly unclear: string
  readonly similar: (place: string) => string
  readonly within: string
  readonly dissimilar: (from: string, to: string) => string
  readonly advice: (advice: SupportsAdvice, counts: { readonly similar: number; readonly dissimilar: number }) => string
}

const conditions = (count: number): string => `${count} ${count === 1 ? 'condition' : 'conditions'}`
const condiciones = (count: number): string => `${count} ${count === 1 ? 'condición' : 'condiciones'}`

const words: Readonly<Record<Locale, Words>> = {
  en: {
    unclear: 'Too few schools to say whether they need the same.',
    similar: place => `The schools stand much alike: ${place}.`,
    within: ' People within a school differ more than the schools do.',
    dissimilar: (from, to) => `The schools stand in different places: from ${from} to ${to}.`,
    advice: (advice, { similar, dissimilar }) => {
      if (advice === 'unclear') return 'Too few schools to say whether one set of supports would serve them.'
      const found = `Schools stand much alike on ${conditions(similar)} and in different places on ${conditions(dissimilar)}.`
      if (advice === 'one-set') return `${found} One set of supports can serve most schools.`
      return advice === 'portfolio'
        ? `${found} A portfolio, from which each school takes what it needs, fits better than one set of supports.`
        : `${found} One set of supports for what they share, and a portfolio for the rest.`
    },
  },
  es: {
    unclear: 'Hay muy pocas escuelas para decir si necesitan lo mismo.',
    similar: place => `Las escuelas están en un punto muy parecido: ${place}.`,
    within: ' Las personas de una misma escuela difieren más que las escuelas entre sí.',
    dissimilar: (from, to) => `Las escuelas están en puntos distintos: desde ${from} hasta ${to}.`,
    advice: (advice, { similar, dissimilar }) => {
      if (advice === 'unclear') return 'Hay muy pocas escuelas para decir si les serviría un mismo conjunto de apoyos.'
      const found = `Las escuelas están en un punto muy parecido en ${condiciones(similar)} y en puntos distintos en ${condiciones(dissimilar)}.`
      if (advice === 'one-set') return `${found} Un mismo conjunto de apoyos puede servir a la mayoría de las escuelas.`
      return advice === 'portfolio'
        ? `${found} Conviene más un portafolio, del que cada escuela toma lo que necesita, que un mismo conjunto de apoyos.`
        : `${found} Un mismo conjunto de apoyos para lo que comparten y un portafolio para lo demás.`
    },
  },
}

/** A place on the scale inside a sentence. A median between two levels is said as the nearer one. */
const placeInside = (median: number, { scale, locale }: { readonly scale: Scale; readonly locale: Locale }): string => {
  const mark = Math.round(median)
  const place = isPosition(mark) ? markInWords(mark, { scale, locale }) : ''
  return scale.kind === 'spectrum' ? `${place.charAt(0).toLowerCase()}${place.slice(1)}` : place
}

/** What schools need on one condition, as a sentence without the name of any school. */
export const needSentence = (
  { need, range, between, within }: NeedPattern,
  by: { readonly scale: Scale; readonly locale: Locale },
): string => {
  const say = words[by.locale]
  if (need === 'unclear' || !range) return say.unclear
  const [from, to] = [placeInside(range[0], by), placeInside(range[1], by)]
  if (need === 'dissimilar' && from !== to) return say.dissimilar(from, to)
  const middle = placeInside((range[0] + range[1]) / 2, by)
  return `${say.similar(middle)}${(within ?? 0) > (between ?? 0) ? say.within : ''}`
}

/** One set of supports or a portfolio, as a sentence. */
export const supportsSentence = (
  { advice, similar, dissimilar }: { readonly advice: SupportsAdvice; readonly similar: number; readonly dissimilar: number },
  locale: Locale,
): string => words[locale].advice(advice, { similar, dissimilar })
