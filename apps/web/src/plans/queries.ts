import { useQuery } from '@tanstack/solid-query'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type PlansView = Awaited<ReturnType<typeof server.plans.list.query>>
export type PlansOfPlace = PlansView['places'][number]
export type PlanListRow = PlansOfPlace['rows'][number]
export type PlanView = Awaited<ReturnType<typeof server.plans.read.query>>
export type PlanStartView = Awaited<ReturnType<typeof server.plans.startChoices.query>>
export type PlanChoices = Awaited<ReturnType<typeof server.plans.choices.query>>
export type PlanHistoryLine = Awaited<ReturnType<typeof server.plans.history.query>>[number]
export type PlanPrompt = PlanView['template']['parts'][number]['prompts'][number]
export type PlanComment = PlanView['comments'][number]
export type ReviewRule = PlanView['plan']['reviewRule']

export type Entry = PlanView['entries'][number]
export type EntryKind = Entry['kind']
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { readonly kind: Kind }>
export type ContentOf<Kind extends EntryKind> = EntryOf<Kind>['content']
export type Source = ContentOf<'challenge'>['data'][number]
export type SourceWords = PlanView['sources'][string][number]

type Locale = 'en' | 'es'

export const usePlans = (input: () => { readonly slug: string; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'plans', name: 'list', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.plans.list.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

interface OfPriority {
  readonly slug: string
  readonly roundId: string
  readonly item: string
  readonly locale: Locale
}

export const usePlanStart = (input: () => OfPriority) =>
  useQuery(() => {
    const { slug, ...of } = input()
    const key = districtKey(slug, { slice: 'plans', name: 'startChoices', input: of })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.plans.startChoices.query({ slug, ...of }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

interface OfPlan {
  readonly slug: string
  readonly planId: string
  readonly locale: Locale
}

export const usePlanQuery = (input: () => OfPlan) =>
  useQuery(() => {
    const { slug, ...of } = input()
    const key = districtKey(slug, { slice: 'plans', name: 'read', input: of })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.plans.read.query({ slug, ...of }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** What can be attached: read when a form asks for it. */
export const usePlanChoices = (input: () => OfPlan) =>
  useQuery(() => {
    const { slug, ...of } = input()
    const key = districtKey(slug, { slice: 'plans', name: 'choices', input: of })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.plans.choices.query({ slug, ...of }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const usePlanHistory = (input: () => { readonly slug: string; readonly planId: string }) =>
  useQuery(() => {
    const { slug, planId } = input()
    return {
      queryKey: districtKey(slug, { slice: 'plans', name: 'history', input: { planId } }),
      queryFn: ({ signal }) => server.plans.history.query({ slug, planId }, { signal }),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export const planCommands = (slug: string) => ({
  start: (input: InputOf<typeof server.plans.start>) => server.plans.start.mutate({ slug, ...input }),
  writeEntry: (input: InputOf<typeof server.plans.writeEntry>) => server.plans.writeEntry.mutate({ slug, ...input }),
  removeEntry: (input: InputOf<typeof server.plans.removeEntry>) => server.plans.removeEntry.mutate({ slug, ...input }),
  restoreEntry: (input: InputOf<typeof server.plans.restoreEntry>) => server.plans.restoreEntry.mutate({ slug, ...input }),
  moveEntry: (input: InputOf<typeof server.plans.moveEntry>) => server.plans.moveEntry.mutate({ slug, ...input }),
  updateAction: (input: InputOf<typeof server.plans.updateAction>) => server.plans.updateAction.mutate({ slug, ...input }),
  change: (input: InputOf<typeof server.plans.change>) => server.plans.change.mutate({ slug, ...input }),
  comment: (input: InputOf<typeof server.plans.comment>) => server.plans.comment.mutate({ slug, ...input }),
  removeComment: (input: InputOf<typeof server.plans.removeComment>) => server.plans.removeComment.mutate({ slug, ...input }),
})

/** What a change of a plan may make stale. */
export const touchedByPlans = ['plans', 'cycles', 'portfolio', 'home']
