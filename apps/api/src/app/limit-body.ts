import { issue } from '@tilth/core'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { IssueError } from '../errors/issue-error.ts'
import type { AppEnv } from './app-env.ts'

/**
 * Refuses a body above so many bytes as `request.too_large`. A declared length is believed before the body is touched, so that the
 * answer still reaches a sender who is in the middle of it; a body without one is counted while it is read.
 */
export const limitBody = (mostBytes: number): MiddlewareHandler<AppEnv> => {
  const refuse = (): never => {
    throw new IssueError(issue('request.too_large'))
  }
  const counting: MiddlewareHandler<AppEnv> = bodyLimit({ maxSize: mostBytes, onError: refuse })
  return (c, next) => {
    const declared = c.req.header('content-length')
    if (declared === undefined) return counting(c, next)
    return Number(declared) > mostBytes ? refuse() : next()
  }
}
