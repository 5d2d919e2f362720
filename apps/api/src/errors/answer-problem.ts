import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { AppEnv } from '../app/app-env.ts'
import { describeFault } from './describe-fault.ts'
import { issueOfThrown } from './issue-of-thrown.ts'
import { problemOf } from './problem.ts'
import { statusOfIssue } from './status-of-issue.ts'

/** JSON-RPC's number for an error of the server, which tRPC's client looks for. */
const errorNumber = -32_603

/** The edge of everything outside a procedure, in the shape procedures answer in: an issue is answered as it is, a fault is logged once and answered with the request's id. */
export const answerProblem = (c: Context<AppEnv>, { thrown, logger }: { readonly thrown: unknown; readonly logger: Logger }): Response => {
  const found = issueOfThrown(thrown)
  const { requestId, route } = c.var
  if (found === null) logger.error({ requestId, route, fault: describeFault(thrown) }, 'fault')
  const data = problemOf(found, requestId)
  return c.json({ error: { message: data.code, code: errorNumber, data } }, found === null ? 500 : statusOfIssue(found.code))
}
