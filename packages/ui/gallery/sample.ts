import type { LevelScale, SpectrumScale } from '@tilth/core/conditions'
import { agreementSentence, interpolatedMedian, inWords, quartiles, splitAtWidestGap, tallyOf } from '@tilth/core/rubrics'
import type { RingItem, RingLayer, StackedRow } from '../src/index.ts'

const allows = { notSure: true, notMine: true, notApplicable: true, notObservable: false }

export const spectrum: SpectrumScale = {
  kind: 'spectrum',
  id: 'alignment',
  allows,
  anchors: [
    { id: 'none', label: 'Not aligned at all', owner: 'framework', position: 0 },
    { id: 'way', label: 'On our way', owner: 'framework', position: 50 },
    { id: 'full', label: 'Fully aligned', owner: 'framework', position: 100 },
  ],
}

export const levels: LevelScale = {
  kind: 'levels',
  id: 'agree',
  allows,
  levels: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'].map((label, index) => ({
    id: String(index),
    label,
    owner: 'ours' as const,
  })),
}

/** Invented marks with the statistics the server would send. */
export const stripOf = (marks: readonly number[], scale: SpectrumScale | LevelScale) => {
  const tally = tallyOf(marks, scale)
  const median = interpolatedMedian(tally, scale)
  const ends = quartiles(tally, scale)
  const word = inWords(tally, scale)
  return {
    scale,
    marks,
    word,
    median: 'value' in median ? median.value : null,
    quartiles: 'value' in ends ? ends.value : null,
    camps: word === 'poles-apart' ? splitAtWidestGap(marks) : null,
    sentence: agreementSentence(tally, { scale, locale: 'en' }),
  }
}

const split = [10, 12, 18, 22, 35, 52, 60, 66, 70]
const rooms: Readonly<Record<string, readonly [label: string, shortLabel: string, marks: readonly number[]]>> = {
  E1: ['Materials & Tools', 'Materials & Tools', [40, 44, 47, 50, 52, 54, 55, 58, 60]],
  E2: ['Professional Learning', 'Professional Learning', split],
  E3: ['Student Support Programming', 'Student Support', [20, 25, 30, 42, 50, 52, 60, 70, 75]],
  E4: ['Community & Culture', 'Community & Culture', [60, 70, 72, 75, 75, 78, 80, 80, 84]],
  S1: ['Technology & Data Infrastructure', 'Technology & Data', [60, 62, 66, 68, 70, 71, 73, 75, 78]],
  S2: ['Finance & Resourcing', 'Finance', [8, 10, 12, 14, 16, 18, 20, 22, 24]],
  S3: ['Physical Environment', 'Physical Environment', [30, 35, 40, 44, 50, 55, 60, 66, 70]],
  S4: ['Talent Systems', 'Talent Systems', [15, 22, 25, 28, 30, 35, 45, 50, 66]],
  S5: ['Communications', 'Communications', [4, 8, 10, 14, 78, 82, 86, 88, 92]],
  S6: ['Time', 'Time', split],
  S7: ['Measurement', 'Measurement', [24, 26, 28, 30, 32, 34, 36, 38, 40]],
  S8: ['Policies', 'Policies', [40, 60]],
  P1: ['Visioning', 'Visioning', [60, 64, 70, 72, 74, 76, 78, 79, 82]],
  P2: ['Planning & Project Management', 'Planning & Projects', [20, 30, 40, 44, 48, 60, 62, 70, 72]],
  P3: ['Change Management', 'Change Management', [12, 14, 20, 30, 32, 40, 55, 66, 70]],
  P4: ['Continuous Improvement', 'Improvement', [42, 44, 46, 48, 50, 52, 54, 55, 56]],
}

const ringOf = (code: string): RingItem => {
  const [label, shortLabel, marks] = rooms[code] ?? ['', '', []]
  return { code, label, shortLabel, ...stripOf(marks, spectrum) }
}

/** Invented marks on the shape of a framework with three layers. */
export const sixteen = (): readonly RingLayer[] =>
  [
    { code: 'E', label: 'Essential Supports' },
    { code: 'S', label: 'Enabling Systems' },
    { code: 'P', label: 'Driving Practices' },
  ].map(layer => ({
    ...layer,
    items: Object.keys(rooms)
      .filter(code => code.startsWith(layer.code))
      .map(ringOf),
  }))

export const fiveRings = (): readonly RingLayer[] =>
  ['E1', 'S5', 'S6', 'S8', 'P1'].map(code => ({ code, label: `Layer of ${code}`, items: [ringOf(code)] }))

export const threeRounds: readonly StackedRow[] = [
  { label: 'November 6, 2024', words: 'poles apart, nine marks', counted: 9, median: 40, quartiles: [10, 86], word: 'poles-apart' },
  { label: 'May 12, 2025', words: 'leaning, eight marks', counted: 8, median: 30, quartiles: [25, 45], word: 'leaning', agreed: 35 },
  { label: 'November 5, 2025', words: '', counted: null, median: null, quartiles: null, word: null, note: 'Not asked in this round' },
  {
    label: 'May 7, 2026',
    words: 'together, eleven marks',
    counted: 11,
    median: 52,
    quartiles: [48, 58],
    word: 'together',
    breakBefore: 'From here on: edition 2 of the framework',
  },
]

export const teams = {
  poles: [4, 8, 10, 14, 78, 82, 86, 88, 92],
  split: [10, 12, 18, 22, 35, 52, 60, 66, 70],
  together: [10, 12, 14, 16, 18, 20, 22, 25, 30],
  few: [40, 44, 60],
  crowd: Array.from({ length: 60 }, (_, index) => (index * 37) % 101),
  many: Array.from({ length: 160 }, (_, index) => Math.round(50 + 45 * Math.sin(index * 1.7) * Math.cos(index))),
}
