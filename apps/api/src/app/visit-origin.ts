import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { Environment } from '../environment/environment.ts'

export interface Arrival {
  /** Where the browser believes it is: what links carry and what `Origin` must say. */
  readonly origin: string
  readonly isSecure: boolean
  /** Whether the name the browser used is one this server answers to. */
  readonly isKnownHost: boolean
}

type Headers = { get(name: string): string | null }

/**
 * Where a request came to. `TILTH_URL` decides when it is set. Otherwise the Host header does, which a page on the internet can point
 * at this machine by its own name; so only names that nobody else owns are known: addresses, localhost, this machine's own name. Behind
 * a trusted proxy the name is the proxy's to check.
 */
export const visitOrigin = (
  headers: Headers,
  { publicOrigin, trustsProxy }: Pick<Environment, 'publicOrigin' | 'trustsProxy'>,
): Arrival => {
  if (publicOrigin !== null) return { origin: publicOrigin, isSecure: publicOrigin.startsWith('https:'), isKnownHost: true }
  const forwardedHost = trustsProxy ? lastOf(headers.get('x-forwarded-host')) : ''
  const isSecure = trustsProxy && lastOf(headers.get('x-forwarded-proto')) === 'https'
  const host = forwardedHost || (headers.get('host') ?? '')
  const address = `${isSecure ? 'https' : 'http'}://${host}`
  if (!URL.canParse(address)) return { origin: 'http://invalid', isSecure, isKnownHost: false }
  const url = new URL(address)
  return { origin: url.origin, isSecure, isKnownHost: trustsProxy || isOwnName(url.hostname) }
}

const lastOf = (header: string | null): string => header?.split(',').at(-1)?.trim() ?? ''

const isOwnName = (name: string): boolean => {
  const bare = name.replace(/^\[|\]$/g, '').toLowerCase()
  const own = hostname().toLowerCase()
  return isIP(bare) !== 0 || bare === 'localhost' || bare.endsWith('.localhost') || bare === own || bare === `${own}.local`
}
