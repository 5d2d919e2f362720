import { useQuery } from '@tanstack/solid-query'
import { server } from '../server/server.ts'

const sessionKey = ['session'] as const

export const useSession = () =>
  useQuery(() => ({ queryKey: sessionKey, queryFn: ({ signal }) => server.session.current.query({}, { signal }) }))

export const signIn = (input: { readonly email: string; readonly password: string }) => server.session.signIn.mutate(input)

export const signInWithCode = (code: string) => server.session.signInWithCode.mutate({ code })

export const signOut = () => server.session.signOut.mutate()

export const resetPassword = (input: { readonly token: string; readonly password: string }) => server.session.resetPassword.mutate(input)
