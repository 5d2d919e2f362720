import { expect, type Page } from '@playwright/test'

export type Language = 'en' | 'es'

/** Switches the page's language as a person does, with the switch on it, and waits until the page says so itself. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.locator(`button[lang="${language}"][aria-pressed]`).filter({ visible: true }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}
