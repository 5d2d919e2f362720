import type { IncomingMessage } from 'node:http'

/** Set by this server on its way to the auth library and taken off whatever comes from outside. */
export const clientAddressHeader = 'x-tilth-client-address'

/** Whose attempts are counted together. Behind a trusted proxy the last hop it names, which a client cannot write itself. */
export const clientAddress = (incoming: IncomingMessage | undefined, { trustsProxy }: { readonly trustsProxy: boolean }): string => {
  const forwarded = incoming?.headers['x-forwarded-for']
  const hops = trustsProxy && forwarded !== undefined ? String(forwarded).split(',') : []
  return hops.at(-1)?.trim() || incoming?.socket?.remoteAddress || '127.0.0.1'
}
