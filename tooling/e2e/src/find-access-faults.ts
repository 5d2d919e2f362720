import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it stands in each theme, one line of words per place; the theme is put back to light. */
export async function findAccessFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const language = await page.locator('html').getAttribute('lang')
  if (!/^(en|es)\b/.test(language ?? '')) faults.push(`the page says no language we speak, but ${language}`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null))).then(() => null))
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .withTags(rules)
      // A page in a frame is looked at as the page it is.
      .exclude('iframe')
      .analyze()
    for (const { id, help, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        faults.push(`${colorScheme}, ${language}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}
