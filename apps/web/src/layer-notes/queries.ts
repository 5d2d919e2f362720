import { useQuery } from '@tanstack/solid-query'
import type { OfRound } from '../results/queries.ts'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

export type LayerNotesView = Awaited<ReturnType<typeof server.layerNotes.read.query>>
export type NotedLayer = LayerNotesView['layers'][number]
export type LayerNoteView = NotedLayer['notes'][number]

export const useLayerNotes = (input: () => OfRound) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'layerNotes', name: 'read', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.layerNotes.read.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

export const writeLayerNote = (input: Parameters<typeof server.layerNotes.write.mutate>[0]) => server.layerNotes.write.mutate(input)
