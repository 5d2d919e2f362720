import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export const usePlugins = (input: () => { readonly slug: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'plugins', name: 'read', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.plugins.read.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export type PluginsView = Awaited<ReturnType<typeof server.plugins.read.query>>

export const enablePlugin = (input: { readonly slug: string; readonly pluginId: string; readonly enabled: boolean }) =>
  server.plugins.enable.mutate(input)
