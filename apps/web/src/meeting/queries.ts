import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export interface OfMeeting {
  readonly slug: string
  readonly roundId: string
  readonly locale: Locale
}

export type MeetingView = Awaited<ReturnType<typeof server.meetings.read.query>>
export type MeetingCondition = NonNullable<MeetingView['current']>
export type AgendaEntry = MeetingView['agenda'][number]
export type MeetingAgenda = Awaited<ReturnType<typeof server.meetings.agenda.query>>
export type MeetingMinutes = Awaited<ReturnType<typeof server.meetings.minutes.query>>

/** What is on the screen of the room, read again whenever something happens in it. */
export const useMeeting = (input: () => OfMeeting) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'meetings', name: 'read', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.meetings.read.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** What is printed before a meeting. */
export const useMeetingAgenda = (input: () => OfMeeting) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'meetings', name: 'agenda', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.meetings.agenda.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

/** What a meeting came to, as a draft. */
export const useMinutes = (input: () => OfMeeting) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'meetings', name: 'minutes', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.meetings.minutes.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

/** Everything that moves a meeting on, and a second mark in it. */
export const meetingCommands = (slug: string) => ({
  start: (input: InputOf<typeof server.meetings.start>) => server.meetings.start.mutate({ slug, ...input }),
  end: (input: InputOf<typeof server.meetings.end>) => server.meetings.end.mutate({ slug, ...input }),
  show: (input: InputOf<typeof server.meetings.show>) => server.meetings.show.mutate({ slug, ...input }),
  showQuestions: (input: InputOf<typeof server.meetings.showQuestions>) => server.meetings.showQuestions.mutate({ slug, ...input }),
  arrange: ({ agenda, ...input }: Omit<InputOf<typeof server.meetings.arrange>, 'agenda'> & { readonly agenda: readonly string[] }) =>
    server.meetings.arrange.mutate({ slug, ...input, agenda: [...agenda] }),
  reveal: (input: InputOf<typeof server.meetings.reveal>) => server.meetings.reveal.mutate({ slug, ...input }),
  setTimer: (input: InputOf<typeof server.meetings.setTimer>) => server.meetings.setTimer.mutate({ slug, ...input }),
  openSecondPass: (input: InputOf<typeof server.meetings.openSecondPass>) => server.meetings.openSecondPass.mutate({ slug, ...input }),
  closeSecondPass: (input: InputOf<typeof server.meetings.closeSecondPass>) => server.meetings.closeSecondPass.mutate({ slug, ...input }),
  markAgain: (input: InputOf<typeof server.meetings.markAgain>) => server.meetings.markAgain.mutate({ slug, ...input }),
})
