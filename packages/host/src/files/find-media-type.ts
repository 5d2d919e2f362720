import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fileTypeFromStream } from 'file-type'

export const plainText = 'text/plain'
export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const unknown = 'application/octet-stream'

const mostLookedAt = 65_536

/**
 * What a file is by its content, never by its name. Anything that reads as text is `text/plain`, also where it is a program or a page:
 * it is never given out as one. What nothing recognizes is `application/octet-stream`.
 */
export const findMediaType = async (path: string): Promise<string> => {
  const found = await findBySignature(path)
  if (found && !isKindOfText(found.mime)) return found.mime
  return (await readsAsText(path)) ? plainText : unknown
}

const findBySignature = async (path: string) => {
  const stream = createReadStream(path)
  try {
    return await fileTypeFromStream(Readable.toWeb(stream) as ReadableStream<Uint8Array>)
  } finally {
    stream.destroy()
  }
}

const isKindOfText = (mediaType: string): boolean => /^text\/|[/+]xml$|svg/.test(mediaType)

const readsAsText = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostLookedAt), 0, mostLookedAt, 0)
    const head = buffer.subarray(0, bytesRead)
    const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
    return isUtf16 || !head.some(isNoText)
  } finally {
    await file.close()
  }
}

/** Control characters that no text holds; tab, line feed, carriage return and form feed do stand in texts, escape in old ones. */
const isNoText = (byte: number): boolean => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)
