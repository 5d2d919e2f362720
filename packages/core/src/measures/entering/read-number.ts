export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: 'empty' }
  /** Stars and dashes stand where a number was held back. */
  | { readonly kind: 'held-back' }
  /** "12,5" is 12.5 to some and a slip to others. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'text' }

const plain = /^-?(\d+(\.\d*)?|\.\d+)$/
const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
const withCommas = /^-?[\d.]*,[\d.,]*$/
const heldBack = /^(\*+|[-–—]+|n\/?a|n<\d+|<\s?\d+)$/i

/**
 * A number as spreadsheets in the United States write it: commas between thousands, a percent sign (the number stays as it is written),
 * a dollar sign, parentheses for less than zero. A comma that cannot stand between thousands is unclear and never guessed.
 */
export const readNumber = (text: string): NumberReading => {
  const squeezed = text.replaceAll(/[\s\u00a0\u202f]+/g, '').replaceAll(/[\u2212\u2013](?=[\d.($])/g, '-')
  if (squeezed === '') return { kind: 'empty' }
  if (heldBack.test(squeezed)) return { kind: 'held-back' }
  const inside = /^\((.+)\)$/.exec(squeezed)
  const isPercent = /%\)?$/.test(squeezed)
  const bare = (inside?.[1] ?? squeezed).replace(/%$/, '').replace(/^(-?)\$/, '$1')
  if (inside && bare.startsWith('-')) return { kind: 'text' }
  if (plain.test(bare) || grouped.test(bare)) {
    const value = Number(bare.replaceAll(',', ''))
    return { kind: 'number', value: inside ? -value : value, isPercent }
  }
  return { kind: withCommas.test(bare) ? 'unclear' : 'text' }
}
