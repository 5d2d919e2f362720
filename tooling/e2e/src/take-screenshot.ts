import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const docs = join(import.meta.dirname, '..', '..', '..', 'docs', 'screenshots')
const results = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screenshots')

/** How wide and high a picture is, in CSS pixels and in the picture. */
export const screenshotSizes = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

/**
 * Takes a picture of the page at a fixed size, without a blinking caret and with motion at its end. Every run writes it to
 * test-results/screenshots; with UPDATE_SCREENSHOTS=1 it becomes the picture in docs/screenshots.
 */
export async function takeScreenshot(page: Page, { name, size }: { name: string; size: keyof typeof screenshotSizes }): Promise<void> {
  const folder = process.env.UPDATE_SCREENSHOTS === '1' ? docs : results
  mkdirSync(folder, { recursive: true })
  const before = page.viewportSize()
  await page.setViewportSize(screenshotSizes[size])
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide', scale: 'css' })
  if (before !== null) await page.setViewportSize(before)
}
