import { checkSetupLink, completeSetup } from '@tilth/host'
import { router } from '../trpc/procedure.ts'
import { installationCommand, installationQuery } from '../trpc/procedures.ts'
import { setCookies } from '../trpc/request-context.ts'

export const setupRouter = router({
  check: installationQuery(checkSetupLink),
  complete: installationCommand(completeSetup, {
    answer: async (context, { output: { slug, accountId, demoSlug } }) => {
      setCookies(context, await context.sessions.openFor(accountId, context.visit))
      return { slug, demoSlug }
    },
  }),
})
