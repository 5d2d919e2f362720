import type { Dots } from './parse-dots.ts'

export interface DotCount {
  readonly item: string
  readonly dots: number
}

/** All dots of all papers, most first; conditions with as many stand in the ballot's order. */
export const countDots = (papers: readonly Dots[], items: readonly string[]): readonly DotCount[] => {
  const totals = new Map(items.map(item => [item, 0]))
  for (const [item, dots] of papers.flatMap(paper => Object.entries(paper))) totals.set(item, (totals.get(item) ?? 0) + dots)
  return items.map(item => ({ item, dots: totals.get(item) ?? 0 })).toSorted((a, b) => b.dots - a.dots)
}
