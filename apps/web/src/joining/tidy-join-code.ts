const codeLength = 6

/** What somebody typed from a wall: upper case, without spaces and dashes, at most six characters. */
export const tidyJoinCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, codeLength)

export const isWholeJoinCode = (code: string): boolean => code.length === codeLength
