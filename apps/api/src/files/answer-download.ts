import { Readable } from 'node:stream'
import type { Download } from '@tilth/host'

/** The sandbox leaves a page or a drawing that somebody opens after all without scripts, forms and an origin. */
const downloadPolicy = "default-src 'none'; sandbox"

const plainName = (name: string): string => name.replaceAll(/[^\x20-\x7e]|["\\%/:*?<>|]/g, '_')

/** Given to be saved, never to be shown in this origin, whatever is in it. */
export const answerDownload = ({ name, mediaType, bytes }: Download): Response =>
  new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'content-disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': downloadPolicy,
      'cache-control': 'private, no-store',
    },
  })
