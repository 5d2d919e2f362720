import type { LevelScale } from '../conditions/framework.ts'

/** A scale of so many levels without words. */
export const numberedScale = (levels: number): LevelScale => ({
  id: 'levels',
  kind: 'levels',
  allows: { notSure: false, notMine: false, notApplicable: false, notObservable: false },
  levels: Array.from({ length: levels }, (_, level) => ({ id: String(level + 1), label: String(level + 1), owner: 'ours' as const })),
})
