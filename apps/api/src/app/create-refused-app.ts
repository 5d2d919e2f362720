import type { Databases } from '@tilth/db'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Environment } from '../environment/environment.ts'
import { measureReadiness } from '../health/measure-readiness.ts'
import { plainPage } from '../web/plain-page.ts'
import type { AppEnv } from './app-env.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'

export interface RefusedAppOptions {
  readonly databases: Databases
  readonly environment: Environment
  readonly logger: Logger
  readonly version: string
  readonly code: string
}

/** What is served while the control database is refused: the truth, and nothing that would need it. */
export const createRefusedApp = ({ databases, environment, logger, version, code }: RefusedAppOptions): Hono<AppEnv> => {
  const app = new Hono<AppEnv>()
  app.use(requestLog(logger, environment), securityHeaders(version))
  app.get('/health', c => {
    c.set('route', '/health')
    return c.json({ state: 'alive', version })
  })
  app.get('/ready', async c => {
    c.set('route', '/ready')
    const plugins = { loaded: [], refused: [] }
    const readiness = await measureReadiness({ databases, dataDirectory: environment.dataDirectory, now: () => new Date(), plugins })
    return c.json({ ...readiness, version }, 503)
  })
  app.all('*', c => {
    c.set('route', '/*')
    return plainPage(c, {
      status: 503,
      title: 'Tilth cannot start on its data',
      text: `The control database was refused (${code}), so nothing is read and nothing is written. A copy from before the last change is in the folder "backups" beside it. The log of this start says more.`,
    })
  })
  return app
}
