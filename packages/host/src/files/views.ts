import type { Bytes } from './file-store.ts'

/** A file that waits to be looked at and taken. */
export interface UploadView {
  readonly uploadId: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly expiresAt: string
}

/** A file on its way out, whoever asked for it was allowed to. */
export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Bytes
}
