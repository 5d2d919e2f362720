import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'
import { type EditionRef, editionValue } from './change-address.ts'

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

interface InLanguage {
  readonly slug: string
  readonly locale: Locale
}

export interface BothEditions {
  readonly from: EditionRef
  readonly to: EditionRef
}

export type EditionsView = Awaited<ReturnType<typeof server.editions.read.query>>
export type EditionView = EditionsView['editions'][number]
export type EditionChangeView = EditionsView['changes'][number]
export type ProposalView = Awaited<ReturnType<typeof server.editions.propose.query>>
export type NamedCondition = ProposalView['earlier'][number]
export type MapRow = ProposalView['map'][number]
export type DryRunView = Awaited<ReturnType<typeof server.editions.dryRun.mutate>>
export type DryRunRow = DryRunView['rows'][number]
export type CarriedView = Awaited<ReturnType<typeof server.editions.carried.query>>
export type CarriedItem = CarriedView['items'][number]

export const useEditions = (input: () => InLanguage) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'editions', name: 'read', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.editions.read.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useProposal = (input: () => InLanguage & BothEditions) =>
  useQuery(() => {
    const { slug, locale, from, to } = input()
    const key = districtKey(slug, { slice: 'editions', name: 'propose', input: { locale, from: editionValue(from), to: editionValue(to) } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.editions.propose.query({ slug, locale, from, to }, { signal }),
      placeholderData: keepWhileTranslating(key),
      retry: false,
    }
  })

/** What an earlier edition's last round says about the conditions of a round that are revealed. */
export const useCarried = (input: () => InLanguage & { readonly roundId: string }) =>
  useQuery(() => {
    const { slug, locale, roundId } = input()
    const key = districtKey(slug, { slice: 'editions', name: 'carried', input: { locale, roundId } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.editions.carried.query({ slug, locale, roundId }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const editionCommands = (slug: string) => ({
  dryRun: (input: InputOf<typeof server.editions.dryRun>) => server.editions.dryRun.mutate({ slug, ...input }),
  change: (input: InputOf<typeof server.editions.change>) => server.editions.change.mutate({ slug, ...input }),
  undo: (input: InputOf<typeof server.editions.undo>) => server.editions.undo.mutate({ slug, ...input }),
})

export const touchedByEditions = ['editions', 'rounds', 'breakdowns', 'plans', 'priorities'] as const
