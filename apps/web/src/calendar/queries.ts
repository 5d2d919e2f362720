import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type CalendarView = Awaited<ReturnType<typeof server.calendar.read.query>>
export type MailView = Awaited<ReturnType<typeof server.nudges.mail.query>>
export type FeedView = Awaited<ReturnType<typeof server.feeds.read.query>>

export const useCalendar = (input: () => { readonly slug: string; readonly orgId: string | null; readonly locale: Locale }) =>
  useQuery(() => {
    const { slug, orgId, locale } = input()
    const key = districtKey(slug, { slice: 'calendar', name: 'read', input: { orgId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.calendar.read.query({ slug, orgId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const useMail = (slug: () => string) =>
  useQuery(() => ({
    queryKey: districtKey(slug(), { slice: 'mail', name: 'read' }),
    queryFn: ({ signal }) => server.nudges.mail.query({ slug: slug() }, { signal }),
  }))

export const useFeed = (slug: () => string) =>
  useQuery(() => ({
    queryKey: districtKey(slug(), { slice: 'feeds', name: 'read' }),
    queryFn: ({ signal }) => server.feeds.read.query({ slug: slug() }, { signal }),
  }))

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export const calendarCommands = (slug: string) => ({
  write: (input: InputOf<typeof server.calendar.write>) => server.calendar.write.mutate({ slug, ...input }),
  inherit: (input: InputOf<typeof server.calendar.inherit>) => server.calendar.inherit.mutate({ slug, ...input }),
  addYear: (input: InputOf<typeof server.calendar.addYear>) => server.calendar.addYear.mutate({ slug, ...input }),
  chooseMail: (wanted: boolean) => server.nudges.chooseMail.mutate({ slug, wanted }),
  makeFeed: () => server.feeds.make.mutate({ slug }),
  endFeed: () => server.feeds.end.mutate({ slug }),
})
