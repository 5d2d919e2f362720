import type { AppRouter } from '@tilth/api'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { noteEdition } from './edition-watch.ts'
import { noteReached, noteUnreached } from './reachability.ts'

const fetchNoticing: typeof fetch = async (input, init) => {
  try {
    const response = await fetch(input, init)
    noteReached()
    noteEdition(response.headers.get('x-tilth-version'))
    return response
  } catch (failure) {
    if (!init?.signal?.aborted) noteUnreached()
    throw failure
  }
}

/** The one way to the api. Called only from a slice's `queries.ts`. */
export const server = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: operation => operation.type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      false: httpBatchLink({
        url: '/trpc',
        fetch: (input, init) => fetchNoticing(input, { ...init, signal: init?.signal ?? null }),
        maxURLLength: 2_000,
        maxItems: 10,
      }),
    }),
  ],
})
