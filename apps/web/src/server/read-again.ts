import type { QueryClient, QueryKey } from '@tanstack/solid-query'

/**
 * Reads again what fits and is on the screen. What is being read for the very first time was perhaps answered before something happened, so
 * it is read once more when it is there: by itself the query library would let that pass, since it has nothing that could be out of date.
 */
export const readAgain = async (queries: QueryClient, fits: (queryKey: QueryKey) => boolean): Promise<void> => {
  const first = queries
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: ({ queryKey, state }) => state.data === undefined && fits(queryKey) })
  await Promise.all([
    queries.invalidateQueries({ predicate: ({ queryKey }) => fits(queryKey) }),
    ...first.map(async query => {
      await query.promise?.catch(() => undefined)
      await queries.invalidateQueries({ queryKey: query.queryKey, exact: true })
    }),
  ])
}
