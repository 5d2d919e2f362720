import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

/** The rounds one may see, newest first. */
export const useRounds = (input: () => { readonly slug: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'rounds', name: 'list', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.rounds.list.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })
