import { QueryClient } from '@tanstack/solid-query'
import { readError } from './read-error.ts'
import { shareUnchanged } from './share-unchanged.ts'

const mostRetries = 2

/** Only what may go away by itself is tried again: no answer, or a fault. The live stream says when to read again, so nothing grows stale by age. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, thrown) => {
          const { kind } = readError(thrown)
          return failures < mostRetries && (kind === 'offline' || kind === 'fault')
        },
        refetchOnWindowFocus: true,
        networkMode: 'always',
        reconcile: shareUnchanged,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
