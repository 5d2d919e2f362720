import { useQuery } from '@tanstack/solid-query'
import { server } from '../server/server.ts'

/** The invented people one may look through; `enabled` false off a demo installation. */
export const usePersonas = (enabled: () => boolean) =>
  useQuery(() => ({
    queryKey: ['demo', 'personas'],
    queryFn: ({ signal }) => server.demo.personas.query({}, { signal }),
    enabled: enabled(),
  }))

export const enterAsPersona = (input: { readonly personId: string }) => server.demo.enter.mutate(input)
