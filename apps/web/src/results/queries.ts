import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export interface OfRound {
  readonly slug: string
  readonly roundId: string
  readonly locale: Locale
}

export type ResultsView = Awaited<ReturnType<typeof server.results.read.query>>
export type ItemResult = ResultsView['items'][number]
export type ShownResult = NonNullable<ItemResult['shown']>
export type FieldResult = ResultsView['fields'][number]
export type FieldTally = NonNullable<FieldResult['tally']>
export type FindingView = NonNullable<ItemResult['finding']>
export type CommentView = ItemResult['comments'][number]
export type LensName = keyof ResultsView['lenses']
export type Figure = ShownResult['agreementA']

/** What a team sees together after the reveal. Before it there is nothing here for anybody: the answer is `not_found`. */
export const useResults = (input: () => OfRound) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'results', name: 'read', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.results.read.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export type NewFinding = InputOf<typeof server.results.recordFinding>

/** Everything that is said about a round's results. */
export const resultsCommands = (slug: string) => ({
  recordFinding: (input: NewFinding) => server.results.recordFinding.mutate({ slug, ...input }),
  comment: (input: InputOf<typeof server.results.comment>) => server.results.comment.mutate({ slug, ...input }),
  removeComment: (input: InputOf<typeof server.results.removeComment>) => server.results.removeComment.mutate({ slug, ...input }),
  takeOutAnswer: (input: InputOf<typeof server.results.takeOutAnswer>) => server.results.takeOutAnswer.mutate({ slug, ...input }),
})
