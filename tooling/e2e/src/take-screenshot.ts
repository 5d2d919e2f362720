import { join } from 'node:path'
import type { Page } from '@playwright/test'

const root = join(import.meta.dirname, '..', '..', '..')

/** How wide and high a picture is, in CSS pixels and in the picture. */
export const screenshotSizes = {
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  room: { width: 1920, height: 1080 },
} as const

interface Screenshot {
  readonly name: string
  readonly size: keyof typeof screenshotSizes
  readonly folder?: string
}

/**
 * Takes a picture of the page at a fixed size, without a blinking caret and with motion at its end. Every run writes it to
 * test-results/screenshots; with UPDATE_SCREENSHOTS=1 it becomes the picture in docs/screenshots.
 *
 * @returns its path, relative to the repository
 */
export async function takeScreenshot(page: Page, { name, size, folder = chosenFolder() }: Screenshot): Promise<string> {
  const path = join(folder, `${name}.png`)
  const before = page.viewportSize()
  await page.setViewportSize(screenshotSizes[size])
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(root, path), animations: 'disabled', caret: 'hide', scale: 'css' })
  if (before !== null) await page.setViewportSize(before)
  return path
}

function chosenFolder(): string {
  return process.env.UPDATE_SCREENSHOTS === '1' ? 'docs/screenshots' : 'test-results/screenshots'
}
