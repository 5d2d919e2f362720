import { createHmac, timingSafeEqual } from 'node:crypto'

/** The library's cookie: its name depends on whether the browser came by https. */
export const sessionCookieName = (isSecure: boolean): string => (isSecure ? '__Secure-tilth.session_token' : 'tilth.session_token')

/** The token inside a signed session cookie; null when the signature is not ours. Form: `<token>.<base64 of HMAC-SHA-256>`, URI encoded. */
export const readSessionToken = (cookie: string | undefined, secret: string): string | null => {
  const value = decode(cookie)
  const cut = value.lastIndexOf('.')
  if (cut < 1) return null
  const token = value.slice(0, cut)
  const given = Buffer.from(value.slice(cut + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

const decode = (text: string | undefined): string => {
  try {
    return decodeURIComponent(text ?? '')
  } catch {
    return ''
  }
}
