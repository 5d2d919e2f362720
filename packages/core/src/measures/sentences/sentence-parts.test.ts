import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlChartOf, runChartOf } from '../chart.fixture.ts'
import type { ChartWords } from './chart-words.ts'
import { sentence, sentenceParts } from './sentence.ts'

const days = [
  '2025-04-28',
  '2025-05-05',
  '2025-05-12',
  '2025-05-19',
  '2025-05-26',
  '2025-06-02',
  '2025-08-25',
  '2025-09-01',
  '2025-09-08',
  '2025-09-15',
  '2025-09-22',
  '2025-09-29',
  '2025-10-06',
  '2025-10-13',
  '2025-10-20',
  '2025-10-27',
]
/** The example of the design, checked by hand there: median of the first eight 40.5, longest run 8 of at most 7, crossings 6 of at least 4. */
const shares = [41, 44, 38, 40, 43, 36, 44, 39, 52, 58, 61, 57, 64, 66, 63, 62].map(percent => percent / 100)
const cycles = [
  { number: 1, on: '2025-05-12' },
  { number: 3, on: '2025-08-25' },
  { number: 4, on: '2025-09-08' },
]
const weekly = { days, every: 'week', isShare: true, baselineUntil: '2025-09-01', improvement: 'increase', cycles } as const
const planning = runChartOf(shares, { freeze: 8 })

const told = (chart: ReturnType<typeof runChartOf>, words: Omit<ChartWords, 'locale'> = {}): readonly string[] =>
  (['en', 'es'] as const).flatMap(locale => {
    const { verdict, reason } = sentenceParts(chart, { ...words, locale })
    return [verdict, reason]
  })

const infections = [
  17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13, 5, 5, 3, 5, 9, 4, 5, 9,
]
const climbing = Array.from({ length: 12 }, (_, index) => index)
const steady = [10, 11, 9, 10, 12, 9, 11, 8, 10, 12, 9, 11, 8, 12, 9, 11]

const cases: readonly (readonly [
  name: string,
  chart: ReturnType<typeof runChartOf>,
  words: Omit<ChartWords, 'locale'>,
  lines: readonly string[],
])[] = [
  [
    'a shift since a cycle, where up is better',
    planning,
    weekly,
    [
      'Since cycle 4, eight weeks in a row lie above the old median of 40.5%: a shift.',
      'That is longer than chance explains in 16 points (up to 7), and in the direction you want.',
      'Desde el ciclo 4, ocho semanas seguidas están por encima de la mediana anterior de 40.5%: un cambio sostenido.',
      'Es una racha más larga de lo que el azar explica en 16 puntos (hasta 7), y en la dirección deseada.',
    ],
  ],
  [
    'the same where down is better',
    planning,
    { ...weekly, improvement: 'decrease' },
    [
      'Since cycle 4, eight weeks in a row lie above the old median of 40.5%: a shift.',
      'That is longer than chance explains in 16 points (up to 7), and not in the direction you want.',
      'Desde el ciclo 4, ocho semanas seguidas están por encima de la mediana anterior de 40.5%: un cambio sostenido.',
      'Es una racha más larga de lo que el azar explica en 16 puntos (hasta 7), y no en la dirección deseada.',
    ],
  ],
  [
    'a shift that no cycle opened, without a direction',
    planning,
    { days, every: 'week', isShare: true, baselineUntil: '2025-09-01', improvement: null, cycles: cycles.slice(0, 2) },
    [
      'Since September 8, eight weeks in a row lie above the old median of 40.5%: a shift.',
      'That is longer than chance explains in 16 points (up to 7).',
      'Desde el 8 de septiembre, ocho semanas seguidas están por encima de la mediana anterior de 40.5%: un cambio sostenido.',
      'Es una racha más larga de lo que el azar explica en 16 puntos (hasta 7).',
    ],
  ],
  [
    'a shift of which nothing is known but its points',
    planning,
    {},
    [
      'From point 9 to point 16, eight points in a row lie above the median of 0.405: a shift.',
      'That is longer than chance explains in 16 points (up to 7).',
      'Del punto 9 al punto 16, ocho puntos seguidos están por encima de la mediana de 0.405: un cambio sostenido.',
      'Es una racha más larga de lo que el azar explica en 16 puntos (hasta 7).',
    ],
  ],
  [
    'a long run and few crossings',
    runChartOf(infections),
    {},
    [
      'From point 23 to point 36, 14 points in a row lie below the median of 17: a shift.',
      'That is longer than chance explains in 32 points (up to 8). The points cross the median only 6 times, where chance gives at least 11.',
      'Del punto 23 al punto 36, 14 puntos seguidos están por debajo de la mediana de 17: un cambio sostenido.',
      'Es una racha más larga de lo que el azar explica en 32 puntos (hasta 8). Los puntos cruzan la mediana solo 6 veces, cuando el azar da al menos 11.',
    ],
  ],
  [
    'a new median and nothing since',
    runChartOf(infections, { split: [24] }),
    {},
    [
      'Since point 25 the median is 6; before it was 19.',
      'No sign of a change since then: 12 points vary around it as by chance.',
      'Desde el punto 25 la mediana es 6; antes era 19.',
      'Desde entonces no hay señales de cambio: 12 puntos varían alrededor de ella como por azar.',
    ],
  ],
  [
    'only chance',
    runChartOf(steady),
    {},
    [
      'No sign of a change.',
      '13 points vary around the median of 10 as by chance.',
      'Sin señales de cambio.',
      '13 puntos varían alrededor de la mediana de 10 como por azar.',
    ],
  ],
  [
    'too few points',
    runChartOf([2, 3, 1, 3, 2, 4]),
    { days: days.slice(0, 6), every: 'week' },
    [
      'Too few points yet (6 of 10).',
      'You can see the dots and their middle. We read no signal before ten.',
      'Todavía hay muy pocos puntos (6 de 10).',
      'Se ven los puntos y su centro. Antes de diez no leemos señales.',
    ],
  ],
  [
    'no point at all',
    runChartOf([]),
    { days: [] },
    [
      'Too few points yet (0 of 10).',
      'We read no signal before ten.',
      'Todavía hay muy pocos puntos (0 de 10).',
      'Antes de diez no leemos señales.',
    ],
  ],
  [
    'too few points in a new phase',
    runChartOf(shares, { split: [8] }),
    weekly,
    [
      'Too few points yet (8 of 10).',
      'Since September 8 the median is 61.5%; before it was 40.5%. We read no signal before ten.',
      'Todavía hay muy pocos puntos (8 de 10).',
      'Desde el 8 de septiembre la mediana es 61.5%; antes era 40.5%. Antes de diez no leemos señales.',
    ],
  ],
  [
    'one point beyond the limits',
    controlChartOf({ values: [10, 11, 9, 10, 12, 9, 11, 8, 10, 12, 9, 30] }, { kind: 'i', freeze: 11 }),
    { days: days.slice(0, 12), multiplier: 10 },
    [
      'September 29 lies beyond the limits.',
      'The others vary around the mean of 101 as by chance.',
      'El 29 de septiembre queda fuera de los límites.',
      'Los demás varían alrededor de la media de 101 como por azar.',
    ],
  ],
  [
    'the rules of the IHI',
    runChartOf(climbing, { rules: 'ihi' }),
    { days: days.slice(0, 12), every: 'month' },
    [
      'From April 28 to June 2, six months in a row lie below the median of 5.5: a shift.',
      'That is longer than chance explains in 12 points (up to 5 by the rules of the IHI). Five points or more in a row go one way. There are 2 runs, where chance gives 4 to 10.',
      'Del 28 de abril al 2 de junio, seis meses seguidos están por debajo de la mediana de 5.5: un cambio sostenido.',
      'Es una racha más larga de lo que el azar explica en 12 puntos (hasta 5 según las reglas del IHI). Cinco puntos seguidos o más van en el mismo sentido. Hay 2 rachas, cuando el azar da de 4 a 10.',
    ],
  ],
  [
    'moving ranges',
    controlChartOf({ values: [1, 2, 1, 2, 1] }, { kind: 'mr' }),
    {},
    ['No point lies beyond the limits.', '', 'Ningún punto queda fuera de los límites.', ''],
  ],
]

describe('sentenceParts', () => {
  for (const [name, chart, words, lines] of cases) it(`tells ${name}`, () => expect(told(chart, words)).toEqual(lines))

  it('names the year where the series knows more than one', () => {
    const years = days.map((day, index) => (index < 8 ? day.replace('2025', '2024') : day))
    expect(told(planning, { days: years })[0]).toMatch(/^Since September 8, 2025, eight points in a row/)
    expect(told(planning, { days: years })[2]).toMatch(/^Desde el 8 de septiembre de 2025, ocho puntos seguidos/)
  })

  it('speaks of weeks in a row only where no week is between', () => {
    const values = [...shares.slice(0, 12), null, ...shares.slice(12)]
    const withHole = [...days.slice(0, 12), '2025-10-01', ...days.slice(12)]
    expect(told(runChartOf(values, { freeze: 8 }), { ...weekly, days: withHole })[0]).toBe(
      'Since cycle 4, eight points in a row lie above the old median of 40.5%: a shift.',
    )
  })

  it('gives a run that has ended both its ends', () => {
    const ended = runChartOf([...shares, 0.3, 0.31], { freeze: 8 })
    expect(told(ended, { ...weekly, days: [...days, '2025-11-03', '2025-11-10'] })[0]).toBe(
      'From September 8 to October 27, eight weeks in a row lie above the old median of 40.5%: a shift.',
    )
  })

  it('writes thousands as people do, and small numbers as measured', () => {
    expect(told(runChartOf(steady.map(value => value * 1234)))[1]).toBe('13 points vary around the median of 12,340 as by chance.')
    expect(told(runChartOf(steady.map(value => value / 1024)))[1]).toBe('13 points vary around the median of 0.00977 as by chance.')
  })

  it('is one line of its two parts', () => {
    expect(sentence(planning, { ...weekly, locale: 'en' })).toBe(told(planning, weekly).slice(0, 2).join(' '))
  })

  it('always says something in full sentences, and claims a shift or a change only where the rules find one', () => {
    const value = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), fc.boolean(), (values, isIhi) => {
        const chart = runChartOf(values, { rules: isIhi ? 'ihi' : 'anhoj' })
        for (const locale of ['en', 'es'] as const) {
          const { verdict, reason } = sentenceParts(chart, { locale, improvement: 'increase' })
          expect(verdict).toMatch(/^\S.*\.$/)
          expect(reason).toMatch(/^(\S.*\.)?$/)
          expect(`${verdict} ${reason}`).not.toMatch(/undefined|NaN|null| {2}/)
          const claims = /: (a shift|a sign of a change|a trend|un cambio sostenido|una señal de cambio|una tendencia)\./.test(verdict)
          expect(claims).toBe(chart.parts.at(-1)?.signal ?? false)
        }
      }),
    )
  })
})
