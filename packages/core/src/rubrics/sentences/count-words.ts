/**
 * How the counts of one sentence are written: as words while all are below ten, else all as figures. `words` are those from zero to nine.
 */
export const countWords =
  (words: readonly string[]) =>
  (...counts: readonly number[]) => {
    const areSmall = counts.every(count => words[count] !== undefined)
    return (count: number): string => (areSmall ? words[count] : undefined) ?? String(count)
  }
