import type { LevelScale, SpectrumScale } from '../conditions/framework.ts'

const allows = { notSure: true, notMine: true, notApplicable: true, notObservable: true } as const

/** A level scale with the given labels, or with `Level 1` ... up to a number. */
export const levelScale = (levels: number | readonly string[]): LevelScale => ({
  id: 'levels',
  kind: 'levels',
  allows,
  levels: (typeof levels === 'number' ? Array.from({ length: levels }, (_, index) => `Level ${index + 1}`) : levels).map(
    (label, index) => ({
      id: `level-${index}`,
      label,
      owner: 'ours',
    }),
  ),
})

/** A spectrum with anchors at the given positions. */
export const spectrumScale = (anchors: readonly (readonly [position: number, label: string])[]): SpectrumScale => ({
  id: 'spectrum',
  kind: 'spectrum',
  allows,
  anchors: anchors.map(([position, label]) => ({ id: `anchor-${position}`, label, owner: 'ours', position })),
})

export const alignment = spectrumScale([
  [0, 'Not aligned at all'],
  [50, 'On our way'],
  [100, 'Fully aligned'],
])

export const alignmentInSpanish = spectrumScale([
  [0, 'Nada alineado'],
  [50, 'En camino'],
  [100, 'Totalmente alineado'],
])

/** One mark for each of the counts, level by level. */
export const marksOf = (counts: readonly number[]): readonly number[] => counts.flatMap((count, level) => Array<number>(count).fill(level))
