const blockBytes = 64
const lengthBytes = 8

/** First 32 bits of the fractional part, as FIPS 180-4 (4.2.2, 5.3.3) derives its constants from roots of the first primes. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32)

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) if (primes.every(prime => candidate % prime !== 0)) primes.push(candidate)
  return primes
}

const primes = firstPrimes(64)
const roundConstants = Uint32Array.from(primes, prime => fraction(Math.cbrt(prime)))
const initialState = Uint32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime)))

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** The message, a 1 bit, zeros, and the length in bits as 64 bits, together a multiple of 512 bits. */
const pad = (message: Uint8Array): DataView => {
  const blocks = Math.ceil((message.length + 1 + lengthBytes) / blockBytes)
  const padded = new Uint8Array(blocks * blockBytes)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  const bits = message.length * 8
  view.setUint32(padded.length - 8, Math.floor(bits / 2 ** 32))
  view.setUint32(padded.length - 4, bits % 2 ** 32)
  return view
}

const at = (words: Uint32Array, index: number): number => words[index] as number

const expand = (schedule: Uint32Array): void => {
  for (let t = 16; t < 64; t++) {
    const early = at(schedule, t - 15)
    const late = at(schedule, t - 2)
    const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    schedule[t] = at(schedule, t - 16) + small0 + at(schedule, t - 7) + small1
  }
}

const compress = (state: Uint32Array, schedule: Uint32Array): void => {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t++) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + big1 + choice + at(roundConstants, t) + at(schedule, t)) | 0
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + big0 + majority) | 0
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word
}

/** SHA-256 (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits. */
export const sha256 = (message: Uint8Array): string => {
  const padded = pad(message)
  const state = initialState.slice()
  const schedule = new Uint32Array(64)
  for (let offset = 0; offset < padded.byteLength; offset += blockBytes) {
    for (let t = 0; t < 16; t++) schedule[t] = padded.getUint32(offset + 4 * t)
    expand(schedule)
    compress(state, schedule)
  }
  return Array.from(state, word => word.toString(16).padStart(8, '0')).join('')
}
