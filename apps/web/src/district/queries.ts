import { useQuery } from '@tanstack/solid-query'
import type { Locale } from '@tilth/i18n'
import { districtKey } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

/** Who I am in this district, what I may, and the district's profile. */
export const useMe = (slug: () => string) =>
  useQuery(() => ({
    queryKey: districtKey(slug(), { slice: 'me', name: 'read' }),
    queryFn: ({ signal }) => server.district.me.query({ slug: slug() }, { signal }),
  }))

export type Me = Awaited<ReturnType<typeof server.district.me.query>>

export const chooseLocale = (input: { readonly slug: string; readonly locale: Locale }) => server.district.chooseLocale.mutate(input)

export type ProfileInput = Parameters<typeof server.district.edit.mutate>[0]

export const editProfile = (input: ProfileInput) => server.district.edit.mutate(input)
