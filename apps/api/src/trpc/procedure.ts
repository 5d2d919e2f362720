import { type Issue, issue } from '@tilth/core'
import { initTRPC, TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import { issueOfThrown } from '../errors/issue-of-thrown.ts'
import { type Problem, problemOf } from '../errors/problem.ts'
import { type HttpStatus, statusOfIssue } from '../errors/status-of-issue.ts'
import type { RequestContext } from './request-context.ts'

/** What a procedure runs, or in words who may call it where no use case stands behind it. A test walks the router over this. */
export interface ProcedureMeta {
  readonly useCase?: { readonly name: string; readonly scope: 'district' | 'installation'; readonly kind: 'query' | 'command' }
  readonly admits?: 'anybody' | 'account' | 'demo' | 'district'
}

const heartbeatMs = 10_000

const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: heartbeatMs }, client: { reconnectAfterInactivityMs: 3 * heartbeatMs } },
    errorFormatter: ({ shape, error, ctx }) => {
      const data: Problem = problemOf(issueOfError(error), ctx?.requestId ?? '')
      return { code: shape.code, message: data.code, data }
    },
  })

const codes: Readonly<Record<HttpStatus, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  421: 'BAD_REQUEST',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
}

/** Null for a fault. What tRPC itself refuses has a code of ours too. */
export const issueOfError = (error: TRPCError): Issue | null => {
  const found = issueOfThrown(error)
  if (found) return found
  if (error.code === 'INTERNAL_SERVER_ERROR') return null
  if (error.code === 'NOT_FOUND') return issue('not_found')
  if (error.code === 'PAYLOAD_TOO_LARGE') return issue('request.too_large')
  return issue('request.malformed')
}

export const router = trpc.router

export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok || result.error.code !== 'INTERNAL_SERVER_ERROR') return result
  const found = issueOfThrown(result.error)
  if (found) throw new TRPCError({ code: codes[statusOfIssue(found.code)], message: found.code, cause: result.error.cause })
  return result
})
