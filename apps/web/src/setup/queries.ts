import { useQuery } from '@tanstack/solid-query'
import { server } from '../server/server.ts'

/** `token` null: no link was given, nothing is asked. */
export const useSetupLink = (token: () => string | null) =>
  useQuery(() => ({
    queryKey: ['setup', token()],
    queryFn: ({ signal }) => server.setup.check.query({ token: token() ?? '' }, { signal }),
    enabled: token() !== null,
    refetchOnWindowFocus: false,
  }))

export type SetupInput = Parameters<typeof server.setup.complete.mutate>[0]

export const completeSetup = (input: SetupInput) => server.setup.complete.mutate(input)
