import { useQuery } from '@tanstack/solid-query'
import type { OfRound } from '../results/queries.ts'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type BallotsView = Awaited<ReturnType<typeof server.ballots.read.query>>
export type BallotView = NonNullable<BallotsView['ballot']>

export const useBallots = (input: () => OfRound) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'ballots', name: 'read', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.ballots.read.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

/** Everything that is done with a vote of one district. */
export const ballotCommands = (slug: string) => ({
  open: (input: InputOf<typeof server.ballots.open>) => server.ballots.open.mutate({ slug, ...input }),
  cast: (input: InputOf<typeof server.ballots.cast>) => server.ballots.cast.mutate({ slug, ...input }),
  close: (input: InputOf<typeof server.ballots.close>) => server.ballots.close.mutate({ slug, ...input }),
})
