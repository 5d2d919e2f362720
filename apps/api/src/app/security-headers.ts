import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'

const contentSecurityPolicy = (mayFrame: 'none' | 'self'): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    `frame-ancestors '${mayFrame}'`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

const headers = {
  'content-security-policy': contentSecurityPolicy('none'),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const

/** The one page that stands in a frame, of our own: a rehearsal shows screens as wide as a phone. Nothing can be done on it that is kept. */
const rehearsal = /^\/d\/[^/]+\/frameworks\/[^/]+\/rehearsal$/

const framed = { 'content-security-policy': contentSecurityPolicy('self'), 'x-frame-options': 'SAMEORIGIN' } as const

/** On every answer, whatever made it; a stricter content policy of an answer's own stays. Strict transport only where the browser came by https: on plain http it would be ignored. */
export const securityHeaders =
  (version: string): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await next()
    const ownPolicy = c.res.headers.get('content-security-policy')
    const own = rehearsal.test(c.req.path) ? { ...headers, ...framed } : headers
    for (const [name, value] of Object.entries(own)) c.res.headers.set(name, value)
    if (ownPolicy !== null) c.res.headers.set('content-security-policy', ownPolicy)
    c.res.headers.set('x-tilth-version', version)
    if (c.var.arrival.isSecure) c.res.headers.set('strict-transport-security', 'max-age=31536000')
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
