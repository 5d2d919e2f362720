import { noteReached, noteUnreached } from './reachability.ts'
import { errorOfProblem } from './read-error.ts'
import { TilthError } from './tilth-error.ts'

export interface SentFile {
  readonly uploadId: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly expiresAt: string
}

/** Hands a file of this device to an address under `/api`. Throws a TilthError. Its name travels in a header, so that no log of addresses holds it. */
export const sendFile = async (address: string, file: File): Promise<SentFile> => {
  let answer: Response
  try {
    answer = await fetch(address, { method: 'POST', headers: { 'x-tilth-file-name': encodeURIComponent(file.name) }, body: file })
    noteReached()
  } catch {
    noteUnreached()
    throw new TilthError({ kind: 'offline', code: 'offline' })
  }
  const body = (await answer.json().catch(() => null)) as { readonly error?: { readonly data?: unknown } } | SentFile | null
  if (answer.ok && body !== null && 'uploadId' in body) return body
  throw errorOfProblem(body !== null && 'error' in body ? (body.error?.data ?? {}) : {})
}
