import type { Locale } from '@tilth/i18n'
import { sendFile } from '../server/send-file.ts'
import { server } from '../server/server.ts'

type InputOf<Procedure extends { mutate: (input: never) => unknown }> = Omit<Parameters<Procedure['mutate']>[0], 'slug'>

export type TableLook = Awaited<ReturnType<typeof server.imports.look.mutate>>
export type TableCheck = Awaited<ReturnType<typeof server.imports.check.mutate>>
export type TakenIn = Awaited<ReturnType<typeof server.imports.take.mutate>>
export type TableImport = InputOf<typeof server.imports.check>
export type Mapping = TableImport['mapping']
export type FrameworkChoice = TableImport['framework']
export type WrongRow = TableCheck['wrong'][number]

/** Looking at a table changes nothing, but a document that comes with it is too long for an address, so all of these are sent. */
export const importCommands = (slug: string) => ({
  upload: (file: File) => sendFile(`/api/d/${slug}/uploads/ratings`, file),
  look: (input: {
    readonly uploadId: string
    readonly sheet: string | null
    readonly framework: FrameworkChoice | null
    readonly locale: Locale
  }) => server.imports.look.mutate({ slug, ...input }),
  check: (input: TableImport) => server.imports.check.mutate({ slug, ...input }),
  take: (input: InputOf<typeof server.imports.take>) => server.imports.take.mutate({ slug, ...input }),
  readProgress: async (uploadId: string): Promise<number | null> => (await server.imports.progress.query({ slug, uploadId })).rows,
})
