/** Exact rank of whole numbers, by elimination without fractions. */
const rank = (matrix: readonly (readonly number[])[]): number => {
  let rows = matrix.map(row => row.map(BigInt))
  let found = 0
  const columns = matrix[0]?.length ?? 0
  for (let column = 0; column < columns; column++) {
    const pivot = rows.find(row => row[column] !== 0n)
    if (!pivot) continue
    found += 1
    const lead = pivot[column] ?? 1n
    rows = rows.filter(row => row !== pivot).map(row => row.map((value, at) => value * lead - (row[column] ?? 0n) * (pivot[at] ?? 0n)))
  }
  return found
}

const subsets = (atoms: readonly number[], isIn: (chosen: readonly number[]) => boolean): readonly (readonly number[])[] => {
  const found: (readonly number[])[] = [[]]
  for (const atom of atoms) found.push(...found.map(one => [...one, atom]).filter(isIn))
  return found.slice(1)
}

/**
 * A reader of 0/1 sums who can add, subtract and scale without limit: whether something is known that holds fewer people than the floor.
 * Sums over all summands but a few have a lower rank exactly where something is known about these few. Shares nothing with the engine.
 */
export const readerKnowsFew = (
  { sizes, sums }: { readonly sizes: readonly number[]; readonly sums: readonly (readonly number[])[] },
  floor: number,
): boolean => {
  const present = [...sizes.keys()].filter(atom => (sizes[atom] ?? 0) > 0)
  const over = (atoms: readonly number[]) => rank(sums.map(sum => atoms.map(atom => sum[atom] ?? 0)))
  const whole = over(present)
  const isFew = (chosen: readonly number[]): boolean => chosen.reduce((people, atom) => people + (sizes[atom] ?? 0), 0) < floor
  return subsets(present, isFew).some(few => over(present.filter(atom => !few.includes(atom))) < whole)
}

/** Whether such a reader knows one summand by itself. */
export const readerKnows = (sums: readonly (readonly number[])[], summand: number): boolean => {
  const columns = sums[0]?.length ?? 0
  const alone = Array.from({ length: columns }, (_, atom) => (atom === summand ? 1 : 0))
  return sums.length > 0 && rank([...sums, alone]) === rank(sums)
}
