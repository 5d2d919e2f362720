import type { Page } from '@playwright/test'

/** Holds the first request of each page to that procedure until all pages have sent theirs, so that they reach the server at once. */
export async function meetRequests(pages: readonly Page[], procedure: string): Promise<void> {
  let waiting = pages.length
  let letAllGo = (): void => {}
  const all = new Promise<void>(resolve => {
    letAllGo = resolve
  })
  for (const page of pages)
    await page.route(
      new RegExp(`/trpc/[^?]*${procedure.replace('.', '\\.')}`),
      async route => {
        waiting -= 1
        if (waiting === 0) letAllGo()
        await all
        await route.continue()
      },
      { times: 1 },
    )
}
