/** Middle number, or the mean of the two in the middle; NaN of nothing. */
export const median = (numbers: readonly number[]): number => {
  const sorted = new Float64Array(numbers).sort()
  const half = sorted.length / 2
  const upper = sorted[Math.floor(half)] ?? Number.NaN
  return Number.isInteger(half) ? ((sorted[half - 1] ?? Number.NaN) + upper) / 2 : upper
}
