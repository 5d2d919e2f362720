/** With a capital at its head. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is not empty, one after the other; with a word before the last, as a list. */
export const joined = (parts: readonly string[], word?: 'and' | 'y'): string => {
  const said = parts.filter(part => part !== '')
  if (word === undefined) return said.join(' ')
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${word} ${said.at(-1) ?? ''}`
}
