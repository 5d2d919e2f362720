import { useQuery } from '@tanstack/solid-query'
import { districtKey } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type VoicesView = Awaited<ReturnType<typeof server.voices.read.query>>
export type VoicePartition = VoicesView['partitions'][number]
export type VoiceGroup = VoicePartition['groups'][number]

/** Who takes part, against the roster. Never what anybody said. */
export const useVoices = (input: () => { readonly slug: string; readonly roundId: string }) =>
  useQuery(() => {
    const { slug, roundId } = input()
    return {
      queryKey: districtKey(slug, { slice: 'voices', name: 'read', input: { roundId } }),
      queryFn: ({ signal }) => server.voices.read.query({ slug, roundId }, { signal }),
    }
  })
