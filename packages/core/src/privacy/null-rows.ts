/** The largest prime whose square is an exact number. */
const prime = 94_906_249

const inverse = (of: number): number => {
  let result = 1
  let base = of
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

/** Reduced row echelon form; gives the pivot column of each row that is left. */
const reduce = (rows: number[][], columns: number): number[] => {
  const pivots: number[] = []
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const at = pivots.length
    const found = rows.findIndex((row, index) => index >= at && row[column] !== 0)
    const pivot = rows[found]
    if (!pivot) continue
    rows[found] = rows[at] as number[]
    const factor = inverse(pivot[column] as number)
    const scaled = pivot.map(value => (value * factor) % prime)
    rows[at] = scaled
    for (const [index, row] of rows.entries()) {
      const times = row[column] as number
      if (index === at || times === 0) continue
      rows[index] = row.map((value, place) => (((value - times * (scaled[place] as number)) % prime) + prime) % prime)
    }
    pivots.push(column)
  }
  return pivots
}

/**
 * What a reader of some sums cannot tell: for each summand its row of a basis of the null space of the sums (0/1 vectors over the
 * summands). Summands whose rows are linearly dependent are the ones about which a sum or a difference is known; one whose row is zero
 * is known itself. Arithmetic is modulo a prime: whatever depends in whole numbers depends here as well, unless a minor of the sums is a
 * multiple of that prime.
 */
export const nullRows = (summands: number, sums: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const rows = sums.map(sum => [...sum])
  const pivots = reduce(rows, summands)
  const rowOf = new Map(pivots.map((column, index) => [column, index]))
  const free = Array.from({ length: summands }, (_, column) => column).filter(column => !rowOf.has(column))
  return Array.from({ length: summands }, (_, column) => {
    const row = rowOf.get(column)
    if (row === undefined) return free.map(other => (other === column ? 1 : 0))
    return free.map(other => (prime - (rows[row]?.[other] ?? 0)) % prime)
  })
}

export const isZeroRow = (row: readonly number[]): boolean => row.every(value => value === 0)

/** Room for four independent rows and some to spare. */
const sketchWidth = 6

/**
 * A few numbers for a row, the same sums and multiples of which are those of the rows, modulo the prime: rows that depend on each other
 * have sketches that do, and up to four that do not have sketches that do not, but for a chance of about one in the prime.
 */
export const sketch = (row: readonly number[]): readonly number[] => {
  let base = 1
  const found = Array<number>(sketchWidth).fill(0)
  for (const value of row) {
    base = (base * 48_271 + 11) % prime
    let weight = base
    for (let at = 0; at < sketchWidth; at++) {
      found[at] = ((found[at] as number) + ((value * weight) % prime)) % prime
      weight = (weight * base) % prime
    }
  }
  return found
}

/** Sketches in echelon form: each has a one at its own place. */
export type Basis = readonly { readonly at: number; readonly sketch: readonly number[] }[]

/** The basis with one sketch more, or nothing where that one depends on the others. */
export const extendBasis = (basis: Basis, added: readonly number[]): Basis | undefined => {
  let rest = added
  for (const { at, sketch: known } of basis) {
    const times = rest[at] as number
    if (times > 0) rest = rest.map((value, place) => (((value - times * (known[place] as number)) % prime) + prime) % prime)
  }
  const at = rest.findIndex(value => value !== 0)
  if (at < 0) return undefined
  const factor = inverse(rest[at] as number)
  return [...basis, { at, sketch: rest.map(value => (value * factor) % prime) }]
}

/** Of one place of two sketches: their sum or their difference. */
export const combineFingerprints = (a: number, { b, sign }: { readonly b: number; readonly sign: 1 | -1 }): number =>
  (a + sign * b + prime) % prime

/** The same for a number and its negative. */
export const withoutSign = (print: number): number => Math.min(print, (prime - print) % prime)
