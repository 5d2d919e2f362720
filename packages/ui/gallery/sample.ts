import type { LevelScale, SpectrumScale } from '@tilth/core/conditions'
import { agreementSentence, interpolatedMedian, inWords, quartiles, splitAtWidestGap, tallyOf } from '@tilth/core/rubrics'

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
