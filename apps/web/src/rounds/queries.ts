import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

interface InLanguage {
  readonly slug: string
  readonly locale: Locale
}

interface OfRound extends InLanguage {
  readonly roundId: string
}

export type RoundCard = Awaited<ReturnType<typeof server.rounds.list.query>>['rounds'][number]
export type RoundView = Awaited<ReturnType<typeof server.rounds.read.query>>
export type FormView = Awaited<ReturnType<typeof server.rounds.form.query>>
export type FormItem = FormView['items'][number]
export type InstrumentChoice = Awaited<ReturnType<typeof server.rounds.instruments.query>>['instruments'][number]

/** The rounds one may see, newest first. */
export const useRounds = (input: () => InLanguage) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'rounds', name: 'list', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.rounds.list.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export type RoundToCopy = Awaited<ReturnType<typeof server.rounds.copy.query>>

/** What a new round would begin with, of a round one runs; asked for while there is one. */
export const useRoundToCopy = (input: () => { readonly slug: string; readonly roundId: string | null }) =>
  useQuery(() => {
    const { slug, roundId } = input()
    return {
      queryKey: districtKey(slug, { slice: 'rounds', name: 'copy', input: { roundId } }),
      queryFn: ({ signal }) => server.rounds.copy.query({ slug, roundId: roundId ?? '' }, { signal }),
      enabled: roundId !== null,
      refetchOnWindowFocus: false,
    }
  })

/** What a round can be opened with. */
export const useInstruments = (input: () => InLanguage) =>
  useQuery(() => {
    const { slug, locale } = input()
    const key = districtKey(slug, { slice: 'rounds', name: 'instruments', input: { locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.rounds.instruments.query({ slug, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useRound = (input: () => OfRound) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'rounds', name: 'read', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.rounds.read.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** What the people of a round are asked. */
export const useForm = (input: () => OfRound) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'rounds', name: 'form', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.rounds.form.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export type PreviewInput = Omit<Parameters<typeof server.rounds.preview.query>[0], 'items'> & { readonly items: readonly string[] | null }

/** The same before there is a round. */
export const usePreview = (input: () => PreviewInput) =>
  useQuery(() => {
    const { slug, items, ...asked } = input()
    const key = districtKey(slug, { slice: 'rounds', name: 'preview', input: { ...asked, items } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.rounds.preview.query({ slug, ...asked, items: items === null ? null : [...items] }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

/** Everything that changes a round of one district. */
export const roundCommands = (slug: string) => ({
  create: (input: InputOf<typeof server.rounds.create>) => server.rounds.create.mutate({ slug, ...input }),
  edit: (input: InputOf<typeof server.rounds.edit>) => server.rounds.edit.mutate({ slug, ...input }),
  extend: (input: InputOf<typeof server.rounds.extend>) => server.rounds.extend.mutate({ slug, ...input }),
  addPeople: (input: InputOf<typeof server.rounds.addPeople>) => server.rounds.addPeople.mutate({ slug, ...input }),
  addFacilitator: (input: InputOf<typeof server.rounds.addFacilitator>) => server.rounds.addFacilitator.mutate({ slug, ...input }),
  removeFacilitator: (input: InputOf<typeof server.rounds.removeFacilitator>) => server.rounds.removeFacilitator.mutate({ slug, ...input }),
  delete: (input: InputOf<typeof server.rounds.delete>) => server.rounds.delete.mutate({ slug, ...input }),
  open: (input: InputOf<typeof server.rounds.open>) => server.rounds.open.mutate({ slug, ...input }),
  close: (input: InputOf<typeof server.rounds.close>) => server.rounds.close.mutate({ slug, ...input }),
  reveal: (input: InputOf<typeof server.rounds.reveal>) => server.rounds.reveal.mutate({ slug, ...input }),
  createJoinCode: (input: InputOf<typeof server.rounds.createJoinCode>) => server.rounds.createJoinCode.mutate({ slug, ...input }),
  endJoinCode: (input: InputOf<typeof server.rounds.endJoinCode>) => server.rounds.endJoinCode.mutate({ slug, ...input }),
})
