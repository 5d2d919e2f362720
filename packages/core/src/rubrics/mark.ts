/** What one person said on one item, as one byte: 0..100 a level index or a position on a spectrum, or one of the codes below. */
export type Mark = number

export const notObservable = 250
export const notMine = 251
export const notApplicable = 253
export const notSure = 254
/** No answer: never asked, skipped, or taken back. */
export const nothing = 255

/** Highest mark that is a level or a position. */
export const highestPosition = 100

export const isPosition = (mark: Mark): boolean => mark >= 0 && mark <= highestPosition
