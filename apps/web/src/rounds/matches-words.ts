const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Whether every word that is sought begins or stands somewhere in the text; accents and capitals do not matter. */
export const matchesWords = (text: string, sought: string): boolean => {
  const within = plain(text)
  return plain(sought)
    .split(/\s+/)
    .every(word => within.includes(word))
}
