import { issue } from '@tilth/core'
import type { MiddlewareHandler } from 'hono'
import { IssueError } from '../errors/issue-error.ts'
import { plainPage } from '../web/plain-page.ts'
import type { AppEnv } from './app-env.ts'

const wrongHost = {
  status: 421,
  title: 'Tilth does not answer to this name',
  text: 'Whoever runs this server can change that: set TILTH_URL to the address in your browser, without what comes after the name.',
} as const

/**
 * Everything that changes something must come from our own pages: `Origin` says where from, and where it is missing `Sec-Fetch-Site`
 * does. A request with neither comes from no browser we know and is refused as well.
 */
export const originGuard: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!c.var.arrival.isKnownHost) {
    if (c.req.method === 'GET' && c.req.header('accept')?.includes('text/html')) return plainPage(c, wrongHost)
    throw new IssueError(issue('request.wrong_host'))
  }
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const origin = c.req.header('origin')
    const isOurs = origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : origin === c.var.arrival.origin
    if (!isOurs) throw new IssueError(issue('request.cross_origin'))
  }
  await next()
}
