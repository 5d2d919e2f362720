import { useQuery } from '@tanstack/solid-query'
import { server } from '../server/server.ts'

export const accountKey = ['account'] as const

export const useAccount = () =>
  useQuery(() => ({ queryKey: accountKey, queryFn: ({ signal }) => server.account.read.query({}, { signal }) }))

export type AccountView = Awaited<ReturnType<typeof server.account.read.query>>

export const accountCommands = {
  rename: (name: string) => server.account.rename.mutate({ name }),
  changePassword: (input: { readonly current: string; readonly password: string }) => server.account.changePassword.mutate(input),
  endSession: (sessionId: string) => server.account.endSession.mutate({ sessionId }),
  endOtherSessions: () => server.account.endOtherSessions.mutate({}),
  beginSecondFactor: (password: string) => server.account.beginSecondFactor.mutate({ password }),
  confirmSecondFactor: (code: string) => server.account.confirmSecondFactor.mutate({ code }),
  endSecondFactor: (proof: { readonly password: string; readonly code: string }) => server.account.endSecondFactor.mutate(proof),
  renewRecoveryCodes: (password: string) => server.account.renewRecoveryCodes.mutate({ password }),
}
