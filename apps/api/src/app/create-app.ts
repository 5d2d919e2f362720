import { issue } from '@tilth/core'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { demoCookieName } from '../demo/demo-door.ts'
import { answerProblem } from '../errors/answer-problem.ts'
import { describeFault } from '../errors/describe-fault.ts'
import { IssueError } from '../errors/issue-error.ts'
import { feedRoutes } from '../feeds/feed-routes.ts'
import { fileRoutes } from '../files/file-routes.ts'
import { measureReadiness } from '../health/measure-readiness.ts'
import { localRoutes } from '../local/local-routes.ts'
import { appRouter } from '../router.ts'
import { issueOfError } from '../trpc/procedure.ts'
import { serveWeb } from '../web/serve-web.ts'
import type { AppEnv } from './app-env.ts'
import type { AppOptions } from './app-options.ts'
import { limitBody } from './limit-body.ts'
import { openRequest } from './open-request.ts'
import { originGuard } from './origin-guard.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { trpcRoute } from './trpc-route.ts'

/** The pasted list of a whole district fits; a file of ratings comes by another way. */
const largestBody = 2 * 1_048_576

/** A district's own document as text, its quotation marks escaped; how large it may be is told by its own reading. */
const largestDocument = 12 * 1_048_576
const isDocument = (path: string): boolean => path === '/trpc/ownDocuments.check' || path === '/trpc/ownDocuments.add'

/** Everything this server answers over HTTP. Order matters: log and headers around all, then the guard, then the routes. */
export const createApp = (options: AppOptions): Hono<AppEnv> => {
  const { installation, environment, logger, webFiles, version, demo } = options
  const app = new Hono<AppEnv>()
  app.onError((thrown, c) => answerProblem(c, { thrown, logger }))
  app.use(requestLog(logger, environment), securityHeaders(version))
  app.route('/local', localRoutes({ installation, door: options.local }))
  app.use(originGuard)

  app.get('/health', c => {
    c.set('route', '/health')
    return c.json({ state: 'alive', version })
  })
  app.get('/ready', async c => {
    c.set('route', '/ready')
    const readiness = await measureReadiness({ ...installation, dataDirectory: environment.dataDirectory })
    return c.json({ ...readiness, version }, readiness.state === 'ready' ? 200 : 503)
  })

  app.route('/api', fileRoutes(options))
  app.route('/', feedRoutes(options))

  const limits = { usual: limitBody(largestBody), document: limitBody(largestDocument) }
  app.use('/trpc/*', (c, next) => limits[isDocument(c.req.path) ? 'document' : 'usual'](c, next), compress())
  app.all('/trpc/*', async c => {
    c.set('route', trpcRoute(c.req.path))
    const context = await openRequest(options, c)
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      maxBatchSize: 20,
      createContext: ({ resHeaders }) => ({ ...context, responseHeaders: resHeaders }),
      onError: ({ error }) => {
        if (issueOfError(error) === null)
          logger.error({ requestId: c.var.requestId, route: c.var.route, fault: describeFault(error) }, 'fault')
      },
    })
  })

  app.get('/', async (c, next) => {
    const token = c.req.query('demo')
    if (!demo || token === undefined || !demo.door.isToken(token)) return next()
    c.set('route', '/?demo')
    c.header(
      'set-cookie',
      `${demoCookieName}=${demo.door.cookie}; Path=/; HttpOnly; SameSite=Lax${c.var.arrival.isSecure ? '; Secure' : ''}`,
    )
    return c.redirect('/sign-in', 303)
  })
  app.get('*', serveWeb(webFiles))
  app.all('*', () => {
    throw new IssueError(issue('not_found'))
  })
  return app
}
