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

/** The built web app, each file read and compressed once, when it is first asked for. */
export const openWebFiles = (directory: string): WebFiles => {
  const paths = new Map(listFiles(directory).map(file => [`/${relative(directory, file).split(sep).join('/')}`, file]))
  const loaded = new Map<string, Promise<WebFile>>()
  return {
    isThere: paths.has('/index.html'),
    edition: editionOf(paths.get('/index.html')),
    async read(path) {
      const file = paths.get(path)
      if (file === undefined || path.endsWith('.map')) return null
      const known = loaded.get(path)
      if (known) return known
      const loading = load(file, path)
      loaded.set(path, loading)
      return loading
    },
  }
}

const editionOf = (page: string | undefined): string =>
  page === undefined ? 'none' : createHash('sha256').update(readFileSync(page)).digest('hex').slice(0, 12)

const listFiles = (directory: string): readonly string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
    : []

const load = async (file: string, path: string): Promise<WebFile> => {
  const plain = new Uint8Array(readFileSync(file))
  const type = types[extname(file)] ?? 'application/octet-stream'
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
