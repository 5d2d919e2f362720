import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export type OwnDocumentsView = Awaited<ReturnType<typeof server.ownDocuments.list.query>>
export type OwnPluginView = OwnDocumentsView['plugins'][number]
export type OwnVersionView = OwnPluginView['versions'][number]
export type Judgement = Awaited<ReturnType<typeof server.ownDocuments.check.mutate>>
export type DocumentIssue = Judgement['issues'][number]
export type DocumentPreview = NonNullable<Judgement['preview']>
export type AskedDocument = InputOf<typeof server.ownDocuments.check>
export type NewDocument = InputOf<typeof server.ownDocuments.add>

/** What this district put in itself. */
export const useOwnDocuments = (input: () => { readonly slug: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'ownDocuments', name: 'list', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.ownDocuments.list.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const documentCommands = (slug: string) => ({
  check: (input: AskedDocument) => server.ownDocuments.check.mutate({ slug, ...input }),
  add: (input: NewDocument) => server.ownDocuments.add.mutate({ slug, ...input }),
  retire: (input: { readonly documentId: string }) => server.ownDocuments.retire.mutate({ slug, ...input }),
  restore: (input: { readonly documentId: string }) => server.ownDocuments.restore.mutate({ slug, ...input }),
  download: (input: { readonly documentId: string }) => server.ownDocuments.download.query({ slug, ...input }),
})

export const touchedByDocuments = ['ownDocuments', 'plugins', 'editions', 'rounds', 'records'] as const
