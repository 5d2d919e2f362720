import { issue } from '@tilth/core'
import { installationContext, openFeed, runInstallationUseCase } from '@tilth/host'
import { Hono } from 'hono'
import type { AppEnv } from '../app/app-env.ts'
import type { AppOptions } from '../app/app-options.ts'
import { clientAddress } from '../auth/client-address.ts'
import { IssueError } from '../errors/issue-error.ts'

/**
 * Private addresses that calendar programs read: no session, the secret in the address is the key. It stands in no log, since only the
 * route's pattern does. Whoever guesses is slowed down as at the door for codes.
 */
export const feedRoutes = ({ installation, environment, feedGuesses }: AppOptions): Hono<AppEnv> =>
  new Hono<AppEnv>().get('/d/:slug/feed/:file', async c => {
    c.set('route', '/d/:slug/feed/:token.ics')
    const address = clientAddress(c.env.incoming, environment)
    const seconds = await feedGuesses.secondsToWait(address)
    if (seconds > 0) throw new IssueError(issue('session.too_many_attempts', { params: { seconds } }))
    const [, token = ''] = /^(.+)\.ics$/.exec(c.req.param('file')) ?? []
    const context = installationContext({ ...installation, origin: () => c.var.arrival.origin }, { account: null, guest: null })
    const read = await runInstallationUseCase(openFeed, context, { slug: c.req.param('slug'), token })
    if (!read.ok) {
      await feedGuesses.countFailure(address)
      throw new IssueError(issue('not_found'))
    }
    const { ical, hash } = read.value
    const headers = { etag: `"${hash}"`, 'cache-control': 'private, no-cache' }
    if (c.req.header('if-none-match')?.includes(`"${hash}"`)) return c.body(null, 304, headers)
    return c.body(ical, 200, {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="tilth.ics"',
    })
  })
