/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Generator {
  /** A whole number 0..2^32 - 1. */
  readonly next: () => number
  /** A whole number 0..bound - 1, each equally likely. */
  readonly below: (bound: number) => number
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** The xoshiro128** generator of Blackman and Vigna from four words that are not all 0. */
export const xoshiro = (state: readonly [number, number, number, number]): Generator => {
  let [a, b, c, d] = state
  const next = (): number => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return word
  }
  const below = (bound: number): number => {
    if (bound <= 1) return 0
    const mask = 0xffffffff >>> Math.clz32(bound - 1)
    for (;;) {
      const low = (next() & mask) >>> 0
      if (low < bound) return low
    }
  }
  return { next, below }
}

/** The four words come from a seed through splitmix32, so that neighboring seeds have nothing in common. Takes any number. */
export const seededGenerator = (seed: number): Generator => {
  let state = Math.trunc(seed) | 0
  const word = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) | 0
  }
  return xoshiro([word(), word(), word(), word() || 1])
}
