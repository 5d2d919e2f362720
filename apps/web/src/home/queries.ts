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

/** What waits for me in plans, cycles and measures. Not asked for where there is none of it for me. */
export const useNudges = (input: () => { readonly slug: string; readonly locale: Locale; readonly isAsked: boolean }) =>
  useQuery(() => {
    const { slug, locale, isAsked } = input()
    const key = districtKey(slug, { slice: 'home', name: 'nudges', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.nudges.read.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
      enabled: isAsked,
    }
  })

/** What is tried about each priority, and what its measure says. */
export const useChosenWork = (input: () => { readonly slug: string; readonly locale: Locale; readonly isAsked: boolean }) =>
  useQuery(() => {
    const { slug, locale, isAsked } = input()
    const key = districtKey(slug, { slice: 'portfolio', name: 'chosen', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.portfolio.chosen.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
      enabled: isAsked,
    }
  })
