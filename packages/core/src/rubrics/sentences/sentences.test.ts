import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scale } from '../../conditions/framework.ts'
import { inWords } from '../in-words.ts'
import { alignment, alignmentInSpanish, levelScale, marksOf, spectrumScale } from '../scale.fixture.ts'
import { tallyOf } from '../tally.ts'
import { agreementSentence } from './agreement-sentence.ts'
import { agreementWord } from './agreement-word.ts'
import { lensSentence } from './lens-sentence.ts'
import { markInWords } from './mark-in-words.ts'

const levels = levelScale(['Never', 'Seldom', 'Sometimes', 'Often', 'Always'])
const four = levelScale(['No', 'Hardly', 'Partly', 'Yes'])
const two = levelScale(['No', 'Yes'])
const ends = spectrumScale([
  [0, 'Cold'],
  [100, 'Warm'],
])

const inBoth = (
  marks: readonly number[],
  scale: Scale = alignment,
  enEspanol: Scale = scale === alignment ? alignmentInSpanish : scale,
) => [
  agreementSentence(tallyOf(marks, scale), { scale, locale: 'en' }),
  agreementSentence(tallyOf(marks, enEspanol), { scale: enEspanol, locale: 'es' }),
]

describe('agreementSentence on a spectrum', () => {
  it.each<[string, readonly number[], string, string]>([
    ['split', [10, 12, 18, 22, 35, 55, 60, 66, 70], 'Five before On our way, four after it.', 'Cinco antes de En camino, cuatro después.'],
    [
      'split',
      [20, 25, 30, 40, 50, 50, 60, 66, 70],
      'Four before On our way, two at it, three after it.',
      'Cuatro antes de En camino, dos en ese punto, tres después.',
    ],
    [
      'poles-apart',
      [3, 5, 8, 12, 88, 90, 95, 97, 99],
      'Four near Not aligned at all, five near Fully aligned. Nobody in between.',
      'Cuatro cerca de Nada alineado, cinco cerca de Totalmente alineado. Nadie en medio.',
    ],
    [
      'poles-apart',
      [3, 5, 8, 12, 50, 70, 90, 95, 97, 99].filter(mark => mark !== 12),
      'Three near Not aligned at all, five toward Fully aligned, one in between.',
      'Tres cerca de Nada alineado, cinco hacia Totalmente alineado, una en medio.',
    ],
    ['together', [48, 50, 51], 'All three placed it at On our way.', 'Las tres personas lo ubicaron en En camino.'],
    [
      'together',
      [80, 82, 90, 95, 97, 85, 88],
      'All seven placed it closest to Fully aligned.',
      'Las siete personas lo ubicaron más cerca de Totalmente alineado.',
    ],
    [
      'leaning',
      [30, 30, 50, 50, 70, 70, 50],
      'All seven placed it closest to On our way.',
      'Las siete personas lo ubicaron más cerca de En camino.',
    ],
    [
      'together',
      [10, 8, 12, 15, 20, 22, 18, 28],
      'Seven of eight placed it closest to Not aligned at all, one closest to On our way.',
      'Siete de ocho lo ubicaron más cerca de Nada alineado, una más cerca de En camino.',
    ],
    ['too-few', [], 'Nobody marked it.', 'Nadie lo ha marcado.'],
    ['too-few', [7], 'One mark, too few to say.', 'Una sola marca, muy poco para decirlo.'],
    ['too-few', [7, 99], 'Two marks, too few to say.', 'Dos marcas, muy pocas para decirlo.'],
  ])('%s: %j', (word, marks, english, spanish) => {
    expect(inWords(tallyOf(marks, alignment), alignment)).toBe(word)
    expect(inBoth(marks)).toEqual([english, spanish])
  })

  it('counts the other answers apart, one and many', () => {
    expect(inBoth([50, 50, 50, 254, 254, 251, 253, 250, 255])).toEqual([
      'All three placed it at On our way. Two not sure. One says it is not theirs to judge. One says it does not apply. One could not observe it.',
      'Las tres personas lo ubicaron en En camino. Dos personas todavía no saben. Una persona dice que no le corresponde valorarlo. Una persona dice que no se aplica. Una persona no pudo observarlo.',
    ])
    expect(inBoth([254, 251, 251, 253, 253, 250, 250])).toEqual([
      'Nobody marked it. One not sure. Two say it is not theirs to judge. Two say it does not apply. Two could not observe it.',
      'Nadie lo ha marcado. Una persona todavía no sabe. Dos personas dicen que no les corresponde valorarlo. Dos personas dicen que no se aplica. Dos personas no pudieron observarlo.',
    ])
  })

  it('writes figures as soon as one count of a sentence needs them', () => {
    const marks = [...Array<number>(10).fill(50), 97, 97]
    expect(inBoth(marks)).toEqual([
      '10 of 12 placed it at On our way, 2 closest to Fully aligned.',
      '10 de 12 lo ubicaron en En camino, 2 más cerca de Totalmente alineado.',
    ])
  })

  it('counts halves where no anchor stands in the middle', () => {
    expect(inBoth([10, 15, 30, 35, 50, 62, 65, 70, 95], ends)).toEqual([
      'Four closest to Cold, one halfway, four closest to Warm.',
      'Cuatro más cerca de Cold, una a mitad de camino, cuatro más cerca de Warm.',
    ])
  })
})

describe('agreementSentence on levels', () => {
  it.each<[string, readonly number[], Scale, string, string]>([
    [
      'together',
      [2, 2, 2, 1, 1, 2],
      levels,
      'Four of six placed it at Sometimes, two at Seldom.',
      'Cuatro de seis lo ubicaron en Sometimes, dos en Seldom.',
    ],
    [
      'leaning',
      marksOf([1, 2, 4, 2, 0]),
      levels,
      'Four of nine placed it at Sometimes, two at Seldom, three elsewhere.',
      'Cuatro de nueve lo ubicaron en Sometimes, dos en Seldom, tres en otros puntos.',
    ],
    [
      'leaning',
      [1, 2, 3],
      levels,
      'One of three placed it at Seldom, one at Sometimes, one at Often.',
      'Una de tres lo ubicó en Seldom, una en Sometimes, una en Often.',
    ],
    [
      'split',
      marksOf([3, 2, 2, 1, 2]),
      levels,
      'Five before Sometimes, two at it, three after it.',
      'Cinco antes de Sometimes, dos en ese punto, tres después.',
    ],
    [
      'split',
      [0, 1, 2, 3],
      four,
      'Two at Hardly or below, two at Partly or above.',
      'Dos en Hardly o por debajo, dos en Partly o por encima.',
    ],
    [
      'poles-apart',
      marksOf([3, 0, 0, 4]),
      four,
      'Three at No, four at Yes. Nobody in between.',
      'Tres en No, cuatro en Yes. Nadie en medio.',
    ],
    [
      'poles-apart',
      marksOf([2, 0, 2, 0]),
      four,
      'Two at No, two toward Yes. Nobody in between.',
      'Dos en No, dos hacia Yes. Nadie en medio.',
    ],
    [
      'poles-apart',
      marksOf([3, 0, 1, 0, 3]),
      levels,
      'Three at Never, three at Always, one in between.',
      'Tres en Never, tres en Always, una en medio.',
    ],
    ['split', [0, 0, 1, 1, 1], two, 'Two at No, three at Yes.', 'Dos en No, tres en Yes.'],
    ['leaning', [0, 0, 1], two, 'Two of three placed it at No, one at Yes.', 'Dos de tres lo ubicaron en No, una en Yes.'],
  ])('%s: %j', (word, marks, scale, english, spanish) => {
    expect(inWords(tallyOf(marks, scale), scale)).toBe(word)
    expect(inBoth(marks, scale)).toEqual([english, spanish])
  })
})

const inWordsOfNumbers = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, index) => [word, index + 1]),
)

describe('every agreement sentence', () => {
  const anyScale = fc.constantFrom<Scale[]>(alignment, levels, four, two, ends)
  const cases = anyScale.chain(scale =>
    fc.tuple(
      fc.constant(scale),
      fc.array(fc.nat(scale.kind === 'spectrum' ? 100 : scale.levels.length - 1), { minLength: 3, maxLength: 30 }),
    ),
  )

  it('accounts for every mark once', () => {
    fc.assert(
      fc.property(cases, ([scale, marks]) => {
        const sentence = agreementSentence(tallyOf(marks, scale), { scale, locale: 'en' })
        const numbers = [...sentence.toLowerCase().matchAll(/\b(\d+|one|two|three|four|five|six|seven|eight|nine)\b(?! placed it)/g)].map(
          ([number]) => inWordsOfNumbers.get(number) ?? Number(number),
        )
        const total = sentence.startsWith('All ') ? marks.length : numbers.reduce((sum, number) => sum + number, 0)
        expect([sentence, total]).toEqual([sentence, marks.length])
      }),
      { numRuns: 500 },
    )
  })

  it('is one or two whole sentences in both languages', () => {
    fc.assert(
      fc.property(cases, ([scale, marks]) => {
        for (const locale of ['en', 'es'] as const)
          expect(agreementSentence(tallyOf(marks, scale), { scale, locale })).toMatch(/^[A-Z\d][^.]+[^.\s]\.( [A-Z][^.]+\.)?$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('markInWords', () => {
  it.each<[number, string, string]>([
    [0, 'At Not aligned at all', 'Nada alineado'],
    [2, 'At Not aligned at all', 'Nada alineado'],
    [3, 'Close to Not aligned at all', 'Cerca de Nada alineado'],
    [10, 'Close to Not aligned at all', 'Cerca de Nada alineado'],
    [11, 'Between Not aligned at all and On our way', 'Entre Nada alineado y En camino'],
    [25, 'Between Not aligned at all and On our way', 'Entre Nada alineado y En camino'],
    [40, 'Close to On our way', 'Cerca de En camino'],
    [48, 'At On our way', 'En camino'],
    [50, 'At On our way', 'En camino'],
    [60, 'Close to On our way', 'Cerca de En camino'],
    [61, 'Between On our way and Fully aligned', 'Entre En camino y Totalmente alineado'],
    [90, 'Close to Fully aligned', 'Cerca de Totalmente alineado'],
    [100, 'At Fully aligned', 'Totalmente alineado'],
    [254, 'Not sure yet', 'Todavía no sé'],
    [253, 'Not applicable to us', 'No se aplica a nosotros'],
    [251, 'Not mine to judge', 'No me corresponde valorarlo'],
    [250, 'Not observable', 'No se puede observar'],
    [255, 'No answer', 'Sin respuesta'],
  ])('says %d', (mark, english, spanish) => {
    expect(markInWords(mark, { scale: alignment, locale: 'en' })).toBe(english)
    expect(markInWords(mark, { scale: alignmentInSpanish, locale: 'es' })).toBe(spanish)
  })

  it('says a level by its label and refuses one that is not there', () => {
    expect(markInWords(2, { scale: levels, locale: 'en' })).toBe('Sometimes')
    expect(() => markInWords(5, { scale: levels, locale: 'en' })).toThrow('has no level 5')
  })

  it('says the Spanish y as e before the sound of i', () => {
    const between = (upper: string) =>
      markInWords(50, {
        scale: spectrumScale([
          [0, 'A'],
          [100, upper],
        ]),
        locale: 'es',
      })
    expect(between('Iniciando')).toBe('Entre A e Iniciando')
    expect(between('Hilado')).toBe('Entre A e Hilado')
    expect(between('Hielo')).toBe('Entre A y Hielo')
    expect(between('Ya')).toBe('Entre A y Ya')
  })

  it('keeps anchors that stand close together apart', () => {
    const dense = spectrumScale([
      [0, 'A'],
      [10, 'B'],
      [11, 'C'],
      [100, 'D'],
    ])
    expect([1, 2, 3, 5, 8, 10, 11, 12, 21, 22].map(mark => markInWords(mark, { scale: dense, locale: 'en' }))).toEqual([
      'Close to A',
      'Close to A',
      'Between A and B',
      'Between A and B',
      'Close to B',
      'At B',
      'At C',
      'At C',
      'Close to C',
      'Between C and D',
    ])
  })

  it('is symmetric', () => {
    const mirror = new Map([
      ['Not aligned at all', 'Fully aligned'],
      ['Fully aligned', 'Not aligned at all'],
    ])
    const mirrored = (words: string) => {
      const turned = words.replace(/Not aligned at all|Fully aligned/g, label => mirror.get(label) ?? label)
      return turned.replace(/^Between (.*) and (.*)$/, 'Between $2 and $1')
    }
    for (let position = 0; position <= 100; position++)
      expect(markInWords(100 - position, { scale: alignment, locale: 'en' })).toBe(
        mirrored(markInWords(position, { scale: alignment, locale: 'en' })),
      )
  })
})

describe('lensSentence', () => {
  const tally = tallyOf([10, 12, 18, 22, 35, 55, 60, 66, 70], alignment)

  it('begins with the word and ends with what matters', () => {
    const because = (importance: Parameters<typeof lensSentence>[0]['importance'], locale: 'en' | 'es') =>
      lensSentence({ tally, scale: locale === 'en' ? alignment : alignmentInSpanish, ...(importance ? { importance } : {}) }, locale)
    expect(because(undefined, 'en')).toBe('Split: five before On our way, four after it.')
    expect(because(undefined, 'es')).toBe('Opiniones divididas: cinco antes de En camino, cuatro después.')
    const told = (lot: number, some: number, little: number) => [
      because({ lot, some, little }, 'en').split('. ')[1],
      because({ lot, some, little }, 'es').split('. ')[1],
    ]
    expect(told(0, 0, 0)).toEqual([undefined, undefined])
    expect(told(6, 1, 1)).toEqual(['Six of eight say it matters a lot this year.', 'Seis de ocho dicen que importa mucho este año.'])
    expect(told(2, 4, 1)).toEqual([
      'Six of seven say it matters some or a lot this year.',
      'Seis de siete dicen que importa algo o mucho este año.',
    ])
    expect(told(0, 1, 4)).toEqual(['Four of five say it matters a little this year.', 'Cuatro de cinco dicen que importa poco este año.'])
    expect(told(3, 0, 0)).toEqual(['All three say it matters a lot this year.', 'Las tres personas dicen que importa mucho este año.'])
    expect(told(1, 0, 0)).toEqual([
      'The one who answered says it matters a lot this year.',
      'La única persona que respondió dice que importa mucho este año.',
    ])
    expect(told(1, 1, 0)).toEqual(['One of two says it matters a lot this year.', 'Una de dos dice que importa mucho este año.'])
  })
})

it('agreementWord says each word in both languages', () => {
  const words = ['together', 'leaning', 'split', 'poles-apart', 'too-few'] as const
  expect(words.map(word => agreementWord(word, 'en'))).toEqual(['together', 'leaning', 'split', 'poles apart', 'too few to say'])
  expect(words.map(word => agreementWord(word, 'es'))).toEqual([
    'juntos',
    'casi juntos',
    'divididos',
    'polos opuestos',
    'muy pocos para decirlo',
  ])
})
