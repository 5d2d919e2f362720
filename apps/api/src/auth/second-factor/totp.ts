import { Secret, TOTP } from 'otpauth'

const stepSeconds = 30

const generator = (secret: Uint8Array, label = ''): TOTP =>
  new TOTP({
    issuer: 'Tilth',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  })

/** Half minutes since 1970: what a code is made from. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / (stepSeconds * 1000))

/** The six digits of one half minute (RFC 6238 with HMAC-SHA-1, which is what authenticator apps speak). */
export const totpCode = (secret: Uint8Array, step: number): string => generator(secret).generate({ timestamp: step * stepSeconds * 1000 })

/** The step a code belongs to, now or half a minute around it, because clocks of phones differ; null when to none. */
export const findStep = (secret: Uint8Array, { code, now }: { readonly code: string; readonly now: Date }): number | null => {
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : stepAt(now) + delta
}

/** The secret as people type it into an authenticator app, and as the picture they scan says it. */
export const describeSecret = (secret: Uint8Array, label: string): { readonly secret: string; readonly uri: string } => {
  const described = generator(secret, label)
  return { secret: described.secret.base32, uri: described.toString() }
}
