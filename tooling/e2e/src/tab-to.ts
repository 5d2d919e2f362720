import { expect, type Locator, type Page } from '@playwright/test'

const mostStops = 80

/** Goes with the Tab key until that element has the focus; fails when the page has been gone through without meeting it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, 'reached with the Tab key').toBeFocused()
}
