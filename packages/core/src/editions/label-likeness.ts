/** The words of a label without case, accents and punctuation. */
export const wordsOf = (label: string): ReadonlySet<string> =>
  new Set(
    label
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== ''),
  )

/** From 0 to 1: the share of words that two labels have in common (Dice, "Measures of the amount of ecologic association", 1945). */
export const labelLikeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return (2 * shared) / (a.size + b.size)
}
