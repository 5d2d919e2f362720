import { issue } from '@tilth/core'
import * as v from 'valibot'
import type { AccountVisit } from '../auth/own-account.ts'
import { IssueError } from '../errors/issue-error.ts'
import { insist } from '../trpc/insist.ts'
import { procedure, router } from '../trpc/procedure.ts'
import type { RequestContext } from '../trpc/request-context.ts'

const secret = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000))
const code = v.pipe(v.string(), v.maxLength(100))

/** The account of the session and no other: none of these procedures takes one. */
const whose = ({ session, visit }: RequestContext): AccountVisit => {
  if (!session.account || session.token === null) throw new IssueError(issue('session.none'))
  return { account: session.account, token: session.token, visit }
}

const own = procedure.meta({ admits: 'account' })

export const accountRouter = router({
  read: own.input(v.object({})).query(({ ctx }) => ctx.sessions.own.read(whose(ctx))),
  rename: own
    .input(v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120)) }))
    .mutation(async ({ ctx, input }) => insist(await ctx.sessions.own.rename(whose(ctx), input.name))),
  changePassword: own
    .input(v.object({ current: secret, password: secret }))
    .mutation(async ({ ctx, input }) => insist(await ctx.sessions.own.changePassword(whose(ctx), input))),
  endSession: own
    .input(v.object({ sessionId: v.pipe(v.string(), v.maxLength(100)) }))
    .mutation(async ({ ctx, input }) => insist(await ctx.sessions.own.endSession(whose(ctx), input.sessionId))),
  endOtherSessions: own.input(v.object({})).mutation(async ({ ctx }) => insist(await ctx.sessions.own.endOtherSessions(whose(ctx)))),
  beginSecondFactor: own
    .input(v.object({ password: secret }))
    .mutation(async ({ ctx, input }) => insist(await ctx.sessions.own.beginSecondFactor(whose(ctx), input.password))),
  confirmSecondFactor: own
    .input(v.object({ code }))
    .mutation(async ({ ctx, input }) => insist(await ctx.sessions.own.confirmSecondFactor(whose(ctx), input.code))),
  endSecondFactor: own
    .input(v.object({ password: secret, code }))
    .mutation(async ({ ctx, input }) => insist(await ctx.sessions.own.endSecondFactor(whose(ctx), input))),
  renewRecoveryCodes: own
    .input(v.object({ password: secret }))
    .mutation(async ({ ctx, input }) => insist(await ctx.sessions.own.renewRecoveryCodes(whose(ctx), input.password))),
})
