import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

interface InLanguage {
  readonly slug: string
  readonly locale: Locale
}

export type WindowsView = Awaited<ReturnType<typeof server.windows.list.query>>
export type WindowCard = WindowsView['windows'][number]
export type WindowView = Awaited<ReturnType<typeof server.windows.read.query>>
export type WindowSchool = WindowView['schools'][number]
export type PatternsView = NonNullable<WindowView['patterns']>
export type PatternItem = PatternsView['items'][number]

/** The windows in which one may see at least one school, newest first. */
export const useWindows = (input: () => InLanguage) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'windows', name: 'list', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.windows.list.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useWindow = (input: () => InLanguage & { readonly windowId: string }) =>
  useQuery(() => {
    const { slug, windowId, locale } = input()
    const key = districtKey(slug, { slice: 'windows', name: 'read', input: { windowId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.windows.read.query({ slug, windowId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

/** Everything that changes a window of one district. */
export const windowCommands = (slug: string) => ({
  create: (input: InputOf<typeof server.windows.create>) => server.windows.create.mutate({ slug, ...input }),
  open: (input: InputOf<typeof server.windows.open>) => server.windows.open.mutate({ slug, ...input }),
  close: (input: InputOf<typeof server.windows.close>) => server.windows.close.mutate({ slug, ...input }),
  extend: (input: InputOf<typeof server.windows.extend>) => server.windows.extend.mutate({ slug, ...input }),
  addSchools: (input: InputOf<typeof server.windows.addSchools>) => server.windows.addSchools.mutate({ slug, ...input }),
  withdraw: (input: InputOf<typeof server.windows.withdraw>) => server.windows.withdraw.mutate({ slug, ...input }),
  release: (input: InputOf<typeof server.windows.release>) => server.windows.release.mutate({ slug, ...input }),
})
