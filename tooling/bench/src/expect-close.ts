/** Throws where the numbers in two results are not the same up to rounding; arrays are compared one by one. */
export const expectClose = (what: string, results: readonly unknown[]): void => {
  const [ours, ...others] = results.map(numbersIn)
  if (!ours || ours.length === 0) throw new Error(`${what}: nothing to compare.`)
  for (const theirs of others) {
    if (theirs.length !== ours.length) throw new Error(`${what}: ${ours.length} numbers beside ${theirs.length}.`)
    for (const [index, number] of ours.entries())
      if (!(Math.abs(number - (theirs[index] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(number))))
        throw new Error(`${what}: ${number} beside ${theirs[index]} at ${index}.`)
  }
}

const numbersIn = (result: unknown): readonly number[] => {
  if (typeof result === 'number') return [result]
  if (Array.isArray(result)) return result.flatMap(numbersIn)
  throw new Error(`${JSON.stringify(result)} is no number.`)
}
