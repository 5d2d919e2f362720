import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

interface InLanguage {
  readonly slug: string
  readonly locale: Locale
}

export type PluginsView = Awaited<ReturnType<typeof server.plugins.read.query>>
export type PluginView = PluginsView['plugins'][number]
export type PluginPageView = Awaited<ReturnType<typeof server.plugins.readOne.query>>
export type PlaceView = PluginPageView['places'][number]

/** Everything that is installed here, on or not. */
export const usePlugins = (input: () => InLanguage) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'plugins', name: 'read', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.plugins.read.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** One plugin: where it is on and who said so, how it is set, what it holds. */
export const usePlugin = (input: () => InLanguage & { readonly pluginId: string }) =>
  useQuery(() => {
    const { slug, pluginId, locale } = input()
    const key = districtKey(slug, { slice: 'plugins', name: 'readOne', input: { pluginId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.plugins.readOne.query({ slug, pluginId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export type RehearsedFormView = Awaited<ReturnType<typeof server.plugins.rehearseForm.query>>

/** What is filled in outside rounds, to be tried out. */
export const useRehearsedForm = (input: () => InLanguage & { readonly pluginId: string; readonly formId: string }) =>
  useQuery(() => {
    const { slug, pluginId, formId, locale } = input()
    const key = districtKey(slug, { slice: 'plugins', name: 'rehearseForm', input: { pluginId, formId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.plugins.rehearseForm.query({ slug, pluginId, formId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

/** What a place decides about a plugin. */
export const pluginCommands = (slug: string) => ({
  enable: (input: InputOf<typeof server.plugins.enable>) => server.plugins.enable.mutate({ slug, ...input }),
  lock: (input: InputOf<typeof server.plugins.lock>) => server.plugins.lock.mutate({ slug, ...input }),
  configure: (input: InputOf<typeof server.plugins.configure>) => server.plugins.configure.mutate({ slug, ...input }),
})

/** What a switch changes on other pages: what may be begun, filled in and worked out. */
export const touchedBySwitch = ['plugins', 'rounds', 'records', 'analyses', 'cycles', 'plans', 'home'] as const
