/**
 * A number as people of that language write it: "1,200.5" in English, "1.200,5" or "1 200,5" in Spanish; a lone comma or point is a
 * decimal mark in either. Null where the text is no number.
 */
export const readNumber = (text: string, locale: 'en' | 'es'): number | null => {
  const bare = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/^\u2212/, '-')
  const grouped = locale === 'es' ? /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
  const plain = grouped.test(bare)
    ? locale === 'es'
      ? bare.replaceAll('.', '').replace(',', '.')
      : bare.replaceAll(',', '')
    : bare.replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}
