/** A number as it stands in a sentence, to three digits and never fewer than its whole ones; the same in English and in Spanish of the United States. */
export const writeAmount = (amount: number | null, isShare: boolean): string => {
  if (amount === null) return '–'
  const shown = isShare ? amount * 100 : amount
  const rounded = Math.abs(shown) >= 100 ? Math.round(shown) : Number(shown.toPrecision(3))
  return `${rounded === 0 ? 0 : rounded}${isShare ? '%' : ''}`
}
