import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export const useHome = (input: () => { readonly slug: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'home', name: 'read', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.district.home.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })
