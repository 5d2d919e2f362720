/** A title as a sentence of its own: it gets a period unless it ends in a mark already. */
export const asSentence = (title: string): string => (/[.?!\u2026]$/.test(title.trim()) ? title.trim() : `${title.trim()}.`)
