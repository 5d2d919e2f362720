import { useQuery } from '@tanstack/solid-query'
import type { OfRound } from '../results/queries.ts'
import { districtKey, keepWhileTranslating } from '../server/query-keys.ts'
import { sendFile } from '../server/send-file.ts'
import { server } from '../server/server.ts'

export type EvidenceView = Awaited<ReturnType<typeof server.evidence.read.query>>
export type EvidenceEntry = EvidenceView['used'][number]

export const useEvidence = (input: () => OfRound) =>
  useQuery(() => {
    const { slug, roundId, locale } = input()
    const key = districtKey(slug, { slice: 'evidence', name: 'read', input: { roundId, locale } })
    return {
      queryKey: key,
      queryFn: ({ signal }) => server.evidence.read.query({ slug, roundId, locale }, { signal }),
      placeholderData: keepWhileTranslating(key),
    }
  })

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export const evidenceCommands = (slug: string) => ({
  addLink: (input: InputOf<typeof server.evidence.addLink>) => server.evidence.addLink.mutate({ slug, ...input }),
  /** The file goes first; what is said about it makes it evidence. */
  addFile: async ({ file, ...input }: Omit<InputOf<typeof server.evidence.addFile>, 'uploadId'> & { readonly file: File }) => {
    const { uploadId } = await sendFile(`/api/d/${slug}/uploads/evidence?round=${encodeURIComponent(input.roundId)}`, file)
    return server.evidence.addFile.mutate({ slug, ...input, uploadId })
  },
  use: (input: InputOf<typeof server.evidence.use>) => server.evidence.use.mutate({ slug, ...input }),
  stopUsing: (input: InputOf<typeof server.evidence.stopUsing>) => server.evidence.stopUsing.mutate({ slug, ...input }),
  remove: (input: InputOf<typeof server.evidence.remove>) => server.evidence.remove.mutate({ slug, ...input }),
})

export const downloadAddress = (slug: string, { roundId, evidenceId }: { readonly roundId: string; readonly evidenceId: string }): string =>
  `/api/d/${slug}/rounds/${encodeURIComponent(roundId)}/evidence/${encodeURIComponent(evidenceId)}`
