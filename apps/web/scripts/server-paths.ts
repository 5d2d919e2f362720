/**
 * What Vite hands on to the server while the app is served from its source: everything that is no page of the app. As keys of its `proxy`,
 * where a leading `^` makes a pattern.
 */
export const serverPaths = [
  '/trpc',
  '/api',
  '/health',
  '/ready',
  '^/\\?demo=',
  '^/d/[^/]+/(feed|uploads)/',
  '^/d/[^/]+/(.+/)?export(\\?|$)',
  '^/d/[^/]+/cycles/[^/]+/files/',
  '^/d/[^/]+/rounds/[^/]+/evidence/.',
] as const

export const proxyTo = (server: string): Readonly<Record<string, string>> => Object.fromEntries(serverPaths.map(path => [path, server]))
