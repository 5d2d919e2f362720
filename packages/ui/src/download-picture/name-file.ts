const longest = 80

/** A file name of lower-case ASCII words: safe on every system, the same in both languages' accents. Empty parts are left out. */
export const nameFile = (parts: readonly string[]): string => {
  const name = parts
    .map(part =>
      part
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, '-')
        .replaceAll(/^-+|-+$/gu, ''),
    )
    .filter(part => part !== '')
    .join('-')
    .slice(0, longest)
    .replace(/-+$/u, '')
  return name === '' ? 'tilth' : name
}
