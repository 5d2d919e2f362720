import { issue, type Result } from '@tilth/core'
import { acceptInvitation, joinAsGuest, lookAtInvitation } from '@tilth/host'
import { IssueError } from '../errors/issue-error.ts'
import { router } from '../trpc/procedure.ts'
import { installationCommand, installationQuery } from '../trpc/procedures.ts'
import { type RequestContext, setCookies } from '../trpc/request-context.ts'

/** What a machine that may try without end could learn here: codes that open a round, and addresses that have an account. */
const telling = ['invitation.unknown', 'account.email_taken', 'joining.use_personal_link']

const limitGuesses = async <Output>(context: RequestContext, run: () => Promise<Result<Output>>): Promise<Result<Output>> => {
  const { codeGuesses, visit } = context
  const seconds = await codeGuesses.secondsToWait(visit.address)
  if (seconds > 0) throw new IssueError(issue('joining.too_many_attempts', { params: { seconds } }))
  const result = await run()
  if (!result.ok && telling.includes(result.error.code)) await codeGuesses.countFailure(visit.address)
  return result
}

export const joiningRouter = router({
  look: installationQuery(lookAtInvitation, { around: limitGuesses }),
  accept: installationCommand(acceptInvitation, {
    around: limitGuesses,
    answer: async (context, { output: { slug, roundId, accountId }, input }) => {
      // Only an account made in this very call: somebody else's is signed in to with its password.
      if (input.account !== null) setCookies(context, await context.sessions.openFor(accountId, context.visit))
      return { slug, roundId }
    },
  }),
  asGuest: installationCommand(joinAsGuest, {
    around: limitGuesses,
    answer: async (context, { output: { slug, roundId, guestToken } }) => {
      setCookies(context, context.sessions.openForGuest(guestToken, context.visit))
      return { slug, roundId }
    },
  }),
})
