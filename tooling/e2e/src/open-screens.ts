import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

/** Opens a page in a browser of its own: another person, or another device of the same one. */
export type OpenScreen = (options?: BrowserContextOptions) => Promise<Page>

/** Gives a way to open screens at that address, and closes them all when `use` is through. */
export async function openScreens(
  { browser, baseURL }: { browser: Browser; baseURL: string },
  use: (open: OpenScreen) => Promise<void>,
): Promise<void> {
  const contexts: { close: () => Promise<void> }[] = []
  await use(async (options = {}) => {
    const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', ...options })
    contexts.push(context)
    return context.newPage()
  })
  await Promise.all(contexts.map(context => context.close()))
}
