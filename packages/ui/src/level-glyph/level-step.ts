/** A fill of the soil-to-leaf palettes and the token that reads on it, as custom properties. */
export interface LevelStep {
  readonly fill: string
  readonly on: string
}

const stepsByCount: Readonly<Record<number, { readonly palette: 5 | 7; readonly steps: readonly number[] }>> = {
  2: { palette: 5, steps: [1, 5] },
  3: { palette: 5, steps: [1, 3, 5] },
  4: { palette: 7, steps: [1, 3, 5, 7] },
  5: { palette: 5, steps: [1, 2, 3, 4, 5] },
  6: { palette: 7, steps: [1, 2, 3, 5, 6, 7] },
  7: { palette: 7, steps: [1, 2, 3, 4, 5, 6, 7] },
}

/** The step of level `level` (0 is the least) on a scale of `count`; null where a scale is too long to be told apart by fills. */
export const levelStep = (level: number, count: number): LevelStep | null => {
  const row = stepsByCount[count]
  const step = row?.steps[level]
  return row && step !== undefined ? { fill: `var(--level${row.palette}-${step})`, on: `var(--on-level${row.palette}-${step})` } : null
}

/** The fifth of a spectrum a position 0..100 lies in, 0..4: a way to show, never a level. The zones are symmetric: 0-20, 21-40, 41-59, 60-79, 80-100. */
export const fifthOf = (position: number): number => (position <= 20 ? 0 : position <= 40 ? 1 : position < 60 ? 2 : position < 80 ? 3 : 4)
