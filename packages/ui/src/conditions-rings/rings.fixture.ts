import type { LevelScale, Scale, SpectrumScale } from '@tilth/core/conditions'
import { agreementSentence, interpolatedMedian, inWords, splitAtWidestGap, tallyOf } from '@tilth/core/rubrics'
import type { RingItem, RingLayer } from './ring-source.ts'

const allows = { notSure: true, notMine: true, notApplicable: true, notObservable: false }

export const line: SpectrumScale = {
  kind: 'spectrum',
  id: 'line',
  allows,
  anchors: [
    { id: 'low', label: 'Not aligned at all', owner: 'ours', position: 0 },
    { id: 'mid', label: 'On our way', owner: 'ours', position: 50 },
    { id: 'high', label: 'Fully aligned', owner: 'ours', position: 100 },
  ],
}

export const fourLevels: LevelScale = {
  kind: 'levels',
  id: 'four',
  allows,
  levels: ['Beginning', 'Emerging', 'Developing', 'Sustaining'].map((label, index) => ({ id: `l${index}`, label, owner: 'ours' })),
}

/** An invented condition with the statistics the server would send for these marks. */
export const ringItem = (named: string, { marks, scale = line }: { marks: readonly number[]; scale?: Scale }): RingItem => {
  const [code = '', ...rest] = named.split(' ')
  const label = rest.join(' ')
  const tally = tallyOf(marks, scale)
  const median = interpolatedMedian(tally, scale)
  const word = inWords(tally, scale)
  return {
    code,
    label,
    shortLabel: label,
    scale,
    word,
    median: 'value' in median ? median.value : null,
    camps: word === 'poles-apart' ? splitAtWidestGap(marks) : null,
    sentence: agreementSentence(tally, { scale, locale: 'en' }),
  }
}

const together = [60, 62, 65, 66, 68]
const split = [10, 12, 18, 22, 35, 52, 60, 66, 70]
const poles = [4, 8, 10, 14, 78, 82, 86, 88, 92]
const leaning = [15, 22, 25, 28, 30, 35, 45, 50, 66]

/** Two rings: one whole, one that leans, one split, one poles apart, one with too few marks and one that nobody may see yet. */
export const twoRings = (): readonly RingLayer[] => [
  {
    code: 'E',
    label: 'Supports',
    items: [
      ringItem('E1 Materials', { marks: together }),
      ringItem('E2 Learning', { marks: leaning }),
      ringItem('E3 Programs', { marks: split }),
    ],
  },
  {
    code: 'S',
    label: 'Systems',
    items: [
      ringItem('S1 Communications', { marks: poles }),
      ringItem('S2 Policies', { marks: [40, 60] }),
      { ...ringItem('S3 Time', { marks: [] }), word: null, why: 'sealed', median: null, sentence: 'Not revealed yet.' },
    ],
  },
]
