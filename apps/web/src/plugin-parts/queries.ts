import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'
import { hasWebParts } from './load-web-part.ts'

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>
type AskedOf<Procedure extends { query: (input: never) => unknown }> = Parameters<Procedure['query']>[0]

export type PluginHere = Awaited<ReturnType<typeof server.plugins.here.query>>['plugins'][number]

/** Which plugins are on at a place. Not asked where no place is known or no installed plugin has a web part. */
export const usePluginsHere = (input: () => { readonly slug: string; readonly orgId: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = districtKey(slug, { slice: 'plugins', name: 'here', input: { ...asked } })
    return {
      queryKey: key,
      enabled: asked.orgId !== '' && hasWebParts(),
      queryFn: ({ signal }) => server.plugins.here.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** What stands of an analysis at a place. */
export const useAnalysisOf = (input: () => AskedOf<typeof server.analyses.read>) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = districtKey(slug, { slice: 'analyses', name: 'read', input: { ...asked } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.analyses.read.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** Records of a form at a place and below. */
export const useRecordsOf = (input: () => AskedOf<typeof server.records.list>) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = districtKey(slug, { slice: 'records', name: 'list', input: { ...asked } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.records.list.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** What changes records, and of which plugin a record is. */
export const recordsOfParts = (slug: string) => ({
  pluginOf: async (recordId: string): Promise<string> => {
    const { form } = await server.records.read.query({ slug, recordId, locale: 'en' })
    return form.pluginId
  },
  create: (input: InputOf<typeof server.records.create>) => server.records.create.mutate({ slug, ...input }),
  edit: (input: InputOf<typeof server.records.edit>) => server.records.edit.mutate({ slug, ...input }),
  move: (input: InputOf<typeof server.records.move>) => server.records.move.mutate({ slug, ...input }),
  remove: (input: InputOf<typeof server.records.remove>) => server.records.remove.mutate({ slug, ...input }),
})
