import { issue } from '@tilth/core'
import * as v from 'valibot'
import { IssueError } from '../errors/issue-error.ts'
import { procedure, router } from '../trpc/procedure.ts'
import { type DemoVisit, type RequestContext, setCookies } from '../trpc/request-context.ts'

/** Off a demo installation, and for a browser that did not come through the printed link, there is nothing here. */
const admitted = (context: RequestContext): NonNullable<DemoVisit['house']> => {
  const { house, isAdmitted } = context.demo
  if (!house || !isAdmitted) throw new IssueError(issue('not_found'))
  return house
}

export const demoRouter = router({
  personas: procedure
    .meta({ admits: 'demo' })
    .input(v.object({}))
    .query(async ({ ctx }) => ({ personas: await admitted(ctx).personas() })),
  enter: procedure
    .meta({ admits: 'demo' })
    .input(v.object({ personId: v.string() }))
    .mutation(async ({ ctx, input }) => {
      const found = await admitted(ctx).accountOf(input.personId)
      if (!found) throw new IssueError(issue('not_found'))
      setCookies(ctx, await ctx.sessions.openFor(found.accountId, ctx.visit))
      return { slug: found.slug }
    }),
})
