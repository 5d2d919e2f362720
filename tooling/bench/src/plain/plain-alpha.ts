/** Ordinal alpha as a textbook writes it: every pair of every unit into a matrix of coincidences. */
export const plainAlpha = (units: readonly (readonly number[])[], levels: number): number => {
  const coincidences = Array.from({ length: levels }, () => Array<number>(levels).fill(0))
  for (const unit of units)
    for (const [i, a] of unit.entries())
      for (const [j, b] of unit.entries()) {
        const row = coincidences[a]
        if (i !== j && row) row[b] = (row[b] ?? 0) + 1 / (unit.length - 1)
      }
  const totals = coincidences.map(row => row.reduce((sum, count) => sum + count, 0))
  const n = totals.reduce((sum, count) => sum + count, 0)
  const distance = (c: number, k: number): number => {
    const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, count) => sum + count, 0)
    return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2
  }
  let observed = 0
  let expected = 0
  for (let c = 0; c < levels; c++)
    for (let k = 0; k < levels; k++) {
      observed += (coincidences[c]?.[k] ?? 0) * distance(c, k)
      expected += ((totals[c] ?? 0) * (totals[k] ?? 0) * distance(c, k)) / (n - 1)
    }
  return 1 - observed / expected
}
