import { issue } from '@tilth/core'
import { type Installation, importRatings, runUseCase, systemContext } from '@tilth/host'
import { chooseDistrict } from '@tilth/host/imports'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '../app/app-env.ts'
import { limitBody } from '../app/limit-body.ts'
import { IssueError } from '../errors/issue-error.ts'
import { insist } from '../trpc/insist.ts'
import { type LocalDoor, localTokenHeader } from './local-door.ts'

const largestFile = 64 * 1_048_576

/** `district`: a slug; null where the installation has one district. */
const request = v.object({ district: v.nullable(v.string()), input: v.unknown() })

export interface LocalRoutesOptions {
  readonly installation: Installation
  readonly door: LocalDoor
}

/**
 * For the command line on this machine: it hands work to the process that owns the data. Only from loopback, only with the token from
 * the data directory; anything else is answered as not there.
 */
export const localRoutes = ({ installation, door }: LocalRoutesOptions): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('route', '/local/*')
      if (!isLoopback(c.env.incoming?.socket.remoteAddress) || !door.isToken(c.req.header(localTokenHeader))) {
        throw new IssueError(issue('not_found'))
      }
      await next()
    })
    .use(limitBody(largestFile))
    .post('/import-ratings', async c => {
      c.set('route', '/local/import-ratings')
      const parsed = v.safeParse(request, await c.req.json().catch(() => null))
      if (!parsed.success) throw new IssueError(issue('request.malformed'))
      const districtId = insist(await chooseDistrict(installation.databases.control, parsed.output.district))
      const context = await systemContext(installation, districtId)
      if (!context) throw new IssueError(issue('district.unknown'))
      return c.json(insist(await runUseCase(importRatings, context, parsed.output.input)))
    })

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && (/^(::ffff:)?127\./.test(address) || address === '::1')
