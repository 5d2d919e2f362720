import type { Context } from 'hono'
import type { AppEnv } from '../app/app-env.ts'
import { plainPage } from './plain-page.ts'
import type { WebFile, WebFiles } from './web-files.ts'

/** A file of the web app; for every other address the app itself, which knows its own addresses. Assets that are not there are 404. */
export const serveWeb =
  (files: WebFiles) =>
  async (c: Context<AppEnv>): Promise<Response> => {
    const path = c.req.path
    const file = path === '/' ? null : await files.read(path)
    if (file) {
      c.set('route', file.isImmutable ? '/assets/*' : '/*')
      return answer(c, file)
    }
    if (path.startsWith('/assets/') || /\.[a-z0-9]{2,5}$/i.test(path)) return c.body(null, 404)
    c.set('route', '/* (page)')
    const page = await files.read('/index.html')
    return page ? answer(c, page) : plainPage(c, notBuilt)
  }

const notBuilt = {
  status: 503,
  title: 'The web app is not built yet',
  text: 'Run npm start in the folder of the project: it builds what is missing.',
} as const

const answer = (c: Context<AppEnv>, file: WebFile): Response => {
  const headers: Record<string, string> = {
    'content-type': file.type,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  const accepted = c.req.header('accept-encoding') ?? ''
  if (file.brotli && /\bbr\b/.test(accepted)) return c.body(file.brotli, 200, { ...headers, 'content-encoding': 'br' })
  if (file.gzip && /\bgzip\b/.test(accepted)) return c.body(file.gzip, 200, { ...headers, 'content-encoding': 'gzip' })
  return c.body(file.plain, 200, headers)
}
