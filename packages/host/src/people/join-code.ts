/** Letters and digits that nobody confuses on a projector or in handwriting: no 0 O D Q, 1 I L, 2 Z, 5 S, 8 B, U V. */
const joinCodeAlphabet = 'ACEFGHJKMNPRTWXY34679'

const length = 6

export const newJoinCode = (randomIndex: (below: number) => number): string =>
  Array.from({ length }, () => joinCodeAlphabet[randomIndex(joinCodeAlphabet.length)]).join('')

/** What somebody typed from a wall: case, spaces and dashes do not matter. Null when it cannot be a code. */
export const readJoinCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return code.length === length && [...code].every(letter => joinCodeAlphabet.includes(letter)) ? code : null
}
