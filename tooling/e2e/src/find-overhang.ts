import type { Page } from '@playwright/test'

/** The pixels by which the page is wider than its window at each width in CSS pixels, 0 where nothing has to be scrolled sideways. */
export async function findOverhang(
  page: Page,
  widths: readonly number[] = [320, 390, 768, 1280, 1920],
): Promise<Readonly<Record<number, number>>> {
  const before = page.viewportSize()
  const overhang: Record<number, number> = {}
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    overhang[width] = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
  }
  if (before !== null) await page.setViewportSize(before)
  return overhang
}
