import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type PortfolioView = Awaited<ReturnType<typeof server.portfolio.read.query>>
export type PortfolioPlan = PortfolioView['plans'][number]
export type PortfolioCycle = PortfolioPlan['cycles'][number]
export type PortfolioDecision = PortfolioView['learned'][number]
export type PortfolioStuck = PortfolioView['stuck'][number]
export type PortfolioDue = PortfolioView['due'][number]
export type PortfolioTimeline = PortfolioView['timeline']

export const usePortfolio = (input: () => { readonly slug: string; readonly orgId: string | null; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, orgId, locale } = input()
    const key = districtKey(slug, { slice: 'portfolio', name: 'read', input: { orgId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.portfolio.read.query({ slug, orgId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })
