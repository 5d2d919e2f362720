import type { Context } from 'hono'
import type { AppEnv } from '../app/app-env.ts'

export interface PlainPage {
  readonly status: 421 | 503
  readonly title: string
  readonly text: string
}

/** A page for when the web app cannot speak: words alone, no style, no script. */
export const plainPage = (c: Context<AppEnv>, { status, title, text }: PlainPage): Response =>
  c.html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toHtml(title)}</title></head>` +
      `<body><main><h1>${toHtml(title)}</h1><p>${toHtml(text)}</p></main></body></html>`,
    status,
  )

const toHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
