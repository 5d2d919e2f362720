/** Arithmetic mean, NaN of nothing. A second pass takes out what the first lost to rounding, so that the mean of equal numbers is that number. */
export const mean = (numbers: readonly number[]): number => {
  if (numbers.length === 0) return Number.NaN
  let total = 0
  for (const number of numbers) total += number
  const first = total / numbers.length
  let rest = 0
  for (const number of numbers) rest += number - first
  return first + rest / numbers.length
}
