import type { Need } from './need-pattern.ts'

/** One set of supports for all schools, a portfolio, some of each, or too little to say. */
export type SupportsAdvice = 'one-set' | 'portfolio' | 'mixed' | 'unclear'

/** Two of three conditions that could be compared. */
const most = 2 / 3

/**
 * Whether one set of supports can serve most schools, from the needs of all conditions. Ours: `one-set` where two thirds of the
 * conditions that could be compared are similar, `portfolio` where two thirds are dissimilar, else `mixed`.
 */
export const supportsAdvice = (needs: readonly Need[]): SupportsAdvice => {
  const similar = needs.filter(need => need === 'similar').length
  const dissimilar = needs.filter(need => need === 'dissimilar').length
  const compared = similar + dissimilar
  if (compared === 0) return 'unclear'
  if (similar / compared >= most) return 'one-set'
  return dissimilar / compared >= most ? 'portfolio' : 'mixed'
}
