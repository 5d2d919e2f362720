/** One check for any test runner: `run` throws what is wrong, in words, and returns nothing when all is well. */
export interface Check {
  readonly name: string
  readonly run: () => void
}
