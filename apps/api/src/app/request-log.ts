import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Environment } from '../environment/environment.ts'
import type { AppEnv } from './app-env.ts'
import { visitOrigin } from './visit-origin.ts'

/** One line a request: its id, method, the route's pattern, status, milliseconds. Nothing that somebody typed, is called or holds. */
export const requestLog =
  (logger: Logger, environment: Environment): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const started = performance.now()
    c.set('requestId', randomUUID())
    c.set('arrival', visitOrigin(c.req.raw.headers, environment))
    c.set('route', 'unmatched')
    await next()
    const { requestId, route } = c.var
    c.res.headers.set('x-request-id', requestId)
    logger.info(
      { requestId, method: methodOf(c.req.method), route, status: c.res.status, ms: Math.round(performance.now() - started) },
      'request',
    )
  }

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

const methodOf = (method: string): string => (methods.has(method) ? method : 'OTHER')
