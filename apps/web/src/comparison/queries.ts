import { useQuery } from '@tanstack/solid-query'
import type { OfRound } from '../results/queries.ts'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type ComparisonView = Awaited<ReturnType<typeof server.breakdowns.compare.query>>
export type ComparedRound = ComparisonView['rounds'][number]
export type ComparedItem = ComparisonView['items'][number]
export type ComparedPoint = ComparedItem['points'][number]

/** The rounds of one team over time; of each nothing but what its own results show this viewer. */
export const useComparison = (input: () => OfRound) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'breakdowns', name: 'compare', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.breakdowns.compare.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })
