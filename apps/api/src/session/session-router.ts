import { currentSession, runInstallationUseCase } from '@tilth/host'
import * as v from 'valibot'
import { insist } from '../trpc/insist.ts'
import { procedure, router } from '../trpc/procedure.ts'
import { setCookies } from '../trpc/request-context.ts'

const secret = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000))

export const sessionRouter = router({
  current: procedure
    .meta({ useCase: currentSession })
    .input(v.object({}))
    .query(async ({ ctx }) => {
      const view = insist(await runInstallationUseCase(currentSession, ctx.installation, {}))
      return { ...view, demo: ctx.demo.isAdmitted }
    }),
  signIn: procedure
    .meta({ admits: 'anybody' })
    .input(v.object({ email: v.pipe(v.string(), v.maxLength(320)), password: secret }))
    .mutation(async ({ ctx, input }) => {
      const { next, cookies } = insist(await ctx.sessions.signIn(input, ctx.visit))
      setCookies(ctx, cookies)
      return { next }
    }),
  signInWithCode: procedure
    .meta({ admits: 'anybody' })
    .input(v.object({ code: v.pipe(v.string(), v.maxLength(100)) }))
    .mutation(async ({ ctx, input }) => {
      setCookies(ctx, insist(await ctx.sessions.signInWithCode({ token: ctx.secondStep, code: input.code }, ctx.visit)))
      return null
    }),
  signOut: procedure.meta({ admits: 'anybody' }).mutation(async ({ ctx }) => {
    setCookies(ctx, await ctx.sessions.signOut(ctx.session, ctx.visit))
    return null
  }),
  resetPassword: procedure
    .meta({ admits: 'anybody' })
    .input(v.object({ token: secret, password: secret }))
    .mutation(async ({ ctx, input }) => insist(await ctx.sessions.resetPassword(input, ctx.visit))),
})
