import { useQuery } from '@tanstack/solid-query'
import { districtKey } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type VisionView = Awaited<ReturnType<typeof server.visions.read.query>>
export type OrgVision = VisionView['chain'][number]
export type VisionVersion = OrgVision['vision']
export type PulseView = Awaited<ReturnType<typeof server.visions.pulse.query>>

/** Without an org the vision of where this person stands. */
export const useVision = (input: () => { readonly slug: string; readonly orgId: string | null }) =>
  useQuery(() => {
    const { slug, orgId } = input()
    return {
      queryKey: districtKey(slug, { slice: 'visions', name: 'read', input: { orgId } }),
      queryFn: ({ signal }) => server.visions.read.query({ slug, orgId }, { signal }),
    }
  })

export const useVisionHistory = (input: () => { readonly slug: string; readonly orgId: string }) =>
  useQuery(() => {
    const { slug, orgId } = input()
    return {
      queryKey: districtKey(slug, { slice: 'visions', name: 'history', input: { orgId } }),
      queryFn: ({ signal }) => server.visions.history.query({ slug, orgId }, { signal }),
    }
  })

export const usePulse = (input: () => { readonly slug: string; readonly pulseId: string }) =>
  useQuery(() => {
    const { slug, pulseId } = input()
    return {
      queryKey: districtKey(slug, { slice: 'visions', name: 'pulse', input: { pulseId } }),
      queryFn: ({ signal }) => server.visions.pulse.query({ slug, pulseId }, { signal }),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export const visionCommands = (slug: string) => ({
  write: (input: InputOf<typeof server.visions.write>) => server.visions.write.mutate({ slug, ...input }),
  openPulse: (input: InputOf<typeof server.visions.openPulse>) => server.visions.openPulse.mutate({ slug, ...input }),
  answerPulse: (input: InputOf<typeof server.visions.answerPulse>) => server.visions.answerPulse.mutate({ slug, ...input }),
  takeOutSentence: (input: InputOf<typeof server.visions.takeOutSentence>) => server.visions.takeOutSentence.mutate({ slug, ...input }),
  revealPulse: (input: InputOf<typeof server.visions.revealPulse>) => server.visions.revealPulse.mutate({ slug, ...input }),
})
