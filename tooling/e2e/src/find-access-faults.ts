import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** A theme changes colors and nothing else. */
const rulesOfColor: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

type Theme = 'light' | 'dark'

/**
 * What axe finds on the page as it stands: all of it in the first of the themes, what depends on colors in the others. One line of words
 * per place; the theme is put back to light.
 */
export async function findAccessFaults(page: Page, themes: readonly Theme[] = ['light', 'dark']): Promise<readonly string[]> {
  const faults: string[] = []
  const language = await page.locator('html').getAttribute('lang')
  if (!/^(en|es)\b/.test(language ?? '')) faults.push(`the page says no language we speak, but ${language}`)
  for (const [index, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null))).then(() => null))
    for (const { id, help, nodes } of await findViolations(page, index === 0 ? allRules : rulesOfColor))
      for (const { target, failureSummary } of nodes)
        faults.push(`${colorScheme}, ${language}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

/** Axe is put into a page once, which takes longer than its run: every page is looked at four times. */
async function findViolations(page: Page, rules: axe.RunOnly | string[]): Promise<readonly axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async runOnly => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
    // A page in a frame is looked at as the page it is.
    const { violations } = await axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'], runOnly, iframes: false })
    return violations
  }, rules)
}
