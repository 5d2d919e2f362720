import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type BreakdownView = Awaited<ReturnType<typeof server.breakdowns.read.query>>
export type BreakdownItem = BreakdownView['items'][number]
export type BreakdownGroup = BreakdownView['groups'][number]
export type GroupResult = NonNullable<BreakdownGroup['items']>[number]
export type Partition = BreakdownView['by']

/** A round's results by group, under one pattern for everything that can be asked of it. */
export const useBreakdown = (
  input: () => {
    readonly slug: string
    readonly roundId: string
    readonly by: Partition
    readonly locale: Locale
    readonly isShown: boolean
  },
) =>
  useQuery(() => {
    const { slug, isShown, ...asked } = input()
    const key = districtKey(slug, { slice: 'breakdowns', name: 'read', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.breakdowns.read.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
      enabled: isShown,
    }
  })
