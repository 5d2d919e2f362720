import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export interface WebFile {
  readonly type: string
  readonly etag: string
  /** A hash stands in its name: it never changes under that name. */
  readonly isImmutable: boolean
  readonly plain: Uint8Array<ArrayBuffer>
  readonly brotli: Uint8Array<ArrayBuffer> | null
  readonly gzip: Uint8Array<ArrayBuffer> | null
}

export interface WebFiles {
  /** Whether the web app was built. */
  readonly isThere: boolean
  /** Changes whenever the app does: its page names every asset by hash. */
  readonly edition: string
  /** A file by its address path; null where there is none. Only files listed at start can be had. */
  read(path: string): Promise<WebFile | null>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/
const leastSize = 1024

/**
 * The built web app as it is now: a build while the server runs takes nothing away from it. Each file is compressed once, when it is
 * first asked for.
 */
export const openWebFiles = (directory: string): WebFiles => {
  const files = new Map(
    listFiles(directory)
      .filter(file => !file.endsWith('.map'))
      .map(file => [`/${relative(directory, file).split(sep).join('/')}`, new Uint8Array(readFileSync(file))]),
  )
  const packed = new Map<string, Promise<WebFile>>()
  return {
    isThere: files.has('/index.html'),
    edition: editionOf(files.get('/index.html')),
    async read(path) {
      const plain = files.get(path)
      if (plain === undefined) return null
      const known = packed.get(path)
      if (known) return known
      const packing = pack(plain, path)
      packed.set(path, packing)
      return packing
    },
  }
}

const editionOf = (page: Uint8Array | undefined): string =>
  page === undefined ? 'none' : createHash('sha256').update(page).digest('hex').slice(0, 12)

const listFiles = (directory: string): readonly string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
    : []

const pack = async (plain: Uint8Array<ArrayBuffer>, path: string): Promise<WebFile> => {
  const type = types[extname(path)] ?? 'application/octet-stream'
  const isWorthwhile = compressible.test(type) && plain.length >= leastSize
  return {
    type,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
    isImmutable: path.startsWith('/assets/'),
    plain,
    brotli: isWorthwhile
      ? new Uint8Array(await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
      : null,
    gzip: isWorthwhile ? new Uint8Array(await promisify(gzip)(plain)) : null,
  }
}
