import { describe, expect, it } from 'vitest'
import { controlChartOf, runChartOf } from '../chart.fixture.ts'
import { sentence } from './sentence.ts'

const both = (chart: ReturnType<typeof runChartOf>): readonly string[] => [sentence(chart, 'en'), sentence(chart, 'es')]

const infections = [
  17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13, 5, 5, 3, 5, 9, 4, 5, 9,
]

describe('sentence', () => {
  it('says that there are too few points yet, and claims nothing else', () => {
    expect(both(runChartOf([1, 2, 3, 4, 5, 6]))).toEqual(['Too few points yet (6 of 10).', 'Todavía hay muy pocos puntos (6 de 10).'])
    expect(both(controlChartOf({ values: [1, 1, 1, 1, 90] }, { kind: 'i', freeze: 4, screen: false }))).toEqual([
      'Too few points yet (1 of 10); points on the mean do not count.',
      'Todavía hay muy pocos puntos (1 de 10); los puntos sobre la media no cuentan.',
    ])
    expect(both(runChartOf([]))).toEqual(['Too few points yet (0 of 10).', 'Todavía hay muy pocos puntos (0 de 10).'])
  })

  it('names what is more than chance', () => {
    expect(both(runChartOf(infections))).toEqual([
      'A sign of a change: 14 points in a row lie below the median of 17, where chance gives up to 8; the points cross the median of 17 only 6 times, where chance gives at least 11.',
      'Hay señales de cambio: 14 puntos seguidos quedan por debajo de la mediana de 17, cuando el azar da hasta 8; los puntos cruzan la mediana de 17 solo 6 veces, cuando el azar da al menos 11.',
    ])
  })

  it('speaks of the last part of a split series, and says what was before', () => {
    expect(both(runChartOf(infections, { split: [24] }))).toEqual([
      'Since point 25 the median is 6; before it was 19. No sign of a change: 12 points vary around the median of 6 as by chance.',
      'Desde el punto 25 la mediana es 6; antes era 19. Sin señales de cambio: 12 puntos varían alrededor de la mediana de 6 como por azar.',
    ])
  })

  it('names points beyond the limits, and shares in percent', () => {
    const values = [10, 11, 9, 10, 12, 9, 11, 8, 10, 12, 9, 30]
    const series = { values, denominators: values.map(() => 50) }
    expect(both(controlChartOf(series, { kind: 'p' }))).toEqual([
      'No sign of a change: 12 points vary around the center line of 23.5% as by chance. Point 12 lies beyond the limits.',
      'Sin señales de cambio: 12 puntos varían alrededor de la línea central de 23.5% como por azar. El punto 12 queda fuera de los límites.',
    ])
    expect(sentence(controlChartOf({ values: [...values, 30] }, { kind: 'i', freeze: 11 }), 'en')).toMatch(
      /Points 12 and 13 lie beyond the limits\.$/,
    )
    expect(sentence(controlChartOf({ values: [...values, 30] }, { kind: 'i', freeze: 11 }), 'es')).toMatch(
      /Los puntos 12 y 13 quedan fuera de los límites\.$/,
    )
  })

  it('says of moving ranges only whether they are beyond', () => {
    expect(both(controlChartOf({ values: [1, 2, 1, 2, 1] }, { kind: 'mr' }))).toEqual([
      'No point lies beyond the limits.',
      'Ningún punto queda fuera de los límites.',
    ])
  })

  it('names the rules of the IHI where they were asked for', () => {
    const climbing = Array.from({ length: 12 }, (_, index) => index)
    expect(both(runChartOf(climbing, { rules: 'ihi' }))).toEqual([
      'A sign of a change: 6 points in a row lie below the median of 5.5, where chance gives up to 5; 5 points or more in a row go one way; there are 2 runs, where chance gives 4 to 10.',
      'Hay señales de cambio: 6 puntos seguidos quedan por debajo de la mediana de 5.5, cuando el azar da hasta 5; 5 puntos seguidos o más van en el mismo sentido; hay 2 rachas, cuando el azar da de 4 a 10.',
    ])
  })
})
