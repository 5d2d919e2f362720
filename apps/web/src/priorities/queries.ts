import { useQuery } from '@tanstack/solid-query'
import type { OfRound } from '../results/queries.ts'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type PrioritiesView = Awaited<ReturnType<typeof server.priorities.read.query>>
export type PriorityView = PrioritiesView['chosen'][number]

export const usePriorities = (input: () => OfRound) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'priorities', name: 'read', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.priorities.read.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

/** Every change answers with the version the choice has afterwards. */
export const prioritiesCommands = (slug: string) => ({
  choose: (input: InputOf<typeof server.priorities.choose>) => server.priorities.choose.mutate({ slug, ...input }),
  park: (input: InputOf<typeof server.priorities.park>) => server.priorities.park.mutate({ slug, ...input }),
  parkRest: (input: InputOf<typeof server.priorities.parkRest>) => server.priorities.parkRest.mutate({ slug, ...input }),
  release: (input: InputOf<typeof server.priorities.release>) => server.priorities.release.mutate({ slug, ...input }),
})
