import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type PaperView = Awaited<ReturnType<typeof server.paper.read.query>>

/** What whoever keys paper in needs to know. Never a mark. */
export const usePaper = (input: () => { readonly slug: string; readonly roundId: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'paper', name: 'read', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.paper.read.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export const paperCommands = (slug: string) => ({
  key: (input: InputOf<typeof server.paper.key>) => server.paper.key.mutate({ slug, ...input }),
  takeBack: (input: InputOf<typeof server.paper.takeBack>) => server.paper.takeBack.mutate({ slug, ...input }),
})
