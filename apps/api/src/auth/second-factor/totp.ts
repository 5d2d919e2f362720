import { createHmac, timingSafeEqual } from 'node:crypto'

const stepMs = 30_000
const digits = 6

/** Half minutes since 1970: what a code is made from. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / stepMs)

/** The six digits of one half minute (RFC 6238 with HMAC-SHA-1, which is what authenticator apps speak). */
export const totpCode = (secret: Uint8Array, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0x0f
  const number = (hash.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits
  return String(number).padStart(digits, '0')
}

/** The step a code belongs to, now or half a minute around it, because clocks of phones differ; null when to none. Later ones win. */
export const findStep = (secret: Uint8Array, { code, now }: { readonly code: string; readonly now: Date }): number | null => {
  const given = Buffer.from(code)
  const here = stepAt(now)
  for (const step of [here + 1, here, here - 1]) {
    const expected = Buffer.from(totpCode(secret, step))
    if (expected.length === given.length && timingSafeEqual(expected, given)) return step
  }
  return null
}
