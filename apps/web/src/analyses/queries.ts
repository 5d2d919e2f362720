import { useQuery } from '@tanstack/solid-query'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type AnalysesView = Awaited<ReturnType<typeof server.analyses.list.query>>
export type AnalysisView = Awaited<ReturnType<typeof server.analyses.read.query>>
export type AnalysisTable = AnalysisView['tables'][number]
export type AnalysisRow = AnalysisTable['rows'][number]
export type AnalysisCell = AnalysisRow['cells'][number]
export type PluginMeasure = AnalysesView['measures'][number]

type Locale = 'en' | 'es'

export interface OfAnalysis {
  readonly slug: string
  readonly pluginId: string
  readonly analysisId: string
  readonly orgId: string
  readonly locale: Locale
}

export const useAnalyses = (input: () => { readonly slug: string; readonly orgId: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = districtKey(slug, { slice: 'analyses', name: 'list', input: asked })
    return {
      queryKey: key,
      enabled: asked.orgId !== '',
      queryFn: ({ signal }) => server.analyses.list.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useAnalysis = (input: () => OfAnalysis) =>
  useQuery(() => {
    const { slug, ...asked } = input()
    const key = districtKey(slug, { slice: 'analyses', name: 'read', input: asked })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.analyses.read.query({ slug, ...asked }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const analysesCommands = (slug: string) => ({
  refresh: (of: Omit<OfAnalysis, 'slug' | 'locale'>) => server.analyses.refresh.mutate({ slug, ...of }),
  feedMeasure: (of: { readonly pluginId: string; readonly definitionId: string; readonly orgId: string; readonly locale: Locale }) =>
    server.analyses.feedMeasure.mutate({ slug, ...of }),
})

export const tableAddress = ({ slug, ...of }: OfAnalysis, tableId: string): string =>
  `/api/d/${slug}/analyses/export?${new URLSearchParams({ ...of, tableId })}`
