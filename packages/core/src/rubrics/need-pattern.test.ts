import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needPattern } from './need-pattern.ts'
import { alignment, alignmentInSpanish, levelScale, marksOf } from './scale.fixture.ts'
import { changeSentence } from './sentences/change-sentence.ts'
import { needSentence, supportsSentence } from './sentences/need-sentence.ts'
import { supportsAdvice } from './supports-advice.ts'
import { tallyOf } from './tally.ts'

const levels = levelScale(['Not yet', 'Beginning', 'Growing', 'Sure', 'Steady'])
const schools = (...counts: readonly (readonly number[])[]) => counts.map(each => tallyOf(marksOf(each), levels))
const positions = (...marks: readonly (readonly number[])[]) => marks.map(each => tallyOf(each, alignment))

describe('similar and dissimilar needs', () => {
  it('are dissimilar where schools differ more than their people do', () => {
    const apart = needPattern(schools([5, 1, 0, 0, 0], [0, 1, 5, 0, 0], [0, 0, 0, 1, 5]), levels)
    expect(apart.need).toBe('dissimilar')
    expect(apart.between).toBeCloseTo((2.0 - 0.1 + (3.9 - 0.1) + (3.9 - 2.0)) / 3 / 4, 1)
    expect(needSentence(apart, { scale: levels, locale: 'en' })).toBe('The schools stand in different places: from Not yet to Steady.')
    expect(needSentence(apart, { scale: levels, locale: 'es' })).toBe('Las escuelas están en puntos distintos: desde Not yet hasta Steady.')
  })

  it('are similar where medians are close, and says when people differ more than schools', () => {
    const alike = needPattern(positions([10, 50, 90], [5, 52, 95], [20, 48, 88]), alignment)
    expect(alike.need).toBe('similar')
    expect(needSentence(alike, { scale: alignment, locale: 'en' })).toBe(
      'The schools stand much alike: at On our way. People within a school differ more than the schools do.',
    )
    expect(needSentence(alike, { scale: alignmentInSpanish, locale: 'es' })).toBe(
      'Las escuelas están en un punto muy parecido: en camino. Las personas de una misma escuela difieren más que las escuelas entre sí.',
    )
  })

  it('are similar where schools differ only as much as their people', () => {
    expect(needPattern(positions([0, 30, 100], [0, 60, 100], [5, 90, 95]), alignment).need).toBe('similar')
  })

  it('are unclear under three schools with marks', () => {
    const few = needPattern(positions([10, 20], [90], []), alignment)
    expect(few).toEqual({ need: 'unclear', between: null, within: null, range: null, schools: 2 })
    expect(needSentence(few, { scale: alignment, locale: 'en' })).toBe('Too few schools to say whether they need the same.')
  })

  it('stay a tie, and so similar, in whatever order the schools of a tie are added up', () => {
    const tied = [[0, 1, 1, 1], [3, 0, 1, 1, 1, 1], [2, 4, 2], [1], [3, 2], [3, 2, 1, 3, 2, 0]]
    for (const order of [tied, tied.toReversed()]) {
      const found = needPattern(
        order.map(marks => tallyOf(marks, levels)),
        levels,
      )
      expect(found.between).toBeCloseTo(found.within ?? -1, 12)
      expect(found.need).toBe('similar')
    }
  })

  it('do not depend on the order of schools, and a scale turned around changes nothing', () => {
    const school = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(school, { minLength: 3, maxLength: 6 }), all => {
        const found = needPattern(
          all.map(marks => tallyOf(marks, levels)),
          levels,
        )
        const turned = needPattern(
          all.toReversed().map(marks =>
            tallyOf(
              marks.map(mark => 4 - mark),
              levels,
            ),
          ),
          levels,
        )
        expect(turned.need).toBe(found.need)
        expect(turned.between).toBeCloseTo(found.between ?? -1)
        expect(turned.within).toBeCloseTo(found.within ?? -1)
      }),
    )
  })
})

describe('one set of supports or a portfolio', () => {
  const times = (similar: number, dissimilar: number) => [
    ...Array<'similar'>(similar).fill('similar'),
    ...Array<'dissimilar'>(dissimilar).fill('dissimilar'),
    'unclear' as const,
  ]

  it('follows two thirds of what could be compared', () => {
    expect([times(4, 2), times(3, 2), times(2, 4), times(0, 0)].map(supportsAdvice)).toEqual(['one-set', 'mixed', 'portfolio', 'unclear'])
  })

  it('is said with the counts it rests on, in both languages', () => {
    expect(supportsSentence({ advice: 'one-set', similar: 5, dissimilar: 1 }, 'en')).toBe(
      'Schools stand much alike on 5 conditions and in different places on 1 condition. One set of supports can serve most schools.',
    )
    expect(supportsSentence({ advice: 'mixed', similar: 1, dissimilar: 1 }, 'es')).toBe(
      'Las escuelas están en un punto muy parecido en 1 condición y en puntos distintos en 1 condición. ' +
        'Un mismo conjunto de apoyos para lo que comparten y un portafolio para lo demás.',
    )
    for (const locale of ['en', 'es'] as const)
      expect(
        new Set(
          ['one-set', 'portfolio', 'mixed', 'unclear'].map(advice =>
            supportsSentence({ advice: advice as 'mixed', similar: 2, dissimilar: 2 }, locale),
          ),
        ).size,
      ).toBe(4)
  })
})

describe('then and now', () => {
  const by = { scale: alignment, locale: 'en' } as const

  it('says both places in words of the scale and judges nothing', () => {
    expect(changeSentence([20, 60, 50], by)).toBe('Then: Between Not aligned at all and On our way. Now: At On our way.')
    expect(changeSentence([50, 51], by)).toBe('Then and now: At On our way.')
    expect(changeSentence([50], by)).toBe('One round shows it so far, so there is nothing to compare.')
    expect(changeSentence([], by)).toBe('No round shows it yet.')
    expect(changeSentence([1.2, 2.8], { scale: levels, locale: 'es' })).toBe('Antes: Beginning. Ahora: Sure.')
  })
})
