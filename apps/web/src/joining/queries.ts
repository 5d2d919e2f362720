import { useQuery } from '@tanstack/solid-query'
import { server } from '../server/server.ts'

export type HowInvited = { readonly code: string } | { readonly slug: string; readonly token: string }

export const useInvitation = (how: () => HowInvited) =>
  useQuery(() => ({
    queryKey: ['joining', how()],
    queryFn: ({ signal }) => server.joining.look.query({ invitation: how() }, { signal }),
    refetchOnWindowFocus: false,
  }))

export type InvitationLook = Awaited<ReturnType<typeof server.joining.look.query>>
export type AcceptInput = Parameters<typeof server.joining.accept.mutate>[0]
export type GuestInput = Parameters<typeof server.joining.asGuest.mutate>[0]

export const acceptInvitation = (input: AcceptInput) => server.joining.accept.mutate(input)
export const joinAsGuest = (input: GuestInput) => server.joining.asGuest.mutate(input)
